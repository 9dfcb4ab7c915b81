import { boundaryKinds } from "../../core/framework.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { FrameworkPageView } from "./page.ts";

type Props = { page: FrameworkPageView };

/** What can't change, and of what it is not settled. */
export function FixedPoints({ page: { content } }: Props) {
	const { t } = useWords();
	return (
		<section className="col g12">
			<h2 className="t3">{t("framework.fixed.title")}</h2>
			{content.constraints.length === 0 && <p className="q2">{t("framework.fixed.none")}</p>}
			<ul className="row wrap">
				{content.constraints.map(({ id, label, hold, limit }) => (
					<li className={hold === "fixed" ? "badge brand free" : "badge free"} key={id}>
						<Icon name={hold === "fixed" ? "lockClosedFilled" : "question"} size={12} label={t(`framework.hold.${hold}`)} />
						{limit === "" ? label : t("framework.fixed.limited", { label, limit })}
					</li>
				))}
			</ul>
		</section>
	);
}

const icons: Record<(typeof boundaryKinds)[number], IconName> = { alone: "person", consult: "peopleTeam", escalate: "arrowUp" };

/** Who may decide what: alone, after asking, or not. */
export function Boundaries({ page: { content } }: Props) {
	const { t } = useWords();
	return (
		<section className="col g12">
			<h2 className="t3">{t("framework.boundaries.title")}</h2>
			<div className="thirds">
				{boundaryKinds.map((kind) => {
					const own = content.boundaries.filter((one) => one.kind === kind);
					return (
						<div className="card col g4" key={kind}>
							<h3 className="t5 row g4">
								<Icon name={icons[kind]} size={16} />
								{t(`framework.boundary.${kind}`)}
							</h3>
							{own.length === 0 && <p className="q2">{t("framework.boundaries.none")}</p>}
							{own.map(({ id, rule, example }) => (
								<div key={id}>
									<p>{rule}</p>
									<p className="s q2">{t("framework.boundaries.example", { example })}</p>
								</div>
							))}
						</div>
					);
				})}
			</div>
		</section>
	);
}

/** How trade-offs are evaluated, and when the team looks at all this. */
export function Weighing({ page: { content, pulse } }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const told = pulse.nextAt
		? t("framework.weighing.pulseNext", { count: pulse.weeks, day: logDay(pulse.nextAt) })
		: t("framework.weighing.pulse", { count: pulse.weeks });
	return (
		<section className="col g12">
			<h2 className="t3">{t("framework.weighing.title")}</h2>
			{content.weighing === "" ? <p className="q2">{t("framework.weighing.none")}</p> : <p className="typed">{content.weighing}</p>}
			{(content.cadence !== "" || pulse.weeks > 0) && (
				<p className="q2 typed">{[content.cadence, pulse.weeks > 0 ? told : ""].filter(Boolean).join("\n")}</p>
			)}
		</section>
	);
}
