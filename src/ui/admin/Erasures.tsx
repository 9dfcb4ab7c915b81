import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { Administration } from "./adminKey.ts";

/** Whom to erase again after an older back-up was brought back: nothing but their id is left to tell. */
export function Erasures({ erasures }: Pick<Administration, "erasures">) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (erasures.length === 0) return null;
	return (
		<div className="col g4 past">
			<h3 className="t5">{t("admin.erase.past")}</h3>
			<p className="s q2">{t("admin.erase.pastWhy")}</p>
			<ul className="col g4 s">
				{erasures.map(({ personId, at }) => (
					<li key={`${personId} ${at}`}>{t("admin.erase.pastOne", { id: personId, day: logDay(at) })}</li>
				))}
			</ul>
		</div>
	);
}
