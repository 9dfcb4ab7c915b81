import { masterKey } from "../../sandbox/masterKey.ts";
import { tenant } from "../../sandbox/people.ts";
import { assertGuarded, openDatabase } from "../../src/storage/database.ts";
import { appAddress } from "../../src/storage/prepare.ts";
import { type Owner, openOwner } from "../house/known.ts";
import { mutantsOf } from "./policyMutants.ts";
import { isForeign, isNothing, openLine, openTable, probe, tenantTables } from "./policyProbes.ts";

/** Nobody's: whatever it reaches is another's. */
const thirdTenant = "77777777-7777-4777-8777-777777777777";

export type PolicyResult = { tables: number; attempts: number; reached: string[]; mutants: number; survived: string[] };

/**
 * First the schema as it is: every attempt at a tenant's rows by another tenant, or by nobody's, comes to nothing. Then each weaker schema in turn:
 * the same attempts have to come out otherwise, or the app has to refuse to start on it.
 *
 * @param every takes each so-manieth mutant alone
 */
export async function runPolicies(ownerUrl: string, every = 1): Promise<PolicyResult> {
	const owner = await openOwner(ownerUrl);
	const line = await openLine(appAddress(ownerUrl));
	const database = openDatabase(appAddress(ownerUrl), masterKey, () => {}, 1);
	try {
		const names = await tenantTables(owner);
		const tables = [];
		for (const name of names) tables.push(await openTable(owner, name, tenant.id));
		const asItIs = await schemaOf(owner);
		const before = new Map<string, string[]>();
		const result: PolicyResult = { tables: tables.length, attempts: 0, reached: [], mutants: 0, survived: [] };
		for (const table of tables) {
			const found = await probe(line, table, tenant.id, thirdTenant);
			result.attempts += found.length;
			before.set(
				table.name,
				found.map(([, outcome]) => outcome),
			);
			for (const [attempt, outcome] of found)
				if (isForeign(attempt) && !isNothing(outcome))
					result.reached.push(`${attempt.who}: ${attempt.what} of ${attempt.table}: ${outcome}`);
		}
		for (const [index, mutant] of (await mutantsOf(owner, tables)).entries()) {
			if (index % every !== 0) continue;
			const table = tables.find(({ name }) => name === mutant.table);
			if (!table)
				throw new Error(`${mutant.table} keeps nothing of a tenant and has a policy: faults/tenants/policyProbes.ts has to try it`);
			result.mutants++;
			await owner.rows(mutant.apply);
			try {
				const found = (await probe(line, table, tenant.id, thirdTenant)).map(([, outcome]) => outcome);
				const caught = found.some((outcome, at) => outcome !== before.get(table.name)?.[at]);
				const refused =
					caught ||
					(await assertGuarded(database).then(
						() => false,
						() => true,
					));
				if (!refused) result.survived.push(mutant.name);
			} finally {
				await owner.rows(mutant.undo);
			}
		}
		if ((await schemaOf(owner)) !== asItIs) throw new Error("The schema is not as it was before it was weakened");
		return result;
	} finally {
		await database.close();
		await line.close();
		await owner.close();
	}
}

/** Every policy, every table's guard and every right, as one text. */
const schemaOf = async (owner: Owner): Promise<string> =>
	JSON.stringify([
		await owner.rows("select * from pg_policies where schemaname = 'public' order by tablename, policyname"),
		await owner.rows(
			"select relname, relrowsecurity, relforcerowsecurity, relacl::text from pg_class where relnamespace = 'public'::regnamespace order by 1",
		),
	]);
