import { openKeys } from "../faults/crowd/crowd.ts";
import { type Grown, grow, type Size } from "../faults/crowd/grown.ts";
import { openLine, requestOf } from "../faults/crowd/line.ts";
import { startCrowdServer } from "../faults/crowd/server.ts";
import { startPostgres } from "../faults/room/postgres.ts";
import { inTurns, ratio, spreadBy, spreadOf } from "./room/measure.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";

// What people ask for most, in a tenant with ten times as many teams, and with them panels, decisions and versions of frameworks;
// and, without a goal since what is shown grows too, in a team that has ten times as much behind it.

const options = asked();
const rounds = options.short ? 5 : 11;
const times = options.short ? 15 : 40;
const small: Size = options.short ? { teams: 8, panels: 5, decisions: 4 } : { teams: 20, panels: 6, decisions: 5 };
const asks = ["listMyAsks", "viewPanel", "listDecisions"] as const;

const postgres = await startPostgres();
const keys = await openKeys();
const closing: (() => unknown)[] = [() => postgres.stop(), () => keys.close()];

/** A tenant of that size, asked as one of its people. */
async function tenantOf(size: Size, first: Partial<Size> = {}) {
	const ownerUrl = await postgres.fresh();
	const server = await startCrowdServer({ ownerUrl, keysOrigin: keys.origin, unlimited: true });
	closing.push(() => server.end());
	const { teamId, panelId, reader }: Grown = await grow(ownerUrl, size, first);
	const token = await keys.tokenOf(reader);
	const inputs = { listMyAsks: {}, viewPanel: { panelId }, listDecisions: { teamId } };
	const decisions = ((first.panels ?? size.panels) - 1) * (first.decisions ?? size.decisions);
	tell(`${size.teams} teams; the reader's has ${decisions} decisions`);
	return async () => {
		const found: Record<string, number> = {};
		const line = await openLine(server.port);
		for (const action of asks) {
			const took: number[] = [];
			for (let time = 0; time < times; time++) {
				const begun = performance.now();
				const { status, body } = await line.ask(requestOf(action, token, inputs[action]));
				took.push(performance.now() - begun);
				const told = JSON.parse(body.toString()) as { asks?: { panelId: string }[]; decisions?: unknown[]; panel?: { id: string } };
				const right = {
					listMyAsks: told.asks?.some((ask) => ask.panelId === panelId),
					viewPanel: told.panel?.id === panelId,
					listDecisions: told.decisions?.length === decisions,
				};
				if (status !== 200 || !right[action]) throw new Error(`${action} answered ${status} ${body.toString().slice(0, 300)}`);
			}
			found[action] = spreadOf(took).median;
		}
		line.close();
		return found;
	};
}

try {
	const one = await tenantOf(small);
	const ten = await tenantOf({ ...small, teams: small.teams * 10 });
	const deep = await tenantOf(small, { panels: (small.panels - 1) * 10 + 1 });
	const found = await inTurns(rounds, { one, ten, deep } as Record<"one" | "ten" | "deep", () => Promise<Record<string, number>>>, tell);
	const figures: Figure[] = asks.flatMap((action): Figure[] => [
		{ name: action, value: spreadBy(found.one, action), unit: "ms", note: `of ${small.teams} teams` },
		{ name: `${action}, tenant ten times as large`, value: ratio(found.ten, found.one, action), unit: "x", goal: "<= 1.3" },
		{ name: `${action}, team ten times as deep`, value: ratio(found.deep, found.one, action), unit: "x" },
	]);
	report("growth", "What people ask for most, as a tenant grows", figures, options, [
		`${small.teams} teams of 8 people with ${small.panels} panels, ${small.decisions} decisions on each and a version of the framework for each, against ten times as many.`,
		"Proved at every answer: the reader is asked for their answer, the panel is theirs, and all decisions of their team are listed.",
	]);
} finally {
	for (const close of closing.reverse()) await close();
}
