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
	const over = page.decisions.filter((decision) => decision.over.id === below.id);
	const nextAbove = over.filter(({ chosen }) => placeIn(levels, chosen.id) === placeIn(levels, above.id));
	const decision = nextAbove.find(({ chosen }) => chosen.id === above.id) ?? nextAbove[0] ?? over[0];
	return (
		<div className="via">
			<span className="st" aria-hidden="true" />
			{decision && <Decided decision={decision} above={above} onDecision={onDecision} />}
		</div>
	);
}

/** The sentence is said in full where it is not the two neighbours' own. */
function Decided({ decision, above, onDecision }: { decision: LoggedDecision; above: Target; onDecision(decisionId: string): void }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const sentence = t("evenOver", { chosen: decision.chosen.label, over: decision.over.label });
	const by = t("framework.wins.by", { name: firstName(decision.decidedByName), day: logDay(decision.decidedAt) });
	const own = decision.chosen.id === above.id;
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
			{by}. {t("framework.wins.review", { day: logDay(decision.reviewOn) })}
		</span>
	);
}
