import type { Expectation } from "../../core/board.ts";
import { useWords } from "../words.tsx";

/** Who you thought would be first, and who was: two counts for each target, with bars for the eye. */
export function FirstTargets({ targets }: { targets: Expectation["targets"] }) {
	const { t } = useWords();
	const most = Math.max(1, ...targets.flatMap(({ guessedFirst, first }) => [guessedFirst, first]));
	const width = (count: number) => `${(100 * count) / most}%`;
	const named = targets.filter(({ guessedFirst, first }) => guessedFirst + first > 0);
	return (
		<table className="firsts">
			<caption className="t5">{t("stage.expectation.firsts")}</caption>
			<thead className="vh">
				<tr>
					<th scope="col">{t("stage.expectation.target")}</th>
					<th scope="col">{t("stage.expectation.expected")}</th>
					<th scope="col">{t("stage.expectation.real")}</th>
				</tr>
			</thead>
			<tbody>
				{named.map(({ id, label, guessedFirst, first }) => (
					<tr key={id}>
						<th scope="row">{label}</th>
						<td>
							<span className="bar" aria-hidden="true">
								{guessedFirst > 0 && <span className="bar-g" style={{ width: width(guessedFirst) }} />}
							</span>
							{t("stage.expectation.guessed", { count: guessedFirst })}
						</td>
						<td>
							<span className="bar" aria-hidden="true">
								{first > 0 && <span className="bar-r" style={{ width: width(first) }} />}
							</span>
							{t("stage.expectation.first", { count: first })}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
