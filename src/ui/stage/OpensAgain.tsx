import { useId } from "react";
import type { Board } from "../../core/board.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { Opens } from "./terms.ts";

type Props = { board: Board; opens: Opens; onChange(opens: Opens): void };

/** What would reverse the decision, if they can say it: something the answers assume, or a metric that crosses a line. */
export function OpensAgain({ board, opens, onChange }: Props) {
	const { t } = useWords();
	const id = useId();
	const statements = [...new Set(board.assumptions.map(({ statement }) => statement))];
	const chosen = opens.kind === "assumption" ? `assumption:${statements.indexOf(opens.statement)}` : opens.kind;
	const choose = (value: string) => {
		const statement = value.startsWith("assumption:") ? statements[Number(value.slice(11))] : undefined;
		if (statement !== undefined) onChange({ kind: "assumption", statement });
		else onChange(value === "metric" ? { kind: "metric", metric: "", crosses: "above", threshold: "" } : { kind: "nothing" });
	};
	return (
		<fieldset className="field">
			<legend className="label lab gap">
				{t("stage.force.opens")} <span className="opt">{t("panes.optional")}</span>
			</legend>
			<div className="row opens">
				<span className="sel grow">
					<select className="in" aria-label={t("stage.force.opens")} value={chosen} onChange={(event) => choose(event.target.value)}>
						<option value="nothing">{t("stage.force.opensNothing")}</option>
						<option value="metric">{t("stage.force.opensMetric")}</option>
						{statements.map((statement, at) => (
							<option key={statement} value={`assumption:${at}`}>
								{t("stage.force.opensAssumption", { statement })}
							</option>
						))}
					</select>
					<Icon name="chevronDown" />
				</span>
				{opens.kind === "metric" && (
					<>
						<input
							className="in metric"
							id={`${id}-metric`}
							aria-label={t("stage.force.metric")}
							maxLength={80}
							placeholder={t("stage.force.metricPlaceholder")}
							value={opens.metric}
							onChange={(event) => onChange({ ...opens, metric: event.target.value })}
						/>
						<span className="sel">
							<select
								className="in"
								aria-label={t("stage.force.crosses")}
								value={opens.crosses}
								onChange={(event) => onChange({ ...opens, crosses: event.target.value === "below" ? "below" : "above" })}
							>
								<option value="above">{t("stage.force.above")}</option>
								<option value="below">{t("stage.force.below")}</option>
							</select>
							<Icon name="chevronDown" />
						</span>
						<input
							className="in threshold"
							aria-label={t("stage.force.threshold")}
							maxLength={60}
							placeholder={t("stage.force.thresholdPlaceholder")}
							value={opens.threshold}
							onChange={(event) => onChange({ ...opens, threshold: event.target.value })}
						/>
					</>
				)}
			</div>
		</fieldset>
	);
}
