import type { Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { deciderIn } from "../stage/people.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";

/** The question on the wall, beside it what one said oneself, and what comes next. */
export function QuestionHere({ panel, tension }: { panel: PanelView; tension: Tension }) {
	const { t, say } = useWords();
	const next = (panel.board?.tensions ?? []).filter(({ id, state }) => id !== tension.id && state === "open").slice(0, 2);
	const statements = [...new Set((panel.board?.assumptions ?? []).map(({ statement }) => statement))].slice(0, 1);
	const name = firstName(deciderIn(panel));
	const turn = panel.me.may.decide ? "youDecide" : panel.me.roles.includes("leader") ? "decides" : "youRun";
	const place = (target: string) => panel.mine.answer?.ranking.find((placing) => placing.target === target)?.place;
	const [placeA, placeB] = [place(tension.a.id), place(tension.b.id)];
	const ranked =
		placeA && placeB
			? [
					{ label: tension.a.label, place: placeA },
					{ label: tension.b.label, place: placeB },
				].sort((a, b) => a.place - b.place)
			: [];
	const [higher, lower] = ranked;
	return (
		<>
			<div className="col g4">
				<p className="s q">{t("meeting.question.now")}</p>
				<h1 className="t3">{say(tension.question)}</h1>
				<p className="q2">{t(`meeting.question.${turn}`, { name })}</p>
			</div>
			{higher && lower && (
				<div className="card soft col g4">
					<h2 className="t6">{t("meeting.question.ranked")}</h2>
					<p>
						{t("meeting.question.rankedPair", {
							first: higher.label,
							firstPlace: t(`stage.places.${higher.place}`),
							second: lower.label,
							secondPlace: t(`stage.places.${lower.place}`),
						})}
					</p>
				</div>
			)}
			{statements.map((statement) => (
				<div className="col g4" key={statement}>
					<h2 className="t6 q2">{t("meeting.question.rests")}</h2>
					<p>{t("stage.question.restsSaid", { statement })}</p>
				</div>
			))}
			{next.length > 0 && (
				<div className="col g4">
					<hr className="hr" />
					<h2 className="t6 q2">{t("meeting.question.next")}</h2>
					<ol className="col g4">
						{next.map(({ id, question }, at) => (
							<li key={id}>{t("meeting.question.numbered", { at: at + 2, question: say(question) })}</li>
						))}
					</ol>
				</div>
			)}
		</>
	);
}
