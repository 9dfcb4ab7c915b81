import type { LoggedDecision } from "../../core/decisionLog.ts";
import { placeIn } from "../../core/frameworkChange.ts";
import type { Target } from "../../core/panel.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import type { FrameworkPageView } from "./page.ts";

type Props = { page: FrameworkPageView; onDecision(decisionId: string): void };

/** What wins, from the top: a solid link is a decision and opens it, a dotted one is not settled, and both sides have one number. */
export function Ladder({ page, onDecision }: Props) {
	const { t } = useWords();
	const { levels } = page.order;
	const targets = levels.flat();
	return (
		<section className="col g12">
			<h2 className="t3">{t("framework.wins.title")}</h2>
			{targets.length === 0 && (
				<div className="col g4">
					<p className="t5">{t("framework.wins.none")}</p>
					<p className="q2">{t("framework.wins.noneWhy")}</p>
				</div>
			)}
			<ol className="ladder">
				{targets.map((target, at) => {
					const next = targets[at + 1];
					return (
						<li className={placeIn(levels, target.id) === 1 ? "first" : ""} key={target.id}>
							<span className="n num">{placeIn(levels, target.id)}</span>
							<span className="t4">{target.label}</span>
							{next && <Link page={page} above={target} below={next} onDecision={onDecision} />}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

function Link({ page, above, below, onDecision }: Props & { above: Target; below: Target }) {
	const { t, day } = useWords();
	const { levels } = page.order;
	const settled = placeIn(levels, above.id) < placeIn(levels, below.id);
	if (!settled) {
		const put = page.putOff.find(({ pair }) => pair.includes(above.id) && pair.includes(below.id));
		return (
			<div className="via">
				<span className="st open" aria-hidden="true" />
				<span>{put ? t("framework.wins.back", { name: firstName(put.ownerName), day: day(put.until) }) : t("framework.wins.open")}</span>
			</div>
		);
	}
	// each decision stands where the level it lost to begins, so that none is left out
	const level = levels.find((one) => one.some(({ id }) => id === below.id)) ?? [];
	const decisions = page.decisions.filter(({ over }) => level.some(({ id }) => id === over.id));
	const own = ({ chosen, over }: LoggedDecision) => chosen.id === above.id && over.id === below.id;
	return (
		<div className="via">
			<span className="st" aria-hidden="true" />
			<span className="col g4">
				{[...decisions.filter(own), ...decisions.filter((one) => !own(one))].map((decision) => (
					<Decided key={decision.id} decision={decision} own={own(decision)} onDecision={onDecision} />
				))}
			</span>
		</div>
	);
}

/** The sentence is said in full where it is not the two neighbours' own. */
function Decided({ decision, own, onDecision }: { decision: LoggedDecision; own: boolean; onDecision(decisionId: string): void }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const sentence = t("evenOver", { chosen: decision.chosen.label, over: decision.over.label });
	const by = t("framework.wins.by", { name: firstName(decision.decidedByName), day: logDay(decision.decidedAt) });
	return (
		<span>
			<button
				className="link inline"
				type="button"
				id={`link-${decision.id}`}
				aria-label={sentence}
				onClick={() => onDecision(decision.id)}
			>
				<em>{own ? t("framework.wins.evenOver") : sentence}</em>
			</button>{" "}
			{by}. {t(`framework.wins.${decision.states.includes("dueForReview") ? "overdue" : "review"}`, { day: logDay(decision.reviewOn) })}
		</span>
	);
}
