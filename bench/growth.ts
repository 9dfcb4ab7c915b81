import { openKeys } from "../faults/crowd/crowd.ts";
import { type Grown, grow, type Size } from "../faults/crowd/grown.ts";
import { type Line, openLine, requestOf } from "../faults/crowd/line.ts";
import { askedAs, readsOf, sumOf } from "../faults/crowd/reads.ts";
import { startCrowdServer } from "../faults/crowd/server.ts";
import { startPostgres } from "../faults/room/postgres.ts";
import { tenant } from "../sandbox/people.ts";
import { appAddress } from "../src/storage/prepare.ts";
import { inTurns, ratio, spreadBy, spreadOf } from "./room/measure.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";

// What people ask for most, in a tenant with ten times as many teams, and with them panels, decisions and versions of frameworks;
// and, without a goal since what is shown grows too, in a team that has ten times as much behind it.

const options = asked();
const rounds = options.short ? 5 : 11;
const times = options.short ? 20 : 40;
const small: Size = options.short ? { teams: 8, panels: 5, decisions: 4 } : { teams: 20, panels: 6, decisions: 5 };
const asks = ["listMyAsks", "viewPanel", "listDecisions"] as const;
type Asked = (typeof asks)[number];

const postgres = await startPostgres();
const keys = await openKeys();
const closing: (() => unknown)[] = [() => postgres.stop(), () => keys.close()];

/** A tenant of that size, asked as one of its people: how long each takes, and what the database looks at for it. */
async function tenantOf(size: Size, first: Partial<Size> = {}) {
	const ownerUrl = await postgres.fresh();
	const { teamId, panelId, reader }: Grown = await grow(ownerUrl, size, first);
	const server = await startCrowdServer({ ownerUrl, keysOrigin: keys.origin, unlimited: true });
	closing.push(() => server.end());
	const token = await keys.tokenOf(reader);
	const inputs = { listMyAsks: {}, viewPanel: { panelId }, listDecisions: { teamId } };
	const decisions = ((first.panels ?? size.panels) - 1) * (first.decisions ?? size.decisions);
	tell(`${size.teams} teams; the reader's has ${decisions} decisions`);
	const askOn = async (line: Line, action: Asked) => {
		const { status, body } = await line.ask(requestOf(action, token, inputs[action]));
		const told = JSON.parse(body.toString()) as { asks?: { panelId: string }[]; decisions?: unknown[]; panel?: { id: string } };
		const right = {
			listMyAsks: told.asks?.some((ask) => ask.panelId === panelId),
			viewPanel: told.panel?.id === panelId,
			listDecisions: told.decisions?.length === decisions,
		};
		if (status !== 200 || !right[action]) throw new Error(`${action} answered ${status} ${body.toString().slice(0, 300)}`);
	};
	const line = await openLine(server.port);
	const rows: Record<string, number> = {};
	for (const action of asks) {
		await askOn(line, action);
		const asked = askedAs(reader.oid, await server.statementsOf(() => askOn(line, action)));
		rows[action] = sumOf(await readsOf(appAddress(ownerUrl), { tenantId: tenant.id, personId: reader.oid }, asked), "rows");
	}
	line.close();
	/** Some of each in turn, so that what else the machine does falls on all. Beside the median the quickest, to which nothing else adds. */
	const measure = async () => {
		const took = Object.fromEntries(asks.map((action) => [action, [] as number[]]));
		const line = await openLine(server.port);
		// whoever comes first after a while finds everything cold
		for (const action of asks) await askOn(line, action);
		for (let time = 0; time < times; time++)
			for (const action of asks) {
				const begun = performance.now();
				await askOn(line, action);
				took[action]?.push(performance.now() - begun);
			}
		line.close();
		return Object.fromEntries(
			asks.flatMap((action) => {
				const { median, least } = spreadOf(took[action] ?? []);
				return [
					[action, median],
					[`${action} at best`, least],
				];
			}),
		);
	};
	return { rows, measure };
}

try {
	const one = await tenantOf(small);
	const ten = await tenantOf({ ...small, teams: small.teams * 10 });
	const deep = await tenantOf(small, { panels: (small.panels - 1) * 10 + 1 });
	const found = await inTurns(rounds, { one: one.measure, ten: ten.measure, deep: deep.measure }, tell);
	const figures: Figure[] = asks.flatMap((action): Figure[] => [
		{ name: action, value: spreadBy(found.one, action), unit: "ms", note: `of ${small.teams} teams` },
		{ name: `${action}, tenant ten times as large`, value: ratio(found.ten, found.one, action), unit: "x", goal: "<= 1.3" },
		{ name: `${action}, at its quickest there`, value: best(found.ten, action) / best(found.one, action), unit: "x" },
		{ name: `${action}, rows read there`, value: rows(ten, action), unit: "rows", note: `against ${rows(one, action)}` },
		{ name: `${action}, team ten times as deep`, value: ratio(found.deep, found.one, action), unit: "x" },
		{ name: `${action}, rows read for it`, value: rows(deep, action), unit: "rows" },
	]);
	report("growth", "What people ask for most, as a tenant grows", figures, options, [
		`${small.teams} teams of 8 people with ${small.panels} panels, ${small.decisions} decisions on each and a version of the framework for each, against ten times as many.`,
		"Proved at every answer: the reader is asked for their answer, the panel is theirs, and all decisions of their team are listed.",
		"Nothing is left to send in any of them, so that nobody but the reader is served meanwhile.",
	]);
} finally {
	for (const close of closing.reverse()) await close();
}

function best(runs: readonly Record<string, number>[], action: string): number {
	return spreadBy(runs, `${action} at best`).least;
}

function rows(of: { rows: Record<string, number> }, action: string): number {
	return of.rows[action] ?? Number.NaN;
}
