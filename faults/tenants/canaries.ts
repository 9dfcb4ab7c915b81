import { tenant } from "../../sandbox/people.ts";
import { server as de } from "../../src/words/de/server.ts";
import { server as en } from "../../src/words/en/server.ts";
import { server as es } from "../../src/words/es/server.ts";
import { server as fr } from "../../src/words/fr/server.ts";
import { server as ja } from "../../src/words/ja/server.ts";
import { actionNames, schemaOf } from "../house/contractInputs.ts";
import type { Owner } from "../house/known.ts";
import { tenantTables } from "./policyProbes.ts";

/** What can only come from one tenant's data: looked for in what another tenant is answered. */
export type Canaries = { size: number; foundIn(body: string, asked: string): string[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Shorter words stand in too much else. */
const shortest = 8;

/** Every id, name, address and text that is kept of the tenant, and who its directory says its people are. */
export async function canariesOf(owner: Owner, tenantId: string): Promise<Canaries> {
	const ids = new Set<string>();
	const texts = new Set<string>(tenant.people.flatMap(({ name, mail, surname }) => [name, mail, surname]));
	for (const { oid } of tenant.people) ids.add(oid);
	for (const table of await tenantTables(owner)) {
		const rows = await owner.rows<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t where tenant_id = $1`, [tenantId]);
		for (const { row } of rows) gather(row, ids, texts);
	}
	// whose tenant it is, is said wherever people sign in
	for (const id of [tenantId, "00000000-0000-4000-8000-000000000000"]) ids.delete(id);
	// what our own words and the contract say is nobody's
	const ours = JSON.stringify([de, en, es, fr, ja, actionNames, actionNames.map(schemaOf)]).toLowerCase();
	const words = [...texts].filter(
		(text) => text.length >= shortest && !/^\d{4}-\d\d-\d\d/.test(text) && !ours.includes(text.toLowerCase()),
	);
	return {
		size: ids.size + words.length,
		foundIn: (body, asked) => {
			const here = [...(body.match(uuid) ?? [])].filter((id) => ids.has(id) && !asked.includes(id));
			// most answers are a refusal of a few words
			const said = words.filter((text) => body.includes(text) && !asked.includes(text));
			return [...new Set([...here, ...said])];
		},
	};
}

function gather(value: unknown, ids: Set<string>, texts: Set<string>): void {
	if (typeof value === "string") {
		if (value.match(uuid)?.[0] === value) ids.add(value);
		else if (!value.startsWith("\\x")) texts.add(value);
	} else if (value !== null && typeof value === "object") for (const one of Object.values(value)) gather(one, ids, texts);
}
