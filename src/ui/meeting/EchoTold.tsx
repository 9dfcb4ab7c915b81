import { useEffect, useRef } from "react";
import { heard, type Recall } from "../../core/echo.ts";
import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { inForce } from "./stances.ts";

type Props = { panel: PanelView; recall: Recall | null; live: boolean | null; onLeave(): void };

/** What was decided, beside what one remembered; nobody is told that they are wrong. */
export function EchoTold({ panel, recall, live, onLeave }: Props) {
	const { t } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus();
	}, []);
	const standing = inForce(panel);
	const [only, ...others] = standing;
	const result = recall && heard(recall, standing);
	const told = result === "remembered" || result === "reversed" ? result : null;
	// where the title can be the sentence itself, it is
	const sentence = told === null && others.length === 0 ? only : undefined;
	const plain = told ?? (only ? "several" : "replaced");
	return (
		<Frame
			live={live}
			foot={
				<button className="btn p l w" type="button" onClick={onLeave}>
					{t("echo.toMeeting")}
				</button>
			}
		>
			<div className="details beside">
				<div className="col g4">
					<h1 className="t2" ref={title} tabIndex={-1}>
						{sentence ? <EvenOver chosen={sentence.chosen} over={sentence.over} /> : t(`echo.told.${plain}`)}
					</h1>
					{sentence && <Price decision={sentence} />}
				</div>
				{(recall || !sentence) && (
					<div className="halves">
						{recall && (
							<section className="card soft col g4">
								<h2 className="t6 q2">{t("echo.told.said")}</h2>
								<p className="t4">
									<EvenOver chosen={{ label: recall.chosen }} over={{ label: recall.over }} />
								</p>
							</section>
						)}
						{!sentence && standing.length > 0 && (
							<section className="card col g4">
								<h2 className="t6 q2">{t("echo.told.decided")}</h2>
								<div className="col g12">
									{standing.map((decision) => (
										<div className="col g4" key={decision.id}>
											<p className="t4">
												<EvenOver chosen={decision.chosen} over={decision.over} />
											</p>
											<Price decision={decision} />
										</div>
									))}
								</div>
							</section>
						)}
					</div>
				)}
			</div>
		</Frame>
	);
}

function Price({ decision }: { decision: ViewDecision }) {
	const { t, day } = useWords();
	return (
		<div className="q2">
			<p>{t("echo.told.by", { name: firstName(decision.decidedByName), day: day(decision.decidedAt) })}</p>
			<p>{t("meeting.stance.given", { givesUp: decision.givesUp })}</p>
		</div>
	);
}
