import { useEffect, useRef } from "react";
import { orderOf } from "../../core/answer.ts";
import type { PanelView } from "../../core/panelView.ts";
import type { Voting } from "../answer/useVoting.ts";
import { VoteCard } from "../answer/VoteCard.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Remind } from "../parts/Remind.tsx";
import { WhoAnswered } from "../parts/WhoAnswered.tsx";
import { runnersIn } from "../stage/people.ts";
import { usePanelWords } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { Cancelled } from "./Cancelled.tsx";
import { CarriedIn } from "./CarriedIn.tsx";
import { Reveal } from "./Reveal.tsx";
import { ShareStage } from "./ShareStage.tsx";

type Props = { panel: PanelView; live: boolean | null; voting: Voting; onAnswer(): void; onStance(decisionId: string): void };

/** Beside the room before the reveal: one's own missing answer first, who has answered, and for whoever runs it the one action. */
export function BeforeReveal({ panel, live, voting, onAnswer, onStance }: Props) {
	const { t } = useWords();
	const { may } = panel.me;
	const missing = may.answer && panel.mine.answer === null;
	const title = useRef<HTMLHeadingElement>(null);
	const { sent, back, begin } = voting;
	useEffect(() => {
		if (back) title.current?.focus();
	}, [back]);
	return (
		<Frame
			live={live}
			foot={
				missing ? (
					<button className="btn p l w" type="button" onClick={onAnswer}>
						{t("meeting.wait.give")}
					</button>
				) : (
					may.reveal && <Reveal panel={panel} />
				)
			}
		>
			<Cancelled panel={panel} />
			<div className="col g4">
				<span className="badge brand self">
					<Icon name="lockClosed" size={12} />
					{t("meeting.wait.sealed")}
				</span>
				<h1 className="t4" ref={title} tabIndex={-1}>
					{panel.topic}
				</h1>
			</div>
			<MyPart panel={panel} missing={missing} onAnswer={onAnswer} />
			<VoteCard panel={panel} sent={sent} onVote={begin} quiet={may.reveal} />
			<WhoAnswered panel={panel} />
			<CarriedIn panel={panel} onStance={onStance} />
			{may.reveal && (
				<div className="col">
					<ShareStage panel={panel} />
					{missing && <Reveal panel={panel} />}
					<Remind panel={panel} />
				</div>
			)}
		</Frame>
	);
}

function MyPart({ panel, missing, onAnswer }: { panel: PanelView; missing: boolean; onAnswer(): void }) {
	const { t, list } = useWords();
	const { due } = usePanelWords();
	if (missing)
		return (
			<div className="col g4">
				<h2 className="t5">{t("meeting.wait.missing")}</h2>
				<p className="q2">{t("meeting.wait.missingDue", { due: due(panel) })}</p>
			</div>
		);
	if (!panel.mine.answer)
		return panel.me.may.reveal ? null : (
			<div className="col g4">
				<h2 className="t5">{t("meeting.wait.watching")}</h2>
				<p className="q2">{t("meeting.wait.watchingWhy")}</p>
			</div>
		);
	const label = (id: string) => panel.targets.find((target) => target.id === id)?.label ?? id;
	const [first = "", ...rest] = orderOf(panel.mine.answer.ranking).map(label);
	return (
		<div className="col">
			<div className="col g4">
				<h2 className="t5">{t("meeting.wait.in")}</h2>
				<p className="q2">{t("stage.wait.reveals", runnersIn(panel))}</p>
			</div>
			<div className="card soft col g4">
				<div className="row between">
					<h3 className="t6">{t("meeting.wait.saidTitle")}</h3>
					<span className="s q">{t("meeting.wait.onlyYou")}</span>
				</div>
				<p>{t("meeting.wait.saidOrder", { first, rest: list(rest.slice(0, 2).map((target) => t("stage.inside", { target }))) })}</p>
			</div>
			{panel.me.may.answer && (
				<button className="btn w" type="button" onClick={onAnswer}>
					<Icon name="edit" size={16} />
					{t("meeting.wait.change")}
				</button>
			)}
		</div>
	);
}
