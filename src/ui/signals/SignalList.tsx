import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { SignalsRead } from "./signalsKey.ts";

/** One's own signals; for those who run the team, everybody's that stand in no warning above. */
export function SignalList({ page: { signals: all, mayRun, priorities, warnings } }: { page: SignalsRead }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const told = new Set(warnings.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)));
	const signals = all.filter(({ id }) => !told.has(id));
	if (signals.length === 0 && (priorities.length === 0 || warnings.length > 0)) return null;
	const title = warnings.length > 0 ? "others" : mayRun ? "all" : "mine";
	return (
		<section className="col g4">
			<h2 className="t4">{t(`signals.list.${title}`)}</h2>
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
