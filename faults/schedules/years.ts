import { type ClockPath, clockPath } from "../room/clockPath.ts";
import { expectedOf, plansIn, type Tally, tally } from "./expected.ts";
import { type Rule, runPlans, type Sweep } from "./loop.ts";
import { type ZoneTable, zoneTable } from "./zoneTable.ts";

export type Years = { from: number; until: number; path: ClockPath; tables: readonly ZoneTable[] };

export const tenYears = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2036, 0, 1) };
const margin = 30 * 86_400_000;

export function openYears(zones: readonly string[], { from, until } = tenYears): Years {
	return { from, until, path: clockPath(from, until), tables: zones.map((zone) => zoneTable(zone, from - margin, until + margin)) };
}

/** Every zone's team, against one and the same clock. */
export function runYears(
	{ from, until, path, tables }: Years,
	{ sweep, rule, most = tables.length }: { sweep?: Sweep; rule?: Rule; most?: number } = {},
): Tally {
	const all: Tally = { asked: 0, once: 0, lost: [], doubled: [], wrongTime: [], strays: [] };
	for (const [number, table] of tables.slice(0, most).entries()) {
		// half the world away
		const far = tables[(number + (tables.length >> 1)) % tables.length] ?? table;
		const plans = plansIn(table, far, number, from, until);
		const one = tally(expectedOf(plans, path, table, far), runPlans(plans, path, sweep, rule), table.zone);
		all.asked += one.asked;
		all.once += one.once;
		for (const kind of ["lost", "doubled", "wrongTime", "strays"] as const) all[kind].push(...one[kind]);
	}
	return all;
}
