import { z } from "zod";
import type { Board } from "../core/board.ts";
import type { Said, SaidValue } from "../core/said.ts";

const value: z.ZodType<SaidValue> = z.lazy(() => z.union([z.string(), z.number(), said, z.array(z.union([z.string(), said])).readonly()]));
const said: z.ZodType<Said> = z.object({ say: z.string(), with: z.record(z.string(), value).exactOptional() });
const finding = z.object({ headline: said, detail: z.array(said).readonly(), tab: said });
const target = z.object({ id: z.string(), label: z.string() });

export const board: z.ZodType<Board> = z.object({
	round: z.number(),
	revealedAt: z.string(),
	answered: z.number(),
	leaders: z.number(),
	findings: z.object({ rankings: finding, limits: finding, expectation: finding }),
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
		.array(z.object({ camp: z.number(), first: z.string().nullable(), people: z.array(z.string()).readonly() }))
		.readonly()
		.nullable(),
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
				meaning: said,
			}),
		)
		.readonly(),
	assumptions: z.array(z.object({ statement: z.string(), personId: z.string().nullable() })).readonly(),
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
	}),
	tensions: z
		.array(
			z.object({
				id: z.string(),
				kind: z.enum(["pair", "limit"]),
				a: target,
				b: target,
				question: said,
				split: said,
				why: said,
				preferA: z.number(),
				preferB: z.number(),
				higher: z.object({ a: z.array(z.string()).readonly(), b: z.array(z.string()).readonly() }).nullable(),
				state: z.enum(["open", "settled", "deferred"]),
			}),
		)
		.readonly(),
});
