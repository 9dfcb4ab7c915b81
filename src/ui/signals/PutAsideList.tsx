import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { SignalsRead } from "./signalsKey.ts";

/** What was looked at and put aside, with the reason; nothing while there is none. */
export function PutAsideList({ dismissed }: Pick<SignalsRead, "dismissed">) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (dismissed.length === 0) return null;
	return (
		<section className="col g4">
			<h2 className="t4">{t("signals.aside.title")}</h2>
			<ul className="list lined">
				{dismissed.map(({ label, reason, by, at }) => (
					<li key={`${label} ${at}`}>
						<div className="grow col g2">
							<p className="t5">{label}</p>
							<p>{t("signals.aside.reason", { reason })}</p>
							<p className="s q2">{t("signals.warning.by", { name: by, day: logDay(at) })}</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}
