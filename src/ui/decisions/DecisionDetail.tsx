import { useEffect, useRef } from "react";
import type { LoggedDecision } from "../../core/decisionLog.ts";
import { DecisionTerms } from "../stage/DecisionTerms.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";
import { GoBack } from "./GoBack.tsx";
import { StateBadges } from "./StateBadges.tsx";
import { StoodOn } from "./StoodOn.tsx";
import { useLogDay } from "./useLogDay.ts";

type Props = {
	decision: LoggedDecision;
	log: readonly LoggedDecision[];
	onShow(decisionId: string): void;
	onBack(): void;
	onOpen(): void;
};

/** One decision in full: its price, where everyone stood, what was said when it was looked at again, and what it replaced. */
export function DecisionDetail({ decision, log, onShow, onBack, onOpen }: Props) {
	const { t, time } = useWords();
	const logDay = useLogDay();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus({ preventScroll: true });
	}, []);
	const replaced = log.filter(({ id }) => decision.supersedes.includes(id));
	const by = log.filter(({ id }) => id === decision.supersededBy);
	return (
		<article className="col g16">
			<GoBack onBack={onBack}>{t("decisions.backToList")}</GoBack>
			<div className="col g4">
				<p className="s q2">
					{t("decisions.detail.decided", { name: decision.decidedByName, day: logDay(decision.decidedAt), time: time(decision.decidedAt) })}
				</p>
				<h1 className="t2" tabIndex={-1} ref={title}>
					<EvenOver chosen={decision.chosen} over={decision.over} />
				</h1>
				<span className="row wrap g4">
					<StateBadges states={decision.states} />
				</span>
			</div>
			<DecisionTerms decision={decision} />
			<StoodOn stances={decision.stances} />
			<Reviews decision={decision} />
			<Others title={t("decisions.detail.replaces")} decisions={replaced} onShow={onShow} />
			<Others title={t("decisions.detail.replacedBy")} decisions={by} onShow={onShow} />
			<div className="row wrap between">
				<span className="s q2">{t("decisions.detail.at", { topic: decision.topic })}</span>
				<button className="btn" type="button" onClick={onOpen}>
					{t("decisions.detail.open")}
				</button>
			</div>
		</article>
	);
}

function Reviews({ decision }: { decision: LoggedDecision }) {
	const { t, say } = useWords();
	const logDay = useLogDay();
	if (decision.reviews.length === 0 && decision.supersededBy !== null) return null;
	return (
		<section className="col">
			<h2 className="t5">{t("decisions.detail.reviews")}</h2>
			{decision.reviews.length === 0 && <p className="q2">{t("decisions.detail.noReviews", { day: logDay(decision.reviewOn) })}</p>}
			<ol className="col">
				{decision.reviews.map(({ id, verdict, because, reviewOn, words, reviewedByName: name, reviewedAt }) => (
					<li className="col g2" key={id}>
						<span>
							{because
								? t("reversed.again", { because: say(because) })
								: t(`decisions.detail.${verdict}`, { name, next: reviewOn ? logDay(reviewOn) : "" })}{" "}
							<span className="s q2">{logDay(reviewedAt)}</span>
						</span>
						{words && <blockquote>{t("decisions.detail.quote", { words })}</blockquote>}
					</li>
				))}
			</ol>
		</section>
	);
}

type OthersProps = { title: string; decisions: readonly LoggedDecision[]; onShow(decisionId: string): void };

function Others({ title, decisions, onShow }: OthersProps) {
	if (decisions.length === 0) return null;
	return (
		<section className="col g4">
			<h2 className="t5">{title}</h2>
			{decisions.map((one) => (
				<button className="link start" type="button" key={one.id} onClick={() => onShow(one.id)}>
					<EvenOver chosen={one.chosen} over={one.over} />
				</button>
			))}
		</section>
	);
}
