import { useEffect, useRef } from "react";
import type { PanelView } from "../../core/panelView.ts";
import type { Voting } from "../answer/useVoting.ts";
import { VoteCard } from "../answer/VoteCard.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Remind } from "../parts/Remind.tsx";
import { leadersIn, WhoAnswered } from "../parts/WhoAnswered.tsx";
import { deciderIn, runnersIn } from "../stage/people.ts";
import { firstName, holder, usePanelWords } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { Cancelled } from "./Cancelled.tsx";
import { CarriedIn } from "./CarriedIn.tsx";
import { ClosePanel } from "./ClosePanel.tsx";
import { DidItHappen } from "./DidItHappen.tsx";
import { FollowUpCard } from "./FollowUpCard.tsx";
import { Reveal } from "./Reveal.tsx";
import { RecallHere } from "./recallLater.tsx";
import { TeamPages } from "./TeamPages.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	voting: Voting;
	onAnswer(): void;
	onStance(decisionId: string): void;
	onLog(): void;
	onFramework(): void;
};

/** Before the meeting: what is asked, one's own missing answer first, and who has answered. */
export function DetailsBefore({ panel, live, voting, onAnswer, onStance, onLog, onFramework }: Props) {
	const { t, list } = useWords();
	const { meets } = usePanelWords();
	const { may } = panel.me;
	const missing = leadersIn(panel).length - panel.answered.length;
	const reveals = may.reveal && (missing === 0 || panel.answered.length > 0);
	const isOut = panel.followUp.state === "sending" || panel.followUp.state === "sent";
	const title = useRef<HTMLHeadingElement>(null);
	const { sent, back, begin } = voting;
	useEffect(() => {
		if (back) title.current?.focus();
	}, [back]);
	return (
		<Frame live={live} end={panel.meeting.subject}>
			<div className="details">
				<Cancelled panel={panel} />
				<div className="col g4">
					<span className="badge brand self">
						<Icon name="lockClosed" size={12} />
						{t("meeting.details.sealed")}
					</span>
					<h1 className="t2" ref={title} tabIndex={-1}>
						{panel.topic}
					</h1>
					<p className="q2">
						{t("meeting.details.meets", {
							when: meets(panel),
							who: t("meeting.details.both", { decider: deciderIn(panel), facilitator: holder(panel, "facilitator") }),
						})}
					</p>
				</div>
				{panel.inDoubt && (may.runFollowUp || may.close) && (
					<DidItHappen
						panelId={panel.id}
						endsAt={panel.meeting.endsAt}
						{...(may.runFollowUp ? {} : { sendsInstead: holder(panel, "facilitator") })}
					/>
				)}
				{may.answer && <MyAnswer panel={panel} onAnswer={onAnswer} />}
				<VoteCard panel={panel} sent={sent} onVote={begin} quiet={reveals} wide />
				<CarriedIn panel={panel} onStance={onStance} />
				<RecallHere panel={panel} heading="h2" />
				<div className="halves">
					<div className="col g16">
						<WhoAnswered panel={panel} worded />
						{reveals && missing === 0 && <Reveal panel={panel} />}
						<Remind panel={panel} />
						{reveals && missing > 0 && <Reveal panel={panel} />}
					</div>
					<div className="col g16">
						<section className="col">
							<h2 className="t5">{t("meeting.details.what")}</h2>
							<ol className="col g12">
								{["alone", "atOnce", "settle"].map((step, at) => (
									<li className="row top" key={step}>
										<span className="badge" aria-hidden="true">
											{at + 1}
										</span>
										<span>{t(`meeting.details.${step}`, { name: firstName(deciderIn(panel)) })}</span>
									</li>
								))}
							</ol>
						</section>
						<hr className="hr" />
						<section className="col">
							<h2 className="t5">{t("meeting.details.table")}</h2>
							<p className="q2">{list(panel.targets.map(({ label }, at) => (at === 0 ? label : t("stage.inside", { target: label }))))}</p>
						</section>
						<p className="s q2">{t("stage.wait.reveals", runnersIn(panel))}</p>
						<TeamPages panel={panel} onLog={onLog} onFramework={onFramework} />
					</div>
				</div>
				{isOut && <FollowUpCard panel={panel} />}
				<ClosePanel panel={panel} />
			</div>
		</Frame>
	);
}

function MyAnswer({ panel, onAnswer }: { panel: PanelView; onAnswer(): void }) {
	const { t } = useWords();
	const { due } = usePanelWords();
	const missing = panel.mine.answer === null;
	return (
		<div className={missing ? "card row wrap g16 mine" : "card soft row wrap g16"}>
			<div className="grow col g4">
				<h2 className="t4">{t(missing ? "meeting.wait.missing" : "meeting.wait.in")}</h2>
				<p className="q2">{missing ? t("meeting.wait.missingDue", { due: due(panel) }) : t("stage.wait.reveals", runnersIn(panel))}</p>
			</div>
			<button className={missing ? "btn p l" : "btn l"} type="button" onClick={onAnswer}>
				{t(missing ? "meeting.wait.give" : "meeting.wait.change")}
			</button>
		</div>
	);
}
