import { useState } from "react";
import type { PanelView, ViewDue } from "../../core/panelView.ts";
import { ReviewForm } from "../decisions/ReviewForm.tsx";
import { Icon } from "../parts/Icon.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";

/** Decisions that come back: their sentence, whose they are, since when. Whoever may looks at them right here. */
export function DueHere({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const [looking, setLooking] = useState<string | null>(null);
	const [done, setDone] = useState("");
	if (panel.dueForReview.length === 0 && done === "") return null;
	return (
		<section className="card col g12" aria-labelledby="due-here">
			<h2 className="t5 row g4" id="due-here">
				<Icon name="clock" size={16} />
				{t("decisions.due.title")}
			</h2>
			<p className={done ? "ok-t" : "vh"} role="status">
				{done}
			</p>
			{panel.dueForReview.map((due) => (
				<Due
					key={due.decisionId}
					panel={panel}
					due={due}
					looking={looking === due.decisionId}
					onLook={(yes) => {
						setLooking(yes ? due.decisionId : null);
						setDone("");
					}}
					onDone={(said) => {
						setLooking(null);
						setDone(said);
					}}
				/>
			))}
		</section>
	);
}

type DueProps = { panel: PanelView; due: ViewDue; looking: boolean; onLook(yes: boolean): void; onDone(said: string): void };

function Due({ panel, due, looking, onLook, onDone }: DueProps) {
	const { t, say, day } = useWords();
	const said = due.again
		? due.again.because
			? t("reversed.again", { because: say(due.again.because) })
			: t("decisions.due.again", { name: due.again.name })
		: t("decisions.due.by", { name: due.ownerName, day: day(due.reviewOn) });
	return (
		<div className="col g4 due">
			<p className="t4">
				<EvenOver chosen={due.chosen} over={due.over} />
			</p>
			<p className="s q2">{said}</p>
			{due.again?.words && <blockquote>{t("meeting.stance.quote", { words: due.again.words })}</blockquote>}
			{due.mayReview &&
				(looking ? (
					<ReviewForm decisionId={due.decisionId} panelId={panel.id} onDone={onDone} onCancel={() => onLook(false)} />
				) : (
					<button className="btn start" type="button" onClick={() => onLook(true)}>
						{t("decisions.due.look")}
					</button>
				))}
		</div>
	);
}
