import type { LoggedDecision } from "../core/decisionLog.ts";
import { dayIn } from "../core/instant.ts";
import type { Words } from "../words/say.ts";

/** What an export tells of one decision: each under its heading, in the order in which they are read. Texts as they were typed. */
export const columns = [
	"decidedOn",
	"decision",
	"chosen",
	"over",
	"givesUp",
	"why",
	"scope",
	"owner",
	"decidedBy",
	"reviewOn",
	"reversal",
	"state",
	"stances",
	"reviews",
	"replaces",
	"topic",
	"link",
] as const;
export type Told = Record<(typeof columns)[number], readonly string[]>;

/** A decision in words; `log` names what it replaced. */
export function inWords({ t, say, day }: Words, decision: LoggedDecision, log: readonly LoggedDecision[], timeZone: string): Told {
	const sentence = ({ chosen, over }: LoggedDecision) => t("evenOver", { chosen: chosen.label, over: over.label });
	const { chosen, over, givesUp, why, scope, reversal, topic, link } = decision;
	return {
		decidedOn: [dayIn(decision.decidedAt, timeZone)],
		decision: [sentence(decision)],
		chosen: [chosen.label],
		over: [over.label],
		givesUp: [givesUp],
		why: [why],
		scope: [scope],
		owner: [decision.ownerName],
		decidedBy: [decision.decidedByName],
		reviewOn: [decision.reviewOn],
		reversal: reversal === null ? [] : [reversalIn(t, reversal)],
		state: decision.states.map((state) => t(`decisions.state.${state}`)),
		stances: decision.stances.map(({ name, stance, words }) =>
			t(`decisions.export.${words ? "stanceSaid" : "stance"}`, { name, words, stance: t(`decisions.detail.stance.${stance}`) }),
		),
		reviews: decision.reviews.map(({ verdict, because, reviewOn, words, reviewedByName: name, reviewedAt }) =>
			t(`decisions.export.${words ? "reviewedSaid" : "reviewed"}`, {
				day: day(reviewedAt),
				what: because
					? t("reversed.again", { because: say(because) })
					: t(`decisions.detail.${verdict}`, { name, next: reviewOn ? day(reviewOn) : "" }),
				words,
			}),
		),
		replaces: log.filter(({ id }) => decision.supersedes.includes(id)).map(sentence),
		topic: [topic],
		link: [link],
	};
}

const reversalIn = (t: Words["t"], reversal: NonNullable<LoggedDecision["reversal"]>): string =>
	reversal.kind === "assumption"
		? t("decisions.export.reversal.assumption", { statement: reversal.statement })
		: t(`decisions.export.reversal.${reversal.crosses}`, { metric: reversal.metric, threshold: reversal.threshold });
