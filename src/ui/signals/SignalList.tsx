import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { SignalsRead } from "./signalsKey.ts";

/** One's own signals; for those who run the team, everybody's. */
export function SignalList({ page: { signals, mayRun, priorities } }: { page: SignalsRead }) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (signals.length === 0 && priorities.length === 0) return null;
	return (
		<section className="col g4">
			<h2 className="t4">{t(mayRun ? "signals.list.all" : "signals.list.mine")}</h2>
			{signals.length === 0 && <p className="q2">{t(mayRun ? "signals.list.noneAll" : "signals.list.none")}</p>}
			<ul className="list lined">
				{signals.map(({ id, label, words, name, fromName, at }) => (
					<li key={id}>
						<div className="grow col g2">
							<p>{t("signals.said.signal", { words })}</p>
							<p className="s q2">
								{[
									label,
									fromName
										? t("signals.warning.heard", { name: fromName, by: name, day: logDay(at) })
										: mayRun
											? t("signals.warning.by", { name, day: logDay(at) })
											: logDay(at),
								].join(" · ")}
							</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}
