import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { FrameworkPageView } from "./page.ts";

/** What broad statements mean in practice, as those who said them stand by it: with the quote, the name and the day. */
export function Meanings({ page: { confirmed } }: { page: FrameworkPageView }) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (confirmed.length === 0) return null;
	return (
		<section className="col g4">
			<h2 className="t3">{t("framework.meanings.title")}</h2>
			<ul className="list lined">
				{confirmed.map(({ id, text, statement, saidByName, saidOn }) => (
					<li key={id}>
						<div className="grow col g2">
							<p>{text}</p>
							<p className="s q2">{t("framework.meanings.from", { statement, name: saidByName, day: logDay(saidOn) })}</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}
