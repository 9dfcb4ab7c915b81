import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import type { Statement } from "../../faults/crowd/child.ts";
import { askedAs, type Read, readsOf, sumOf } from "../../faults/crowd/reads.ts";
import { openHouse } from "../../faults/house/house.ts";
import { playTeam, storyStart } from "../../faults/house/teamStory.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { freshDatabase } from "../support/database.ts";
import { asOwner, multiplied } from "../support/multiplied.ts";

/** What nobody did in the story: earlier decisions replaced, and looked at again; questions put off; restatements answered. */
const more = `
insert into supersessions (tenant_id, superseded_id, by_id) select tenant_id, gen_random_uuid(), id from decisions, generate_series(1, 5);
insert into reviews (tenant_id, decision_id, id, verdict, words, reviewed_by, reviewed_by_name, reviewed_at)
	select tenant_id, id, gen_random_uuid(), 'lookAgain', '', owner_id, owner_name, decided_at + interval '1 day' from decisions, generate_series(1, 3);
insert into reversals (tenant_id, decision_id, happened_at, kind, words, panel_id)
	select tenant_id, id, decided_at + interval '2 days', 'metric', '90 percent', panel_id from decisions;
insert into deferrals (tenant_id, id, team_id, panel_id, tension_id, owner_id, owner_name, until_day, deferred_by, deferred_at)
	select tenant_id, gen_random_uuid(), team_id, panel_id, 'pair:a:b', owner_id, owner_name, review_on, decided_by, decided_at from decisions;
insert into implication_verdicts (tenant_id, implication_id, id, verdict, words, given_at)
	select tenant_id, gen_random_uuid(), gen_random_uuid(), 'confirmed', '', now() from implications, generate_series(1, 3);`;

type Size = Awaited<ReturnType<typeof multiplied>>;
type Reader = { alias: "tomas" | "maya"; statements: Record<string, Statement[]> };
const readers: Reader[] = [];
let small: Size;
let large: Size;

beforeAll(async () => {
	const { ownerUrl } = await freshDatabase();
	const { statements, end } = listen();
	const house = await openHouse({ ownerUrl, start: storyStart });
	const { teamId, panels } = await playTeam(house);
	const panelId = panels[1]?.panelId;
	const asked: [string, object][] = [
		...["listMyAsks", "listTeams", "listNudges"].map((action): [string, object] => [action, {}]),
		["viewPanel", { panelId }],
		...["listDecisions", "viewFramework", "viewPulse", "viewSignals", "viewTranslations", "viewTeam", "viewAlignment", "viewDiagnosis"].map(
			(action): [string, object] => [action, { teamId }],
		),
	];
	for (const alias of ["tomas", "maya"] as const) {
		const reader: Reader = { alias, statements: {} };
		for (const [action, input] of asked) {
			statements.length = 0;
			const { status, body } = await house.say(alias, action, input);
			if (status !== 200) throw new Error(`${action} answered ${status} ${body}`);
			reader.statements[action] = askedAs(personByAlias(alias).oid, statements);
		}
		readers.push(reader);
	}
	await house.close();
	end();
	await asOwner(ownerUrl, (client) => client.query(more));
	small = await multiplied(ownerUrl, 30);
	large = await multiplied(ownerUrl, 300);
}, 180_000);

let unheard = () => {};
afterAll(() => unheard());

test("what is read for somebody does not grow with their tenant", async () => {
	const grew: Record<string, string[]> = {};
	for (const { alias, statements } of readers)
		for (const [action, asked] of Object.entries(statements)) {
			expect(asked.length).toBeGreaterThan(0);
			const more = await grewFor(alias, asked);
			if (more.length > 0) grew[`${action} for ${alias}`] = more;
		}
	expect(grew).toEqual({});
}, 120_000);

test("what is read for my asks are some hundred rows, in a tenant of three hundred teams", async () => {
	for (const { alias, statements } of readers) {
		const reads = await readsFor(large, alias, statements["listMyAsks"] ?? []);
		expect(sumOf(reads, "rows")).toBeLessThan(250);
	}
}, 60_000);

test.each([
	["panel_people_by_person", "listMyAsks"],
	["team_members_by_person", "listMyAsks"],
	["supersessions_by_decision", "listDecisions"],
	["decisions_by_team", "viewSignals"],
])(
	"without %s %s reads more of a larger tenant, and that is noticed",
	async (index, action) => {
		const definition = await asOwner(large.ownerUrl, async (client) => {
			const { rows } = await client.query<{ definition: string }>(`select pg_get_indexdef('${index}'::regclass) as definition`);
			await client.query(`drop index ${index}`);
			return rows[0]?.definition ?? "";
		});
		try {
			const grew = await grewFor("tomas", readers[0]?.statements[action] ?? []);
			expect(grew.length).toBeGreaterThan(0);
		} finally {
			await asOwner(large.ownerUrl, (client) => client.query(definition));
		}
	},
	60_000,
);

const readsFor = (size: Size, alias: Reader["alias"], asked: readonly Statement[]): Promise<Read[]> => {
	const { oid: personId, tenantId } = personByAlias(alias);
	return readsOf(size.appUrl, { tenantId, personId }, asked);
};

/** Statements for which more is looked at in the larger tenant. An index has a level more, and what is small is read whole. */
async function grewFor(alias: Reader["alias"], asked: readonly Statement[]): Promise<string[]> {
	const [before, after] = [await readsFor(small, alias, asked), await readsFor(large, alias, asked)];
	return after.flatMap(({ text, rows, pages }, place) => {
		const was = before[place] ?? { rows: 0, pages: 0 };
		const more = rows > was.rows + 5 || pages > was.pages + 20 + 4 * rows;
		return more ? [`${was.rows} rows of ${was.pages} pages became ${rows} of ${pages}: ${text}`] : [];
	});
}

/** Every statement on its way to the database. */
function listen(): { statements: Statement[]; end(): void } {
	const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
	const statements: Statement[] = [];
	const connections = new Map<unknown, number>();
	pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
		const [asked, values] = given as [string | { text?: string; values?: unknown[] }, unknown];
		const { text = "", values: own = [] } = typeof asked === "string" ? { text: asked } : asked;
		const connection = connections.get(this) ?? connections.size;
		connections.set(this, connection);
		statements.push({ text, values: Array.isArray(values) ? values : own, connection });
		return query.apply(this, given);
	} as typeof pg.Client.prototype.query;
	const end = () => {
		pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
	};
	unheard = end;
	return { statements, end };
}
