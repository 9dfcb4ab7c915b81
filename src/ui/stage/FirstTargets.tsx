import type { Expectation } from "../../core/board.ts";
import { useWords } from "../words.tsx";

const fewEnoughForSentences = 4;

/** Who you thought would be first, and who was: two counts for each target, with bars for the eye; in words where they are few. */
export function FirstTargets({ targets }: { targets: Expectation["targets"] }) {
	const { t } = useWords();
	const most = Math.max(1, ...targets.flatMap(({ guessedFirst, first }) => [guessedFirst, first]));
	const named = targets.filter(({ guessedFirst, first }) => guessedFirst + first > 0);
	const worded = named.length <= fewEnoughForSentences;
	const cell = (count: number, look: string, said: string) => (
		<td>
			<span className="bar" aria-hidden="true">
				{count > 0 && <span className={look} style={{ width: `${(100 * count) / most}%` }} />}
			</span>
			{!worded && (
				<span className="num" aria-hidden="true">
					{count}
				</span>
			)}
			<span className={worded ? "" : "vh"}>{said}</span>
		</td>
	);
	return (
		<table className={worded ? "firsts" : "firsts many"}>
			<caption className="t5">{t("stage.expectation.firsts")}</caption>
			<thead className={worded ? "vh" : ""}>
				<tr>
					<th scope="col">
						<span className="vh">{t("stage.expectation.target")}</span>
					</th>
					<th scope="col">{t("stage.expectation.expected")}</th>
					<th scope="col">{t("stage.expectation.real")}</th>
				</tr>
			</thead>
			<tbody>
				{named.map(({ id, label, guessedFirst, first }) => (
					<tr key={id}>
						<th scope="row" title={label}>
							<span className="clamp">{label}</span>
						</th>
						{cell(guessedFirst, "bar-g", t("stage.expectation.guessed", { count: guessedFirst }))}
						{cell(first, "bar-r", t("stage.expectation.first", { count: first }))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
