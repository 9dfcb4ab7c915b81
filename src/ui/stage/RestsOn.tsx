import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";

const shown = 2;

/** What the answers assume, quoted: it may be what the question really turns on. */
export function RestsOn({ board }: { board: Board }) {
	const { t, list } = useWords();
	const statements = [...new Set(board.assumptions.map(({ statement }) => statement))];
	if (statements.length === 0) return null;
	const more = statements.length - shown;
	return (
		<p className="q2 rests">
			<b className="t5 fg">{t("stage.question.rests")}</b>{" "}
			{list([
				...statements.slice(0, shown).map((statement) => t("stage.question.restsSaid", { statement })),
				...(more > 0 ? [t("stage.question.restsMore", { count: more })] : []),
			])}
		</p>
	);
}
