import type { Metric } from "../../core/framework.ts";
import { useWords } from "../words.tsx";
import { MetricToday } from "./MetricToday.tsx";
import type { FrameworkPageView } from "./page.ts";

type Props = { teamId: string; page: FrameworkPageView; onReported(said: string): void };

/** At most three, the first wins; each with its why and what tells success from failure, and where that is today. */
export function Priorities({ teamId, page, onReported }: Props) {
	const { t } = useWords();
	const { priorities, metrics } = page.content;
	const others = metrics.filter(({ priorityId }) => !priorities.some(({ id }) => id === priorityId));
	const shown = (metric: Metric) => (
		<Measured key={metric.id} metric={metric}>
			<MetricToday
				teamId={teamId}
				metric={metric}
				today={page.values.find(({ metricId }) => metricId === metric.id)}
				onReported={onReported}
			/>
		</Measured>
	);
	return (
		<section className="col g12">
			<h2 className="t3">{t("framework.priorities.title")}</h2>
			{priorities.length === 0 && <p className="q2">{t("framework.priorities.none")}</p>}
			<ol className="col">
				{priorities.map(({ id, label, why }, at) => (
					<li className="card numbered" key={id}>
						<span className="t4 num">{at + 1}</span>
						<div className="col g4 grow">
							<h3 className="t4">{label}</h3>
							<p className="q2">{why}</p>
							{metrics.filter(({ priorityId }) => priorityId === id).map(shown)}
						</div>
					</li>
				))}
			</ol>
			{others.length > 0 && (
				<div className="card col g4">
					<h3 className="t4">{t("framework.priorities.forAll")}</h3>
					{others.map(shown)}
				</div>
			)}
		</section>
	);
}

function Measured({ metric, children }: { metric: Metric; children: React.ReactNode }) {
	const { t } = useWords();
	return (
		<div className="measured">
			<p className="t5">{metric.label}</p>
			<dl className="dl s">
				<dt>{t("framework.priorities.success")}</dt>
				<dd>{metric.success}</dd>
				<dt>{t("framework.priorities.failure")}</dt>
				<dd>{metric.failure}</dd>
				<dt>{t("framework.priorities.today")}</dt>
				<dd>{children}</dd>
			</dl>
		</div>
	);
}
