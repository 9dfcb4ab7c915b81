import { createHash } from "node:crypto";
import { tenantTables } from "../tenants/policyProbes.ts";
import type { House } from "./house.ts";
import type { Owner } from "./known.ts";

/** Every row that is kept, of one tenant or of all, as one mark a table. */
export async function rowMarks(owner: Owner, tenantId?: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const table of await tenantTables(owner)) {
		const [which, values] = tenantId ? ["where tenant_id = $1", [tenantId]] : ["", []];
		const rows = await owner.rows<{ line: string }>(`select t::text as line from ${table} t ${which} order by 1`, values);
		found.set(
			table,
			createHash("sha256")
				.update(rows.map(({ line }) => line).join("\n"))
				.digest("hex"),
		);
	}
	return found;
}

export const changedSince = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
	[...before].filter(([table, mark]) => after.get(table) !== mark).map(([table]) => table);

/** Until all that is due is done and nothing changes by itself any more. */
export async function untilStill(house: House, owner: Owner): Promise<void> {
	let last = new Map<string, string>();
	for (let still = 0, tries = 0; still < 4 && tries < 200; tries++) {
		await house.product.sweep();
		await new Promise((settle) => setTimeout(settle, 40));
		const now = await rowMarks(owner);
		still = last.size > 0 && changedSince(last, now).length === 0 ? still + 1 : 0;
		last = now;
	}
}
