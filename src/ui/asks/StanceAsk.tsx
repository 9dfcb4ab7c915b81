import { type FormEvent, useId, useRef, useState } from "react";
import type { StanceKind } from "../../core/decision.ts";
import { StanceWords } from "../meeting/StanceWords.tsx";
import { stanceKinds } from "../meeting/stances.ts";
import { PickRow } from "../parts/PickRow.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import { askKey } from "./ask.ts";
import { Returned } from "./Returned.tsx";
import { useDueWords } from "./useDueWords.ts";
import { type InPlace, useHolding } from "./useHolding.ts";
import { useTyped } from "./useSendKeeper.ts";

type Typed = { stance: StanceKind | null; words: string };

/** Where one stands on a decision; whoever does not simply commit says why. */
export function StanceAsk({ ask, arrived, failed, onHeld, onOpen }: InPlace & { onOpen(panelId: string): void }) {
	const { t } = useWords();
	const { near } = useDueWords();
	const name = useId();
	const form = useRef<HTMLFormElement>(null);
	const [{ stance, words }, type] = useTyped<Typed>(askKey(ask), { stance: null, words: "" });
	const [fault, setFault] = useState<string | null>(null);
	const hold = useHolding(ask, onHeld);
	const { decisionId, sides, decided } = ask;
	if (decisionId === null || sides === null) return null;
	const wordy = stance !== null && stance !== "commit";
	const ready = stance !== null && (!wordy || words.trim() !== "");
	const send = (event: FormEvent) => {
		event.preventDefault();
		if (stance && ready) {
			const said = wordy ? words.trim() : "";
			return hold({ name: "takeStance", input: { panelId: ask.panelId, decisionId, stance, words: said } }, { stance, words });
		}
		setFault(t(stance ? "meeting.stance.needed" : "meeting.stance.choose"));
		form.current?.querySelector<HTMLElement>(stance ? "textarea" : "input")?.focus();
	};
	const change = (typed: Partial<Typed>) => {
		type(typed);
		setFault(null);
	};
	return (
		<AskCard
			icon="stance"
			title={<EvenOver chosen={{ label: sides.chosen }} over={{ label: sides.over }} />}
			about={decided ? t("asks.stance.about", { name: firstName(decided.by), day: near(decided.at) }) : ask.topic}
			arrived={arrived}
		>
			{failed && <Returned done={failed} onSee={() => onOpen(ask.panelId)} />}
			{decided && <p className="q2">{t("meeting.stance.given", { givesUp: decided.givesUp })}</p>}
			<form className="col g12" ref={form} noValidate onSubmit={send}>
				<fieldset>
					<legend className="vh">{t("asks.stance.legend")}</legend>
					<div className="standing">
						{stanceKinds.map((kind) => (
							<PickRow key={kind} name={name} checked={stance === kind} onPick={() => change({ stance: kind })}>
								{t(`meeting.stance.${kind}`)}
							</PickRow>
						))}
					</div>
				</fieldset>
				{stance === null && fault && (
					<p className="s bad-t" role="alert">
						{fault}
					</p>
				)}
				{wordy && <StanceWords stance={stance} words={words} fault={fault} onChange={(typed) => change({ words: typed })} />}
				<div className="row wrap">
					<button className="btn p" type="submit" aria-disabled={!ready}>
						{t("asks.stance.send")}
					</button>
					<button className="btn sub" type="button" onClick={() => onOpen(ask.panelId)}>
						{t("asks.stance.more")}
					</button>
				</div>
			</form>
		</AskCard>
	);
}
