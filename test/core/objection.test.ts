import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Stance, StanceKind } from "../../src/core/decision.ts";
import { openObjections } from "../../src/core/objection.ts";

const kinds: StanceKind[] = ["commit", "disagreeAndCommit", "cannotCommit"];
const taken = (personId: string, stance: StanceKind, day: number, decisionId = "d"): Stance => ({
	decisionId,
	personId,
	stance,
	words: `${stance} ${day}`,
	takenAt: `2026-06-${String(day).padStart(2, "0")}T10:00:00.000Z`,
});

test("it is open since they first could not commit without a break, in their latest words", () => {
	const stances = [
		taken("hana", "cannotCommit", 1),
		taken("hana", "commit", 2),
		taken("hana", "cannotCommit", 3),
		taken("hana", "cannotCommit", 4),
		taken("tomas", "cannotCommit", 2, "another"),
	];
	expect(openObjections("d", stances)).toEqual([{ latest: stances[3], since: stances[2]?.takenAt }]);
});

test("open are exactly those whose latest stance is that they cannot commit, in whatever order stances come", () => {
	const some = fc.uniqueArray(
		fc.record({
			personId: fc.constantFrom("hana", "tomas", "priya"),
			stance: fc.constantFrom(...kinds),
			day: fc.integer({ min: 1, max: 28 }),
		}),
		{ selector: ({ personId, day }) => `${personId} ${day}`, maxLength: 20 },
	);
	fc.assert(
		fc.property(some, (rows) => {
			const stances = rows.map(({ personId, stance, day }) => taken(personId, stance, day));
			const open = openObjections("d", stances);
			for (const personId of ["hana", "tomas", "priya"]) {
				const own = stances.filter((one) => one.personId === personId).sort((a, b) => a.takenAt.localeCompare(b.takenAt));
				const found = open.find(({ latest }) => latest.personId === personId);
				expect(found?.latest).toEqual(own.at(-1)?.stance === "cannotCommit" ? own.at(-1) : undefined);
				if (found) expect(own.filter(({ takenAt }) => takenAt >= found.since).every(({ stance }) => stance === "cannotCommit")).toBe(true);
			}
			const days = open.map(({ since }) => since);
			expect(days).toEqual([...days].sort());
		}),
	);
});
