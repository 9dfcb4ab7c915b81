import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { placeOf } from "../../src/storage/sealedPlaces.ts";
import type { Known } from "./contractInputs.ts";

/** The database past every policy, as only its owner reaches it: what runs know beforehand, and what they compare with afterwards. */
export async function openOwner(ownerUrl: string): Promise<{
	rows<Row>(query: string, values?: readonly unknown[]): Promise<Row[]>;
	/** With the keys of what is sealed. */
	database: Database;
	close(): Promise<void>;
}> {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on("error", () => {});
	await client.connect();
	const database = openDatabase(ownerUrl, masterKey, () => {}, 2);
	return {
		database,
		rows: async <Row>(query: string, values: readonly unknown[] = []) => (await client.query(query, [...values])).rows as Row[],
		close: async () => {
			await database.close();
			await client.end();
		},
	};
}
export type Owner = Awaited<ReturnType<typeof openOwner>>;

/** Where the ids of a field are kept: the field's name, and what selects them in a tenant ($1). */
const kept: Readonly<Record<string, string>> = {
	panelId: "select id::text from panels where tenant_id = $1 and detached_at is null order by created_at desc, id",
	teamId: "select id::text from teams where tenant_id = $1 order by created_at, id",
	decisionId: "select id::text from decisions where tenant_id = $1 order by decided_at, id",
	pulseId: "select id::text from pulses where tenant_id = $1 order by number desc",
	warningId: "select id::text from warnings where tenant_id = $1 order by raised_at",
	translationId: "select id::text from translations where tenant_id = $1 order by proposed_at",
	implicationId: "select id::text from implications where tenant_id = $1 order by position, id",
	requestId: "select id::text from realignments where tenant_id = $1 order by asked_at",
	personId: "select distinct person_id::text as id from team_members where tenant_id = $1 order by 1",
	chatId: "select distinct chat_id as id from panels where tenant_id = $1 and chat_id is not null order by 1",
	tensionId:
		"select distinct tension_id as id from decisions where tenant_id = $1 union select distinct tension_id from proposals where tenant_id = $1 order by 1",
};
/** Fields that name a person by what they are for. */
const people = ["deciderId", "facilitatorId", "ownerId", "saidBy", "fromId", "toId", "remove"];

/** What there is in one tenant for the contract's fields. `more` is what only the tenant's own mailboxes know. */
export async function knownOf(owner: Owner, tenantId: string, more: Known = {}): Promise<Known> {
	const known: Record<string, readonly unknown[]> = {};
	for (const [name, query] of Object.entries(kept)) known[name] = (await owner.rows<{ id: string }>(query, [tenantId])).map(({ id }) => id);
	known["votes.id"] = await linesOf(owner, tenantId);
	for (const name of people) known[name] = known["personId"] ?? [];
	return {
		...known,
		supersedes: [[], known["decisionId"]?.slice(0, 1) ?? []],
		resumed: [known["panelId"]?.slice(0, 3) ?? []],
		timeZone: ["Europe/Berlin"],
		from: ["2026-05-01"],
		to: ["2026-12-31"],
		...more,
	};
}

/** Of every ballot. */
const linesOf = ({ database }: Owner, tenantId: string): Promise<string[]> =>
	database.as({ tenantId, personId: null }, async (trx) => {
		const rows = await trx
			.selectFrom("ballots")
			.where("tenant_id", "=", tenantId)
			.select(["panel_id as panelId", "round", "person_id as personId", "sealed"])
			.execute();
		const opened = await trx.seal.openAll(rows, (row) => placeOf.ballot(row, row.personId));
		return [...new Set(opened.flatMap((row) => row.opened.map(({ id }) => id)))].sort();
	});
