import { createCipheriv, randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { openGrants } from "../../src/storage/grants.ts";
import { giveAppRole, migratorOn, prepareDatabase } from "../../src/storage/prepare.ts";
import { foundIn, inFiles, sealedWords } from "../support/sealedWords.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

const canary = "zqxjv";
const now = "2026-06-17T09:00:00.000Z";
const [tenant, panel, pulse, ada, eve] = ["1", "2", "3", "4", "5"].map((digit) => randomUUID().replace(/^./, digit)) as [
	string,
	string,
	string,
	string,
	string,
];

/** As consents were kept while one master key was all there was. */
function consentUnder(key: Buffer, personId: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(`${tenant}|${personId}`));
	return Buffer.concat([nonce, cipher.update("a consent"), cipher.final(), cipher.getAuthTag()]);
}

const answer = { assumptions: [`${canary} answer`, "é ‏عربي 🧭"], ranking: [{ target: "a", place: 1 }], n: 12.5 };
const lines = [
	{ id: "1", key: "costs fall", statement: `${canary} statement`, vote: "holds" },
	{ id: "2", key: "prices hold", statement: "Prices hold", vote: null },
];
const long = { assumptions: Array.from({ length: 60 }, (_, index) => `${canary} ${randomBytes(40).toString("hex")} ${index}`) };

test("what was said in clear reads the same once it is encrypted, and stands in no table and no file of the database any more", async () => {
	const { ownerUrl, seen } = await emptyDatabase({ managed: true });
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((trx) => giveAppRole(trx, ownerUrl));
	expect((await migratorOn(owner, masterKey).migrateTo("023-panels-by-chat")).error).toBeUndefined();
	await owner.destroy();
	await asSuperuser(seen, async (client) => {
		const add = (table: string, row: Record<string, unknown>) => {
			const names = Object.keys(row);
			const values = Object.values(row).map((value) =>
				value !== null && typeof value === "object" && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
			);
			return client.query(`insert into ${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`, values);
		};
		const on = { tenant_id: tenant, panel_id: panel, round: 1, person_id: ada };
		await add("answers", { ...on, content: { ...answer, assumptions: ["replaced"] }, submitted_at: now });
		await client.query("update answers set content = $1, statement_keys = $2", [JSON.stringify(answer), [`{${canary} answer}`]]);
		await add("answers", { ...on, person_id: eve, content: long, submitted_at: now });
		await add("ballots", { ...on, lines });
		await add("ballots", { ...on, person_id: eve, lines: JSON.stringify(lines.slice(0, 1)) });
		await add("echoes", {
			tenant_id: tenant,
			panel_id: panel,
			person_id: ada,
			asked_at: now,
			answered_at: now,
			recall: { chosen: canary, over: "" },
		});
		await add("echoes", { tenant_id: tenant, panel_id: panel, person_id: eve, asked_at: now });
		const said = { tenant_id: tenant, pulse_id: pulse, name: "N", recalled_at: now };
		await add("pulse_answers", {
			...said,
			person_id: ada,
			recall: JSON.stringify([canary]),
			marks: "[]",
			changed: canary,
			information: canary,
			answered_at: now,
		});
		await add("pulse_answers", { ...said, person_id: eve });
		await add("intents", {
			tenant_id: tenant,
			person_id: ada,
			key: panel,
			action: "forceDecision",
			input_hash: "hash",
			reply: { panel: canary },
			done_at: now,
		});
		await add("grants", { tenant_id: tenant, person_id: ada, sealed: consentUnder(masterKey, ada), saved_at: now });
		await add("grants", { tenant_id: tenant, person_id: eve, sealed: consentUnder(randomBytes(32), eve), saved_at: now });
		for (let round = 1; round <= 1_203; round++)
			await add("drafts", { ...on, round, content: { n: round, assumptions: [`${canary} ${round}`] }, saved_at: now });
	});
	expect((await foundIn(seen, canary)).length).toBe(6);
	expect((await inFiles(seen, canary)).length).toBeGreaterThanOrEqual(6);

	const appUrl = await prepareDatabase(ownerUrl, masterKey);

	const words = await sealedWords(seen, masterKey);
	expect(words["answers"]).toEqual([answer, long]);
	expect(words["ballots"]).toEqual([lines, lines.slice(0, 1)]);
	expect(words["echoes"]).toEqual([{ chosen: canary, over: "" }, null]);
	expect(words["recalls"]).toEqual([[canary], null]);
	expect(words["pulse answers"]).toEqual([{ marks: [], changed: canary, information: canary }, null]);
	expect(words["intents"]).toEqual([{ input: "hash", reply: { panel: canary } }]);
	expect(words["drafts"]).toHaveLength(1_203);
	expect(new Set(words["drafts"]?.map((draft) => JSON.stringify(draft))).size).toBe(1_203);
	const open = await asSuperuser(seen, (client) => client.query("select person_id, open from ballots order by person_id"));
	expect(open.rows).toEqual([
		{ person_id: ada, open: true },
		{ person_id: eve, open: false },
	]);
	expect(await foundIn(seen, canary)).toEqual([]);
	expect(await inFiles(seen, canary)).toEqual([]);

	const database = openDatabase(appUrl, masterKey, () => {}, 1);
	const grants = openGrants(database, masterKey, () => now);
	expect([await grants.load(tenant, ada), await grants.load(tenant, eve)]).toEqual(["a consent", null]);
	await database.close();
	const policies = await asSuperuser(seen, (client) =>
		client.query(
			"select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relforcerowsecurity and relname not like 'kysely%'",
		),
	);
	expect(policies.rows).toEqual([]);
});
