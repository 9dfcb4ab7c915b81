import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

let ownerUrl: string;
let app: pg.Client;
beforeAll(async () => {
	const made = await freshDatabase();
	ownerUrl = made.ownerUrl;
	app = new pg.Client({ connectionString: made.appUrl });
	await app.connect();
});
afterAll(() => app.end());

type Columns = { goes?: string; leaves?: string; words?: string; things?: string };

/**
 * Every column in which an id, a name or a text can be, and what an erasure does with it. `goes`: with its row, where the row is
 * theirs. `leaves`: somebody without a name in its place, or nothing. `words`: what the team says together, which stays as it was
 * written. `things`: ids and states of what is no person.
 */
const columns: Record<string, Columns> = {
	answers: { goes: "person_id sealed", things: "panel_id" },
	audit_entries: { words: "actor_id person_id", things: "id act panel_id team_id sealed pulse_id" },
	audit_links: { things: "entry_id hash" },
	audit_waiting: { things: "entry_id subject_id" },
	ballots: { goes: "person_id sealed", things: "panel_id" },
	calendar_notices: { goes: "person_id event_id" },
	decisions: {
		leaves: "owner_id owner_name decided_by decided_by_name",
		words: "chosen over gives_up why scope reversal",
		things: "id team_id panel_id tension_id",
	},
	deferrals: { leaves: "owner_id owner_name deferred_by", things: "id team_id panel_id tension_id" },
	deliveries: {
		leaves: "recipient_id recipient_name recipient_address dedupe_key content",
		things: "id follow_up_id panel_id channel state remote_id lease_token last_error",
	},
	dismissals: { leaves: "dismissed_by name", words: "reason", things: "team_id warning_id priority_id" },
	drafts: { goes: "person_id sealed", things: "panel_id" },
	echoes: { goes: "person_id sealed", things: "panel_id" },
	erasures: { words: "person_id" },
	follow_ups: { leaves: "held_by", things: "id panel_id state purpose" },
	framework_acknowledgments: { goes: "person_id", things: "team_id" },
	framework_drafts: { leaves: "saved_by words", words: "content", things: "team_id state" },
	framework_refused_drafts: { goes: "person_id base content", things: "team_id" },
	framework_versions: { leaves: "drafted_by confirmed_by", words: "levels content", things: "team_id decision_id" },
	grants: { goes: "person_id sealed" },
	implication_verdicts: { goes: "verdict words", things: "implication_id id" },
	implications: { goes: "text", things: "translation_id id" },
	intents: { goes: "person_id key action sealed" },
	meeting_aliases: { goes: "alias", things: "panel_id" },
	metric_values: { leaves: "reported_by", words: "value", things: "team_id metric_id id" },
	panel_people: { leaves: "person_id name mail title roles", things: "panel_id" },
	panels: {
		leaves: "organizer_id join_url meeting_uid event_id series_id outside",
		words: "topic subject targets dimensions",
		things: "id team_id chat_id time_zone attribution wall tab_chat_id locale",
	},
	proposals: { leaves: "proposed_by", words: "costs", things: "id panel_id tension_id" },
	pulse_answers: { goes: "person_id name sealed_recall sealed_answer", things: "pulse_id" },
	pulse_seals: { goes: "person_id", things: "pulse_id" },
	pulses: { leaves: "leaders", words: "priorities", things: "id team_id" },
	realignments: {
		goes: "from_id from_name to_id to_name executing missed ask mail_id web_link times event_id",
		things: "team_id id panel_id",
	},
	reversals: { words: "words", things: "decision_id kind panel_id" },
	reviews: { leaves: "reviewed_by reviewed_by_name words", things: "decision_id id verdict" },
	round_requests: { goes: "person_id", things: "panel_id" },
	rounds: { things: "panel_id" },
	sealing_keys: { things: "subject_id wrapped" },
	seals: { goes: "person_id", things: "panel_id" },
	signals: { goes: "person_id name from_id words", things: "team_id id priority_id" },
	stances: { leaves: "person_id words", things: "decision_id stance" },
	subscriptions: { goes: "person_id id client_state_hash state" },
	supersessions: { things: "superseded_id by_id" },
	team_acceptances: { goes: "person_id", things: "team_id" },
	team_members: { leaves: "person_id name mail title", things: "team_id" },
	teams: { leaves: "decider_id facilitator_id", words: "name", things: "id time_zone pulse_at locale" },
	translations: { goes: "statement said_by said_by_name", leaves: "proposed_by proposed_by_name", things: "team_id id" },
	warnings: { words: "label", things: "team_id id priority_id panel_id" },
	zones: { goes: "person_id time_zone" },
};

test("of every column that could hold somebody it is said here what an erasure does with it", async () => {
	const { rows } = await asSuperuser(ownerUrl, (client) =>
		client.query<{ table: string; columns: string }>(
			`select table_name as "table", string_agg(column_name, ' ' order by column_name) as columns from information_schema.columns
			where table_schema = 'public' and column_name <> 'tenant_id' and table_name not like 'kysely%' and data_type not in
				('integer', 'smallint', 'bigint', 'boolean', 'date', 'timestamp with time zone')
			group by 1 order by 1`,
		),
	);
	const said = (of: Columns) =>
		Object.values(of)
			.flatMap((some) => some.split(" "))
			.sort()
			.join(" ");
	const sorted = (some: string) => some.split(" ").sort().join(" ");
	expect(Object.fromEntries(rows.map((row) => [row.table, sorted(row.columns)]))).toEqual(
		Object.fromEntries(Object.entries(columns).map(([table, of]) => [table, said(of)])),
	);
});

test("whatever goes or leaves is named in the function that erases", async () => {
	const { rows } = await asSuperuser(ownerUrl, (client) =>
		client.query<{ body: string }>("select prosrc as body from pg_proc where proname = 'erase_person'"),
	);
	const body = rows[0]?.body ?? "";
	for (const [table, { goes = "", leaves = "" }] of Object.entries(columns)) {
		if (goes || leaves) expect([table, new RegExp(`(from|update) ${table} `).test(body)]).toEqual([table, true]);
		for (const column of leaves.split(" ").filter(Boolean))
			expect([table, column, new RegExp(`\\b${column}\\b`).test(body)]).toEqual([table, column, true]);
	}
});

const inTenant = async <T>(tenantId: string, work: () => Promise<T>): Promise<T> => {
	await app.query("begin");
	try {
		await app.query("select set_config('app.tenant', $1, true)", [tenantId]);
		const done = await work();
		await app.query("commit");
		return done;
	} catch (problem) {
		await app.query("rollback");
		throw problem;
	}
};
const erase = (personId: string) =>
	app.query("select erase_person($1, $2, 'x', array['Ada Lovelace'], array['ada@one.example'], now())", [personId, randomUUID()]);

test("an erasure ends at its tenant: the same id, name and address in another stay", async () => {
	const [one, other, person, team] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	await asSuperuser(ownerUrl, async (client) => {
		for (const tenantId of [one, other]) {
			await client.query("insert into teams (tenant_id, id, name, created_at, decider_id) values ($1, $2, 'T', now(), $3)", [
				tenantId,
				team,
				person,
			]);
			await client.query(
				"insert into team_members (tenant_id, team_id, person_id, name, mail, title) values ($1, $2, $3, 'Ada Lovelace', 'ada@one.example', '')",
				[tenantId, team, person],
			);
			await client.query("insert into zones (tenant_id, person_id, time_zone) values ($1, $2, 'UTC')", [tenantId, person]);
		}
	});
	const zones = (tenantId: string) => inTenant(tenantId, () => app.query("select person_id from zones where tenant_id = $1", [tenantId]));
	const members = (tenantId: string) =>
		inTenant(tenantId, () => app.query("select name, mail from team_members where tenant_id = $1", [tenantId]));
	await inTenant(one, () => erase(person));
	expect((await zones(one)).rows).toEqual([]);
	expect((await members(one)).rows).toEqual([{ name: "x", mail: "" }]);
	expect((await zones(other)).rows).toHaveLength(1);
	expect((await members(other)).rows).toEqual([{ name: "Ada Lovelace", mail: "ada@one.example" }]);
});

test("nobody is erased where no tenant is set, and nobody takes the record of an erasure away", async () => {
	await expect(erase(randomUUID())).rejects.toThrow("no tenant is set");
	await expect(inTenant(randomUUID(), () => app.query("delete from erasures"))).rejects.toThrow("permission denied");
	await expect(inTenant(randomUUID(), () => app.query("update erasures set person_id = gen_random_uuid()"))).rejects.toThrow(
		"permission denied",
	);
});

test("an owner who is no superuser, as a cloud provider gives it, erases and drops the same", async () => {
	const { ownerUrl: managed, seen } = await emptyDatabase({ managed: true });
	const other = new pg.Client({ connectionString: await prepareDatabase(managed, masterKey) });
	await other.connect();
	try {
		const [tenantId, person, panel] = [randomUUID(), randomUUID(), randomUUID()];
		await asSuperuser(seen, async (client) => {
			const into = (table: string, values: string) => client.query(`insert into ${table} values ('${tenantId}', ${values})`);
			await into("rounds (tenant_id, panel_id, round, opened_at)", `'${panel}', 1, '2020-01-01'`);
			for (const id of [person, randomUUID()]) {
				await into("answers (tenant_id, panel_id, round, person_id, sealed, submitted_at)", `'${panel}', 1, '${id}', '', '2020-01-01'`);
				await into(
					"signals (tenant_id, team_id, id, priority_id, words, person_id, name, raised_at)",
					`'${panel}', gen_random_uuid(), '', '', '${id}', '', '2020-01-01'`,
				);
				await into(
					"realignments (tenant_id, team_id, id, from_id, from_name, to_id, to_name, version, executing, missed, ask, asked_at, panel_id)",
					`'${panel}', gen_random_uuid(), '${id}', '', gen_random_uuid(), '', 1, '', '', '', '2020-01-01', gen_random_uuid()`,
				);
				await into(
					"stances (tenant_id, decision_id, person_id, taken_at, stance, words)",
					`'${panel}', '${id}', '2020-01-01', 'commit', 'why'`,
				);
			}
		});
		const as = async (text: string, values: unknown[] = []) => {
			await other.query("begin");
			await other.query("select set_config('app.tenant', $1, true)", [tenantId]);
			await other.query(text, values);
			await other.query("commit");
		};
		await as("select erase_person($1, $2, 'x', array['Ada Lovelace'], '{}', now())", [person, randomUUID()]);
		const left = () =>
			asSuperuser(
				seen,
				async (client) =>
					(
						await client.query(
							"select (select count(*)::int from answers) answers, (select count(*)::int from signals) signals, (select count(*)::int from realignments) realignments, (select count(*)::int from stances where words = '') silent",
						)
					).rows[0],
			);
		expect(await left()).toEqual({ answers: 1, signals: 1, realignments: 1, silent: 1 });
		await as("select drop_expired('2021-01-01', '2021-01-01', 100, now())");
		expect(await left()).toEqual({ answers: 1, signals: 0, realignments: 0, silent: 1 });
	} finally {
		await other.end();
	}
});
