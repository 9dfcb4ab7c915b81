import type { BoardAssumption, Finding, Votes } from "./board.ts";
import { letters } from "./clashes.ts";
import { type Said, said } from "./said.ts";
import { fewestVotesToShow, type Tally } from "./vote.ts";

/** What somebody builds on. */
type Builder = { personId: string; assumptions: readonly string[] };

/**
 * The statements answers rest on, each once, with what the others say of them; the most contested first. `split`: at least a
 * quarter of those who take a side, its authors among them, take the smaller one, and not only authors say that it holds.
 * `challenged`: nobody but its authors says that it holds, somebody that it does not. `open`: at least half of the votes
 * are "don't know". A statement with fewer than three votes is `untested`: to show two votes would tell who voted how.
 * Votes are counts on every panel; on an unattributed one (`named` false) nobody's statement has a name either.
 *
 * @example readAssumptions([{ personId: "p", assumptions: ["Renewals hold"] }], [{ statement: "Renewals hold", holds: 0, doesNot: 3, unknown: 0 }], true)[0]?.state // "challenged"
 */
export function readAssumptions(builders: readonly Builder[], tallies: readonly Tally[], named: boolean): BoardAssumption[] {
	const statements = new Map<string, { statement: string; people: string[] }>();
	for (const { personId, assumptions } of builders) {
		for (const statement of assumptions) {
			const known = statements.get(letters(statement)) ?? { statement, people: [] };
			if (!known.people.includes(personId)) known.people.push(personId);
			if (statement < known.statement) known.statement = statement;
			statements.set(letters(statement), known);
		}
	}
	return [...statements.entries()]
		.map(([key, { statement, people }]) => {
			const votes = shown(tallies.filter((tally) => letters(tally.statement) === key));
			const state = votes ? stateOf(votes, people.length) : "untested";
			return {
				statement,
				state,
				authors: people.length,
				people: named ? people : null,
				votes,
				meaning: meaningOf(state, votes, people.length),
			};
		})
		.sort(
			(a, b) => rank[a.state] - rank[b.state] || against(b) - against(a) || b.authors - a.authors || (a.statement < b.statement ? -1 : 1),
		);
}

/** How many stand on either side of a statement, its authors with those who say that it holds. @example sidesOf({ authors: 1, votes: { holds: 2, doesNot: 2, unknown: 0 } }) // { holds: 3, doesNot: 2 } */
export const sidesOf = ({ authors, votes }: Pick<BoardAssumption, "authors" | "votes">): { holds: number; doesNot: number } => ({
	holds: authors + (votes?.holds ?? 0),
	doesNot: votes?.doesNot ?? 0,
});

function shown(tallies: readonly Tally[]): Votes | null {
	const sum = (of: keyof Votes) => tallies.reduce((total, tally) => total + tally[of], 0);
	const votes = { holds: sum("holds"), doesNot: sum("doesNot"), unknown: sum("unknown") };
	return votes.holds + votes.doesNot + votes.unknown >= fewestVotesToShow ? votes : null;
}

function stateOf(votes: Votes, authors: number): BoardAssumption["state"] {
	const sides = sidesOf({ authors, votes });
	if (votes.doesNot > 0 && votes.holds === 0) return "challenged";
	if (Math.min(sides.holds, sides.doesNot) * 4 >= sides.holds + sides.doesNot && sides.doesNot > 0) return "split";
	return votes.unknown * 2 >= votes.holds + votes.doesNot + votes.unknown ? "open" : "holds";
}

const rank = { split: 0, challenged: 0, open: 1, holds: 2, untested: 3 };
const against = ({ votes }: BoardAssumption): number => votes?.doesNot ?? 0;

function meaningOf(state: BoardAssumption["state"], votes: Votes | null, authors: number): Said {
	if (!votes) return said("board.assumption.untested");
	const unsure = votes.unknown > 0 ? said("board.assumption.unsure", { count: votes.unknown }) : "";
	if (state === "open") return said("board.assumption.open", { count: votes.unknown, of: votes.holds + votes.doesNot + votes.unknown });
	const builds = said("board.assumption.builds", { count: authors });
	const not = said("board.assumption.not", { count: votes.doesNot });
	if (state === "challenged") return said("board.assumption.challenged", { builds, not, unsure });
	const holds = said("board.assumption.holds", { count: votes.holds });
	return votes.doesNot > 0 ? said("board.assumption.split", { holds, not, unsure }) : said("board.assumption.agreed", { holds, unsure });
}

/**
 * What the statements and the votes on them say: the most contested as the headline, then how many more are, what is open
 * and what was not tested. `assumptions` as `readAssumptions` orders them.
 *
 * @example readStatements([]).headline // "Nobody said what they build on."
 */
export function readStatements(assumptions: readonly BoardAssumption[]): Finding {
	const contested = assumptions.filter(({ state }) => state === "split" || state === "challenged");
	const count = (wanted: BoardAssumption["state"]) => assumptions.filter(({ state }) => state === wanted).length;
	const [first] = contested;
	const rest = [
		...counted("board.assumptions.more", contested.length - 1),
		...counted("board.assumptions.open", count("open")),
		...counted("board.assumptions.untested", count("untested")),
	];
	if (assumptions.length === 0) return { headline: said("board.assumptions.none"), detail: [], tab: said("board.assumptions.tabNone") };
	if (first)
		return {
			headline: said(`board.assumptions.${first.state}`, { statement: first.statement, not: notHolding(first) }),
			// of a challenged one the headline has said it
			detail: first.state === "split" ? [first.meaning, ...rest] : rest,
			tab: said("board.assumptions.tab", { count: contested.length }),
		};
	if (count("untested") === assumptions.length)
		return {
			headline: said("board.assumptions.allUntested", { count: assumptions.length }),
			detail: [said("board.assumptions.whyUntested")],
			tab: said("board.assumptions.tabUntested"),
		};
	return {
		headline: said(count("holds") > 0 ? "board.assumptions.hold" : "board.assumptions.nobodyKnows"),
		detail: rest,
		tab: said("board.assumptions.tabFine"),
	};
}

const notHolding = ({ votes }: BoardAssumption): Said => said("board.assumptions.say", { count: votes?.doesNot ?? 0 });

const counted = (key: string, count: number): Said[] => (count > 0 ? [said(key, { count })] : []);
