import type { Hold } from "../../src/core/answer.ts";
import { readLimits } from "../../src/core/clashes.ts";
import { standardDimensions } from "../../src/core/panel.ts";
import { below, type Chance } from "./chance.ts";
import { foundAt, share } from "./found.ts";

/** How each person holds each dimension; `veto` says who alone holds which one. */
type Room = { holds: Hold[][]; veto: { person: number; dimension: number } | null };

export type VetoesFound = { people: number; rooms: number; board: number; boardWhereNone: number; rating: number };

/** One dimension in three is fixed for all; and one answer in four is "don't know". */
const shared = 1 / 3;
const unsure = 0.25;

export function vetoesFound(people: number, count: number, random: Chance): VetoesFound {
	const rooms = (vetoed: boolean) => Array.from({ length: count }, () => roomOf(people, vetoed, random));
	const [there, absent] = [rooms(true), rooms(false)];
	return {
		people,
		rooms: 2 * count,
		board: share(there, named),
		boardWhereNone: share(absent, (room) => clashes(room).length > 0),
		rating: foundAt(there.map(looksVetoed), [absent.map(looksVetoed)]),
	};
}

function roomOf(people: number, vetoed: boolean, random: Chance): Room {
	const veto = vetoed ? { person: below(random, people), dimension: below(random, standardDimensions.length) } : null;
	const common = standardDimensions.map((): Hold => (random() < shared ? "fixed" : "flexible"));
	const holds = Array.from({ length: people }, (_, person) =>
		common.map((hold, dimension): Hold => {
			if (dimension === veto?.dimension) return person === veto.person ? "fixed" : "flexible";
			return random() < unsure ? "unknown" : hold;
		}),
	);
	return { holds, veto };
}

const clashes = ({ holds }: Room) => {
	const holders = holds.map((own, person) => ({
		personId: String(person),
		limits: own.map((hold, dimension) => ({ dimension: standardDimensions[dimension]?.id ?? "", hold })),
	}));
	return readLimits(standardDimensions, holders, true).filter(({ state }) => state === "clash");
};

/** That the board names this dimension, this person, and nothing else. */
function named(room: Room): boolean {
	const [clash, ...others] = clashes(room);
	const fixed = clash?.cells?.filter(({ hold }) => hold === "fixed") ?? [];
	const is = clash?.dimension === standardDimensions[room.veto?.dimension ?? -1]?.id && fixed[0]?.personId === String(room.veto?.person);
	return is && fixed.length === 1 && others.length === 0;
}

/** A mean rating of how fixed each dimension is, 1 flexible, 3 don't know, 5 fixed: how many have the mean that a veto gives. */
function looksVetoed({ holds }: Room): number {
	const points = { flexible: 1, unknown: 3, fixed: 5 };
	const sums = standardDimensions.map((_, dimension) => holds.reduce((sum, own) => sum + points[own[dimension] as Hold], 0));
	return sums.filter((sum) => sum === holds.length + 4).length;
}
