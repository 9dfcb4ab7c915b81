import type { Answer, Draft } from "../core/answer.ts";
import type { Recall } from "../core/echo.ts";
import type { PulseAnswer } from "../core/pulse.ts";
import type { BallotLine } from "../core/vote.ts";
import type { Place } from "./seal.ts";

type OnRound = { panelId: string; round: number };
type By<T> = (at: OnRound, personId: string) => Place<T>;

/** A reply that was given, and the wish that it answers. */
export type KeptReply = { input: string; reply: Record<string, unknown> };

/** Each kind of private words: a panel's lie under its key, a pulse's under its own, replies kept against repetition under the tenant's. */
export const placeOf = {
	answer: (({ panelId, round }, personId) => ({ subjectId: panelId, kind: `answer ${round}`, personId })) as By<Answer>,
	draft: (({ panelId, round }, personId) => ({ subjectId: panelId, kind: `draft ${round}`, personId })) as By<Draft>,
	ballot: (({ panelId, round }, personId) => ({ subjectId: panelId, kind: `ballot ${round}`, personId })) as By<readonly BallotLine[]>,
	echo: (panelId: string, personId: string): Place<Recall | null> => ({ subjectId: panelId, kind: "echo", personId }),
	recall: (pulseId: string, personId: string): Place<readonly string[] | null> => ({ subjectId: pulseId, kind: "recall", personId }),
	pulseAnswer: (pulseId: string, personId: string): Place<Pick<PulseAnswer, "marks" | "changed" | "information">> => ({
		subjectId: pulseId,
		kind: "pulse answer",
		personId,
	}),
	reply: (tenantId: string, key: string, personId: string): Place<KeptReply> => ({ subjectId: tenantId, kind: `reply ${key}`, personId }),
};
