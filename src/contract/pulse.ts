import { z } from "zod";
import { marks, mostRecalled } from "../core/pulse.ts";
import { mostPulseWeeks } from "../core/team.ts";
import { id } from "./id.ts";
import { day, line, text, timeZone } from "./inputs.ts";
import { remember } from "./remember.ts";

const instant = z.string();
const mark = z.enum(marks);
const priority = { id: z.string(), label: z.string() };
const marked = z.array(z.object({ priorityId: z.string(), mark })).readonly();
const quoted = z.array(z.object({ name: z.string(), words: z.string() })).readonly();

const result = z.object({
	id: z.string(),
	number: z.number(),
	opensAt: instant,
	closedAt: instant,
	asked: z.number(),
	answered: z.number(),
	priorities: z
		.array(
			z.object({
				...priority,
				stillRight: z.number(),
				shifting: z.number(),
				wrong: z.number(),
				recalled: z.number(),
				doubted: z.array(z.object({ name: z.string(), mark })).readonly(),
			}),
		)
		.readonly(),
	recall: z.object({ whole: z.number(), part: z.number(), none: z.number(), skipped: z.number() }),
	changed: quoted,
	information: quoted,
});

/** A team's pulse as its reader may see it now: of the open one only who has answered, and one's own. */
const pulse = z.object({
	teamId: z.string(),
	teamName: z.string(),
	current: z
		.object({
			id: z.string(),
			number: z.number(),
			opensAt: instant,
			closesAt: instant,
			asked: z.number(),
			/** Who has answered all of it. */
			answered: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
			mayAnswer: z.boolean(),
			/** What the reader remembered, or that they skipped it; undefined until they said. */
			recall: z.array(z.string()).readonly().nullable().optional(),
			/** What completes what is half said, and is never listed: all the team's targets, by name. Absent once it was said. */
			names: z.array(z.string()).readonly().exactOptional(),
			/** Empty until the reader said what they remember. */
			priorities: z.array(z.object(priority)).readonly(),
			mine: z.object({ marks: marked, changed: z.string(), information: z.string() }).nullable(),
		})
		.nullable(),
	remember,
	/** The latest twelve, the newest first; none while the reader has something to remember first. */
	past: z.array(result).readonly(),
	plan: z.object({
		startsOn: z.string().nullable(),
		at: z.string(),
		everyWeeks: z.number(),
		timeZone: z.string(),
		nextAt: instant.nullable(),
		mayPlan: z.boolean(),
	}),
});

const words = text.trim().max(600).default("");

/** Every few weeks the team looks ahead: what has changed, whether its priorities are still right, what should influence it. */
export const pulseActions = {
	schedulePulse: {
		input: z.strictObject({
			teamId: id,
			/** The day of the next one. */
			startsOn: day,
			/** By the clock on the team's wall. */
			at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
			/** 0 for none. */
			everyWeeks: z.int().min(0).max(mostPulseWeeks),
			timeZone: timeZone.unwrap().exactOptional(),
		}),
		reply: pulse,
	},
	/** First `recall` (null: skipped), which is said once; then the rest, which can be said again until the pulse closes. */
	answerPulse: {
		input: z.strictObject({
			pulseId: id,
			recall: z.array(line(120)).min(1).max(mostRecalled).nullable().exactOptional(),
			answer: z
				.strictObject({ marks: z.array(z.strictObject({ priorityId: line(200), mark })).max(20), changed: words, information: words })
				.exactOptional(),
		}),
		reply: pulse,
	},
	viewPulse: { input: z.strictObject({ teamId: id }), reply: pulse },
} as const;
