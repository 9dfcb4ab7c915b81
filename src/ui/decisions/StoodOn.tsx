import type { LoggedDecision } from "../../core/decisionLog.ts";
import { useWords } from "../words.tsx";
import { useLogDay } from "./useLogDay.ts";

type Stance = LoggedDecision["stances"][number];

/** Where everyone stood on a decision, in their words; what each said before is not forgotten. */
export function StoodOn({ stances }: { stances: readonly Stance[] }) {
	const { t, list } = useWords();
	const logDay = useLogDay();
	const people = [...new Set(stances.map(({ personId }) => personId))];
	const said = ({ stance }: Stance) => t(`decisions.detail.stance.${stance}`);
	return (
		<section className="col">
			<h2 className="t5">{t("decisions.detail.stances")}</h2>
			{people.length === 0 && <p className="q2">{t("decisions.detail.noStances")}</p>}
			<ul className="col">
				{people.map((personId) => {
					const own = stances.filter((stance) => stance.personId === personId);
					const latest = own.at(-1);
					if (!latest) return null;
					const before = own
						.slice(0, -1)
						.map((stance) =>
							stance.words ? t("decisions.detail.stoodSaid", { stance: said(stance), words: stance.words }) : said(stance),
						);
					return (
						<li className="col g2" key={personId}>
							<span>
								{t("decisions.detail.stood", { name: latest.name, stance: said(latest) })}{" "}
								<span className="s q2">{t("decisions.detail.stoodOn", { day: logDay(latest.takenAt) })}</span>
							</span>
							{latest.words && <blockquote>{t("decisions.detail.quote", { words: latest.words })}</blockquote>}
							{before.length > 0 && <span className="s q2">{t("decisions.detail.before", { list: list(before) })}</span>}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
