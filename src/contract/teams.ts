import { z } from "zod";
import { fewestEchoDays, mostEchoDays, mostPulseWeeks } from "../core/team.ts";
import { id } from "./id.ts";
import { address, idempotencyKey, line, timeZone } from "./inputs.ts";
import { microsoftId } from "./microsoftId.ts";

const settings = {
	name: line(120).exactOptional(),
	deciderId: microsoftId.nullable().exactOptional(),
	facilitatorId: microsoftId.nullable().exactOptional(),
	timeZone: timeZone.unwrap().exactOptional(),
	/** The language of what goes out to the team; dates follow the country of who chose it. */
	locale: z.enum(["en", "de", "es", "fr", "ja"]).exactOptional(),
	echoDays: z.int().min(fewestEchoDays).max(mostEchoDays).exactOptional(),
	tasks: z.boolean().exactOptional(),
	/** 0 for no pulse. */
	pulseWeeks: z.int().min(0).max(mostPulseWeeks).exactOptional(),
	nudge: z.boolean().exactOptional(),
};

const member = z.object({ id: z.string(), name: z.string(), mail: z.string(), title: z.string() });

const team = z.object({
	team: z.object({
		id: z.string(),
		name: z.string(),
		deciderId: z.string().nullable(),
		facilitatorId: z.string().nullable(),
		timeZone: z.string(),
		locale: z.string(),
		echoDays: z.number(),
		tasks: z.boolean(),
		pulseWeeks: z.number(),
		nudge: z.boolean(),
		members: z.array(member).readonly(),
		/** Whether the reader runs it, and so may change it. */
		mayChange: z.boolean(),
	}),
});

/** Who a team is, who decides in it, and what it chose. */
export const teamActions = {
	/** Whoever makes a team facilitates it, unless they name somebody else. */
	createTeam: {
		input: z.strictObject({
			name: line(120),
			mails: z.array(address).min(1).max(40),
			deciderMail: address,
			facilitatorMail: address.exactOptional(),
			timeZone,
			idempotencyKey,
		}),
		reply: team,
	},
	viewTeam: { input: z.strictObject({ teamId: id }), reply: team },
	/** What is left out stays. */
	changeTeam: {
		input: z.strictObject({ teamId: id, ...settings, add: z.array(address).max(40).default([]), remove: z.array(id).max(40).default([]) }),
		reply: team,
	},
} as const;
