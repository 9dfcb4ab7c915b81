import { z } from "zod";
import type { Board } from "../core/board.ts";
import type { Said, SaidValue } from "../core/said.ts";

const value: z.ZodType<SaidValue> = z.lazy(() => z.union([z.string(), z.number(), said, z.array(z.union([z.string(), said])).readonly()]));
export const said: z.ZodType<Said> = z.object({ say: z.string(), with: z.record(z.string(), value).exactOptional() });
const finding = z.object({ headline: said, detail: z.array(said).readonly(), tab: said });
const target = z.object({ id: z.string(), label: z.string() });
const bound = z.object({ text: z.string(), people: z.number() });
const move = z.object({
	personId: z.string(),
	pairs: z.number(),
	of: z.number(),
	from: z.string(),
	to: z.string(),
	towards: z.array(z.string()).readonly(),
});

export const board: z.ZodType<Board> = z.object({
	round: z.number(),
	revealedAt: z.string(),
	answered: z.number(),
	leaders: z.number(),
	findings: z.object({ rankings: finding, limits: finding, assumptions: finding, expectation: finding, change: finding.nullable() }),
	agreement: z.object({
		w: z.number().nullable(),
		pValue: z.number().nullable(),
		method: z.enum(["exact", "sampled"]),
		level: z.enum(["undefined", "weak", "some", "strong"]),
		beyondChance: z.boolean(),
	}),
	targets: z.array(target.extend({ meanPlace: z.number(), counts: z.array(z.number()).readonly() })).readonly(),
	rankings: z
		.array(z.object({ personId: z.string(), name: z.string(), places: z.array(z.number()).readonly(), camp: z.number() }))
		.readonly()
		.nullable(),
	camps: z
		.array(z.object({ camp: z.number(), first: z.string().nullable(), all: z.boolean(), people: z.array(z.string()).readonly() }))
		.readonly()
		.nullable(),
	division: z.enum(["together", "apart", "none"]),
	limits: z
		.array(
			z.object({
				dimension: z.string(),
				label: z.string(),
				state: z.enum(["clash", "open", "shared", "unanswered"]),
				fixed: z.number(),
				flexible: z.number(),
				unknown: z.number(),
				cells: z
					.array(
						z.object({
							personId: z.string(),
							hold: z.enum(["fixed", "flexible", "unknown"]).nullable(),
							limit: z.string().nullable(),
						}),
					)
					.readonly()
					.nullable(),
				ends: z.tuple([bound, bound]).readonly().nullable(),
				meaning: said,
			}),
		)
		.readonly(),
	assumptions: z
		.array(
			z.object({
				statement: z.string(),
				state: z.enum(["split", "challenged", "holds", "open", "untested"]),
				authors: z.number(),
				people: z.array(z.string()).readonly().nullable(),
				votes: z.object({ holds: z.number(), doesNot: z.number(), unknown: z.number() }).nullable(),
				meaning: said,
			}),
		)
		.readonly(),
	expectation: z.object({
		enough: z.boolean(),
		others: z.number(),
		meanExpected: z.number(),
		meanReal: z.number(),
		people: z
			.array(z.object({ personId: z.string(), expected: z.number(), real: z.number() }))
			.readonly()
			.nullable(),
		targets: z.array(target.extend({ guessedFirst: z.number(), first: z.number() })).readonly(),
		wrongBelief: z.string().nullable(),
		underrated: z.string().nullable(),
	}),
	change: z
		.object({
			compared: z.number(),
			moved: z.number(),
			share: z.number(),
			stable: z.boolean(),
			closer: z.enum(["closer", "apart", "same"]),
			moves: z.array(move).readonly().nullable(),
			extremes: z.array(z.object({ personId: z.string(), first: z.string(), statements: z.array(z.string()).readonly() })).readonly(),
		})
		.nullable(),
	tensions: z
		.array(
			z.object({
				id: z.string(),
				kind: z.enum(["pair", "limit", "assumption"]),
				a: target,
				b: target,
				question: said,
				split: said,
				why: said,
				preferA: z.number(),
				preferB: z.number(),
				higher: z.object({ a: z.array(z.string()).readonly(), b: z.array(z.string()).readonly() }).nullable(),
				state: z.enum(["open", "settled", "deferred"]),
				timesDeferred: z.number(),
			}),
		)
		.readonly(),
});
