import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { ballotsFor, talliesFrom, type Voter } from "../../src/core/ballots.ts";
import { letters } from "../../src/core/clashes.ts";
import { mostOnBallot, type Vote } from "../../src/core/vote.ts";
import { giveAppRole, migratorOn } from "../../src/storage/prepare.ts";
import { emptyDatabase } from "../support/transferRoom.ts";

jest.setTimeout(60_000);

let client: pg.Client;
beforeAll(async () => {
	const { ownerUrl } = await emptyDatabase();
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((trx) => giveAppRole(trx, ownerUrl));
	expect((await migratorOn(owner, masterKey).migrateTo("023-panels-by-chat")).error).toBeUndefined();
	await owner.destroy();
	client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
});
afterAll(() => client.end());

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
const now = "2026-06-17T09:00:00.000Z";
const texts = ["Costs fall", "Prices hold", "Churn stays", "Hiring works", "Nobody leaves", "The law passes", "Été reste doux"];
const statement = fc
	.tuple(fc.constantFrom(...texts), fc.constantFrom("", ".", " !", " —"))
	.chain(([text, end]) => fc.constantFrom(text + end, text.toLowerCase() + end, text.toUpperCase() + end));
const person = fc.record({
	statements: fc.array(statement, { maxLength: 3 }),
	roles: fc.constantFrom<string[]>(["leader"], ["leader"], ["leader", "decider"], ["observer"]),
	late: fc.boolean(),
	votes: fc.array(fc.constantFrom<Vote | null>("holds", "doesNot", "unknown", null), { minLength: 3, maxLength: 3 }),
});

type Line = { statement: string; vote: Vote | null; id: string };
type Kept = Map<string, Line[]>;
const statements = (ballots: Kept) =>
	Object.fromEntries([...ballots].map(([id, lines]) => [id, lines.map((line) => line.statement)]).sort());

test("ballots are drawn and votes counted exactly as the database did it while it could read them", async () => {
	let [drawnTwice, withLines] = [0, 0];
	await fc.assert(
		fc.asyncProperty(fc.array(person, { minLength: 4, maxLength: 9 }), async (some) => {
			const [tenantId, panelId] = [randomUUID(), randomUUID()];
			const people = some.map((one) => ({ ...one, id: randomUUID() }));
			await client.query("select set_config('app.tenant', $1, false)", [tenantId]);
			await client.query(
				`insert into panels (tenant_id, id, team_id, topic, subject, starts_at, ends_at, organizer_id, time_zone, targets, dimensions, attribution,
					due_at, wall, created_at) values ($1, $2, $2, '', '', $3, $3, $2, 'UTC', '[]', '[]', 'named', $3, '{}', $3)`,
				[tenantId, panelId, now],
			);
			await client.query("insert into rounds values ($1, $2, 1, $3)", [tenantId, panelId, now]);
			for (const { id, roles } of people)
				await client.query("insert into panel_people values ($1, $2, $3, 0, '', '', '', $4)", [tenantId, panelId, id, roles]);
			const answers = async (those: typeof people) => {
				for (const { id, statements: assumptions } of those) {
					await client.query("insert into seals values ($1, $2, 1, $3)", [tenantId, panelId, id]);
					await client.query(
						"insert into answers (tenant_id, panel_id, round, person_id, content, submitted_at, statement_keys) values ($1, $2, 1, $3, $4, $5, $6)",
						[tenantId, panelId, id, JSON.stringify({ assumptions }), now, assumptions.map(letters)],
					);
				}
			};
			const read = async (): Promise<Kept> => {
				const { rows } = await client.query<{ id: string; lines: Line[] }>(
					"select person_id as id, lines from ballots where panel_id = $1",
					[panelId],
				);
				return new Map(rows.map(({ id, lines }) => [id, lines]));
			};
			const answered: typeof people = [];
			for (const those of [people.filter(({ late }) => !late), people.filter(({ late }) => late)]) {
				await answers(those);
				answered.push(...those);
				const before = await read();
				await client.query("select draw_ballots($1, 1, 1, $2, $3)", [panelId, mostOnBallot, now]);
				const after = await read();
				const voters = answered
					.filter(({ roles }) => roles.includes("leader"))
					.map(({ id, statements: own }): Voter => ({ personId: id, statements: own, ballot: before.get(id) ?? null }));
				const ours = ballotsFor(panelId, voters, mostOnBallot, randomUUID, md5).map(({ personId, lines }) => [personId, lines] as const);
				expect(statements(new Map([...before, ...ours]))).toEqual(statements(after));
				if (before.size > 0 && after.size > before.size) drawnTwice++;
				if ([...after.values()].some((lines) => lines.length > 0)) withLines++;
			}
			for (const [id, lines] of await read()) {
				const { votes = [] } = people.find((one) => one.id === id) ?? {};
				const voted = lines.map((line, place) => ({ ...line, vote: votes[place] ?? null }));
				await client.query("update ballots set lines = $3 where panel_id = $1 and person_id = $2", [panelId, id, JSON.stringify(voted)]);
			}
			await client.query("update rounds set revealed_at = $2 where panel_id = $1", [panelId, now]);
			const { rows } = await client.query('select statement, holds, does_not as "doesNot", unknown from tally_votes($1, 1)', [panelId]);
			expect(talliesFrom([...(await read()).values()])).toEqual(rows);
		}),
		{ numRuns: 60 },
	);
	expect([drawnTwice > 10, withLines > 40]).toEqual([true, true]);
});
