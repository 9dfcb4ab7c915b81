import type { Board, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { askedStatement } from "../stage/askedStatement.ts";
import { deciderIn, firstNames } from "../stage/people.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { YouSaid } from "./YouSaid.tsx";

type Props = { panel: PanelView; board: Board; tension: Tension };

/** The question on the wall, beside it what one said oneself, and what comes next. */
export function QuestionHere({ panel, board, tension }: Props) {
	const { t, say } = useWords();
	const next = board.tensions.filter(({ id, state }) => id !== tension.id && state === "open").slice(0, 2);
	const name = firstName(deciderIn(panel));
	const turn = panel.me.may.decide ? "youDecide" : panel.me.roles.includes("leader") ? "decides" : "youRun";
	return (
		<>
			<div className="col g4">
				<p className="s q">{t("meeting.question.now")}</p>
				<h1 className="t3">{say(tension.question)}</h1>
				<p className="q2">{t(`meeting.question.${turn}`, { name })}</p>
			</div>
			<YouSaid panel={panel} tension={tension} statement={askedStatement(board, tension)?.statement ?? null} />
			<Rests panel={panel} board={board} tension={tension} />
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

/** The statement most contested, with what the others say of it; of the statement that is the question, who builds on it. */
function Rests({ panel, board, tension }: Props) {
	const { t, say, list } = useWords();
	const asked = askedStatement(board, tension);
	const rests = asked ?? board.assumptions[0];
	if (!rests) return null;
	const names = firstNames(panel, rests.people ?? []);
	const builders =
		names.length > 0
			? t("stage.assumptions.builders", { names: list(names), count: names.length })
			: t("stage.assumptions.count", { count: rests.authors });
	return (
		<div className="col g4">
			<h2 className="t6 q2">{t(asked ? "meeting.question.asked" : "meeting.question.rests")}</h2>
			<p>{asked ? t("stage.question.builders", { builders }) : t("stage.question.restsSaid", { statement: rests.statement })}</p>
			{rests.votes && <p className="q2">{say(rests.meaning)}</p>}
		</div>
	);
}
