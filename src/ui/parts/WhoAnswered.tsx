import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { Bars } from "./Steps.tsx";

/** Who has answered and who has not: names and nothing more, in an order that never tells who was first. */
export function WhoAnswered({ panel, end, worded = false }: { panel: PanelView; end?: string; worded?: boolean }) {
	const { t } = useWords();
	const leaders = leadersIn(panel);
	const said = useAnsweredOf(panel);
	return (
		<section className="col g4">
			<div className="row between">
				<h2 className="t5" aria-live="polite">
					{said}
				</h2>
				{end && <span className="s q">{end}</span>}
			</div>
			<Bars on={panel.answered.length} of={leaders.length} />
			<ul className="list lined">
				{leaders.map((person) => {
					const answered = panel.answered.includes(person.id);
					const mine = person.id === panel.me.id;
					return (
						<li key={person.id}>
							<Avatar name={person.name} size={worded ? "s" : "m"} />
							<span className="grow">{person.name}</span>
							{mine && <span className="s q">{t("panes.people.you")}</span>}
							{answered ? (
								<span className="ok-t row g4 s">
									<Icon name="checkmarkCircleFilled" size={worded ? 16 : 20} {...(worded ? {} : { label: t("panes.people.answered") })} />
									{worded && t("panes.people.answered")}
								</span>
							) : (
								<>
									<span className="s q">{t("panes.people.notYet")}</span>
									{!worded && (
										<span className="q">
											<Icon name="circle" />
										</span>
									)}
								</>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

export const leadersIn = (panel: PanelView) => panel.people.filter((person) => person.roles.includes("leader"));

/** "Four of six have answered" */
export function useAnsweredOf(panel: PanelView): string {
	const { t } = useWords();
	const count = leadersIn(panel).length;
	const answered = panel.answered.length;
	if (answered === 0) return t("panes.people.noneAnswered");
	return answered === count ? t("panes.people.allAnswered", { count }) : t("panes.people.answeredOf", { count: answered, of: count });
}
