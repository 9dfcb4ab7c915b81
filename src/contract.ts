import { z } from "zod";
import { adminActions } from "./contract/admin.ts";
import { auditActions } from "./contract/audit.ts";
import { said } from "./contract/board.ts";
import { closing } from "./contract/closing.ts";
import { frameworkActions } from "./contract/framework.ts";
import { inputs } from "./contract/inputs.ts";
import { insightActions } from "./contract/insight.ts";
import { linkedActions } from "./contract/linked.ts";
import { myDataActions } from "./contract/myData.ts";
import { nudgeActions } from "./contract/nudges.ts";
import { pulseActions } from "./contract/pulse.ts";
import { realignActions } from "./contract/realign.ts";
import { remember } from "./contract/remember.ts";
import { loggedDecision, panelView } from "./contract/replies.ts";
import { signalActions } from "./contract/signals.ts";
import { teamActions } from "./contract/teams.ts";
import { translationActions } from "./contract/translations.ts";
import { owed, waitingActions } from "./contract/waiting.ts";

const panel = z.object({ panel: panelView });
const meetingPerson = z.object({ id: z.string(), name: z.string(), mail: z.string(), title: z.string() });

/** What stands ready for somebody who wants to attach a panel to the meeting before them. */
const meeting = z.object({
	panelId: z.string().nullable(),
	subject: z.string(),
	startsAt: z.string(),
	endsAt: z.string(),
	organizer: meetingPerson,
	/** True where the reader books for the organizer, as an assistant does. */
	onBehalf: z.boolean(),
	/** There where the reader may attach a panel: the organizer, or who books for them. */
	mayAttach: z.literal(true).exactOptional(),
	/** There where the whole series was asked for, and this is the occurrence that stands for it. */
	ofSeries: z.literal(true).exactOptional(),
	/** Everybody on the invite with a mailbox in this directory, the organizer first. */
	people: z.array(meetingPerson),
	/** Addresses on the invite that this directory does not know: they get no panel. */
	unknown: z.array(z.string()),
	suggested: z.object({
		topic: z.string(),
		targets: z.array(z.string()),
		deciderId: z.string().nullable(),
		facilitatorId: z.string().nullable(),
		dueAt: z.string(),
		frameworkVersion: z.number().nullable(),
	}),
});

const ask = z.object({
	kind: z.enum(["answer", "vote", "stance", "review", "echo", "tookPlace", "acknowledge", "pulse", "realign", "translation"]),
	panelId: z.string(),
	decisionId: z.string().nullable(),
	/** The decision's two sides, where it is about one. */
	sides: z.object({ chosen: z.string(), over: z.string() }).nullable(),
	topic: z.string(),
	subject: z.string(),
	dueAt: z.string(),
	/** Why a decision opened again by itself, where one did. */
	because: said.exactOptional(),
	/** The team and its version of the framework, where it is about one. */
	teamId: z.string().exactOptional(),
	version: z.number().exactOptional(),
	/** A pulse, and whether the reader has said what they remember: until then nothing beside it names a priority by itself. */
	pulseId: z.string().exactOptional(),
	recalled: z.boolean().exactOptional(),
	/** A request to step back; its topic is who asks. */
	realignmentId: z.string().exactOptional(),
	/** What the reader said, restated: who asks whether they meant it, and the lines they have not answered. */
	translation: z
		.object({ id: z.string(), by: z.string(), implications: z.array(z.object({ id: z.string(), text: z.string() })).readonly() })
		.exactOptional(),
	/** What an echo may complete once it was half said, and when its meeting was. */
	targets: z.array(z.string()).exactOptional(),
	metAt: z.string().exactOptional(),
	/** Who decided what a stance is about, when, and what it gives up. */
	decided: z.object({ by: z.string(), at: z.string(), givesUp: z.string() }).exactOptional(),
});

/**
 * Everything a client can ask, by name: what it sends and what it gets. Each is `POST /api/<name>`; a refusal is 4xx with
 * `{ error: { code, message, fields? } }`.
 */
export const contract = {
	viewMeeting: { input: inputs.viewMeeting, reply: z.object({ meeting }) },
	findPanel: { input: inputs.findPanel, reply: z.object({ panelId: z.string().nullable() }) },
	attachPanel: { input: inputs.attachPanel, reply: panel.extend({ inviteBlock: z.object({ html: z.string(), text: z.string() }) }) },
	viewPanel: { input: inputs.viewPanel, reply: panel },
	changePanel: { input: inputs.changePanel, reply: panel },
	detachPanel: { input: inputs.detachPanel, reply: z.object({ detached: z.boolean() }) },
	remindPeople: { input: inputs.remindPeople, reply: z.object({ reminded: z.array(z.string()), failed: z.array(z.string()) }) },
	revealPanel: { input: inputs.revealPanel, reply: panel },
	...closing,
	startRound: { input: inputs.startRound, reply: panel },
	askForRound: { input: inputs.askForRound, reply: panel },
	saveDraft: { input: inputs.saveDraft, reply: z.object({ savedAt: z.string() }) },
	submitAnswer: { input: inputs.submitAnswer, reply: panel },
	voteOnAssumption: { input: inputs.voteOnAssumption, reply: panel },
	proposeDecision: { input: inputs.proposeDecision, reply: panel },
	forceDecision: { input: inputs.forceDecision, reply: panel },
	deferTension: { input: inputs.deferTension, reply: panel },
	takeStance: { input: inputs.takeStance, reply: panel },
	reviewDecision: { input: inputs.reviewDecision, reply: z.object({ decision: loggedDecision, panel: panelView.nullable() }) },
	answerEcho: { input: inputs.answerEcho, reply: panel },
	listDecisions: { input: inputs.listDecisions, reply: z.object({ decisions: z.array(loggedDecision), remember }) },
	exportDecisions: {
		input: inputs.exportDecisions,
		reply: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
	},
	listTeams: { input: inputs.listTeams, reply: z.object({ teams: z.array(z.object({ id: z.string(), name: z.string() })) }) },
	previewFollowUp: {
		input: inputs.previewFollowUp,
		reply: z.object({ subject: z.string(), html: z.string(), recipients: z.array(z.string()), chat: z.boolean() }),
	},
	sendFollowUp: { input: inputs.sendFollowUp, reply: panel },
	holdFollowUp: { input: inputs.holdFollowUp, reply: panel },
	...frameworkActions,
	...teamActions,
	...nudgeActions,
	...waitingActions,
	...pulseActions,
	...signalActions,
	...insightActions,
	...translationActions,
	...realignActions,
	...linkedActions,
	...myDataActions,
	...adminActions,
	...auditActions,
	/** What is due first stands first; `waiting` is what others owe the reader. */
	listMyAsks: {
		input: inputs.listMyAsks,
		reply: z.object({
			me: z.object({ id: z.string(), name: z.string(), admin: z.literal(true).exactOptional() }),
			asks: z.array(ask),
			waiting: z.array(owed),
		}),
	},
} as const;

type Contract = typeof contract;
export type ActionName = keyof Contract;
export type Input<Name extends ActionName> = z.output<Contract[Name]["input"]>;
/** What a client writes: defaults may be left out. */
export type Sent<Name extends ActionName> = z.input<Contract[Name]["input"]>;
export type Reply<Name extends ActionName> = z.output<Contract[Name]["reply"]>;
/** How a refusal looks on the wire. */
export type RefusalReply = {
	error: {
		code: string;
		message: string;
		fields?: Record<string, string>;
		chain?: { decisionId: string; chosen: string; over: string; decidedAt: string }[];
		values?: Record<string, string | number>;
	};
};
