import type { ReactNode } from "react";
import { AcknowledgeAsk } from "../framework/AcknowledgeAsk.tsx";
import { DidItHappen } from "../meeting/DidItHappen.tsx";
import { ReviewAsk } from "../meeting/ReviewAsk.tsx";
import type { Room } from "../rooms/address.ts";
import { type Ask, askKey } from "./ask.ts";
import { Closed } from "./Closed.tsx";
import { EchoAsk } from "./EchoAsk.tsx";
import { LeadsAsk } from "./LeadsAsk.tsx";
import { PulseAsk } from "./PulseAsk.tsx";
import { RealignAsk } from "./RealignAsk.tsx";
import { StanceAsk } from "./StanceAsk.tsx";
import type { Done } from "./sendKeeper.ts";
import { ThanksCard } from "./ThanksCard.tsx";
import { TranslationAsk } from "./TranslationAsk.tsx";

export type Last = { key: string; did: "said" | "undid" };

type Props = {
	ask: Ask;
	/** What was done of it in this visit. */
	done: Done | undefined;
	/** Everything else that waits. */
	others: readonly Ask[];
	/** What the reader did last: the focus goes there, and nowhere for what happens by itself. */
	last: Last | null;
	onLast(last: Last): void;
	onDone(said: string): void;
	onOpen(panelId: string): void;
	onRoom: ((room: Room, teamId?: string) => void) | undefined;
};

/** One ask, done where it stands if it is short; what one is to remember is told by none of the others. */
export function AskHere({ ask, done, others, last, onLast, onDone, onOpen, onRoom }: Props) {
	const key = askKey(ask);
	const did = (what: Last["did"]) => last?.key === key && last.did === what;
	if (done && done.state !== "failed")
		return <ThanksCard done={done} arrived={did("said")} onUndone={() => onLast({ key, did: "undid" })} onOpen={onOpen} />;
	const inPlace = { ask, arrived: did("undid"), failed: done, onHeld: () => onLast({ key, did: "said" }) };
	const recalling = others.some(({ kind, teamId, recalled }) => kind === "pulse" && teamId === ask.teamId && recalled === false);
	switch (ask.kind) {
		case "echo":
			return <EchoAsk {...inPlace} onOpen={onOpen} />;
		case "stance":
			return <Folded when={recalling && !done} ask={ask} open={<StanceAsk {...inPlace} onOpen={onOpen} />} />;
		case "review":
			return <Folded when={recalling} ask={ask} open={<ReviewAsk ask={ask} onDone={onDone} />} />;
		case "pulse": {
			const waits = others.some(({ kind, teamId }) => kind === "echo" && teamId === ask.teamId);
			return <PulseAsk {...inPlace} waits={waits} onPage={onRoom && ((teamId) => onRoom("pulse", teamId))} />;
		}
		case "acknowledge":
			return <AcknowledgeAsk ask={ask} onDone={onDone} {...(onRoom ? { onSee: (teamId) => onRoom("framework", teamId) } : {})} />;
		case "translation":
			return <TranslationAsk ask={ask} onDone={onDone} />;
		case "realign":
			return <RealignAsk ask={ask} onPage={onRoom && ((teamId) => onRoom("realign", teamId))} />;
		case "tookPlace":
			return <DidItHappen panelId={ask.panelId} endsAt={ask.dueAt} topic={ask.topic} onDone={onDone} />;
		default:
			return <LeadsAsk ask={ask} onOpen={onOpen} />;
	}
}

const Folded = ({ when, ask, open }: { when: boolean; ask: Ask; open: ReactNode }) => (when ? <Closed ask={ask}>{open}</Closed> : open);
