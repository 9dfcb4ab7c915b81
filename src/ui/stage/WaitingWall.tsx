import type { PanelView } from "../../core/panelView.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Bars } from "../parts/Steps.tsx";
import { leadersIn, useAnsweredOf } from "../parts/WhoAnswered.tsx";
import { useWords } from "../words.tsx";
import { runnersIn } from "./people.ts";
import { StageBar } from "./StageBar.tsx";
import { useObjectionLine } from "./useObjectionLine.ts";

type Props = { panel: PanelView; live: boolean | null; onBack?: (() => void) | undefined };

/** Before the reveal: the question, and who has answered. Nothing else can be read here, since nothing else may leave. */
export function WaitingWall({ panel, live, onBack }: Props) {
	const { t } = useWords();
	const leaders = leadersIn(panel);
	const answered = useAnsweredOf(panel);
	const objections = useObjectionLine(panel);
	return (
		<>
			<StageBar topic={panel.teamName} status={t("stage.bar.waiting")} live={live} onBack={onBack} />
			<main className="in16 waiting">
				<div className="col g4">
					<p className="q2">{t("stage.wait.lead")}</p>
					<h1 className="hero">{panel.topic}</h1>
				</div>
				<section className="col g12" aria-labelledby="answered">
					<h2 className="t3" id="answered" aria-live="polite">
						{answered}
					</h2>
					<Bars on={panel.answered.length} of={leaders.length} />
					<ul className="faces">
						{leaders.map((person) => {
							const has = panel.answered.includes(person.id);
							return (
								<li key={person.id} className="row">
									<Avatar name={person.name} size="lg" />
									<span className="grow">
										{person.name}
										<span className={has ? "row g4 ok-t aside" : "row g4 q aside"}>
											<Icon name={has ? "checkmarkCircleFilled" : "circle"} size={16} />
											{t(has ? "panes.people.answered" : "panes.people.notYet")}
										</span>
									</span>
								</li>
							);
						})}
					</ul>
				</section>
				<div className="col g4 last">
					{objections && <p className="q2">{objections}</p>}
					<p className="q2 row">
						<Icon name="lockClosed" />
						{t("stage.wait.reveals", runnersIn(panel))}
					</p>
				</div>
			</main>
		</>
	);
}
