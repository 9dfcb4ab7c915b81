import { z } from "zod";
import { said } from "./board.ts";
import { id } from "./id.ts";
import { remember } from "./remember.ts";

const instant = z.string();
const kind = z.enum(["misaligned", "execution", "uncertain", "avoided"]);
const source = z.object({
	kind: z.enum(["panel", "echo", "pulse", "tension", "decision", "metric", "overTime"]),
	id: z.string(),
	/** The panel it can be read in, where there is one. */
	panelId: z.string().nullable(),
});
const evidence = z.object({ said, source });

/** A team over time: what leaders still state of what is in force, and beside it how they agreed, what they expected and who objected. */
const alignment = z.object({
	teamId: z.string(),
	remember,
	headline: said,
	held: z
		.array(
			z.object({
				at: instant,
				kind: z.enum(["panel", "pulse", "echo"]),
				sourceId: z.string(),
				/** From 0 to 1. */
				median: z.number(),
				low: z.number(),
				high: z.number(),
				people: z.number(),
			}),
		)
		.readonly(),
	rounds: z
		.array(
			z.object({
				at: instant,
				panelId: z.string(),
				topic: z.string(),
				leaders: z.number(),
				answered: z.number(),
				/** Kendall's W; null where it is undefined. */
				agreement: z.number().nullable(),
				/** How many of the others each expected to share their first target, and how many do, on average. */
				expected: z.number().nullable(),
				real: z.number().nullable(),
			}),
		)
		.readonly(),
	decisions: z
		.array(
			z.object({
				id: z.string(),
				panelId: z.string(),
				at: instant,
				chosen: z.string(),
				over: z.string(),
				replaced: z.boolean(),
				commit: z.number(),
				disagree: z.number(),
				cannot: z.number(),
				silent: z.number(),
			}),
		)
		.readonly(),
});

const diagnosis = z.object({
	teamId: z.string(),
	remember,
	leading: kind.nullable(),
	second: kind.nullable(),
	headline: said,
	from: said.nullable(),
	kinds: z
		.array(
			z.object({
				kind,
				weight: z.enum(["strong", "some", "little", "none"]),
				for: z.array(evidence).readonly(),
				against: z.array(evidence).readonly(),
			}),
		)
		.readonly(),
	notEnough: z
		.object({ needs: z.array(said).readonly(), after: z.object({ at: instant, kind: z.enum(["panel", "echo", "pulse"]) }).nullable() })
		.nullable(),
});

const point = z.object({
	about: z.object({ kind: z.enum(["decision", "priority"]), id: z.string(), label: said }),
	holding: z.enum(["holds", "drifting", "against", "unheard"]),
	because: said.nullable(),
	at: instant.nullable(),
	source: z.object({ kind: z.enum(["panel", "pulse"]), id: z.string() }).nullable(),
});

/** Who holds what, and whom to talk to next: for who facilitates and who decides. */
const coalition = z.object({
	teamId: z.string(),
	members: z
		.array(z.object({ personId: z.string(), name: z.string(), lastHeardAt: instant.nullable(), points: z.array(point).readonly() }))
		.readonly(),
	next: z
		.array(
			z.object({
				personId: z.string(),
				name: z.string(),
				why: z.enum(["against", "drifting", "quiet"]),
				point: point.nullable(),
				lastHeardAt: instant.nullable(),
			}),
		)
		.readonly(),
});

/** What a team can see of itself. Over time and in the diagnosis no person is named or blamed. */
export const insightActions = {
	viewAlignment: { input: z.strictObject({ teamId: id }), reply: alignment },
	viewCoalition: { input: z.strictObject({ teamId: id }), reply: coalition },
	viewDiagnosis: { input: z.strictObject({ teamId: id }), reply: diagnosis },
} as const;
