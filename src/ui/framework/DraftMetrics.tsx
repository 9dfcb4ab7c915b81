import { mostOf } from "../../core/framework.ts";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { DraftItem } from "./DraftItem.tsx";
import type { DraftProps } from "./DraftPriorities.tsx";
import { DraftText } from "./DraftText.tsx";
import { listOf } from "./draftLists.ts";

/** What tells success from failure, and of which priority. */
export function DraftMetrics({ draft, missing, onChange }: DraftProps) {
	const { t } = useWords();
	const { newId } = usePane();
	const { items, add, change, remove } = listOf(draft, "metrics", onChange);
	const texts = ["label", "success", "failure"] as const;
	return (
		<section className="col g12">
			<h3 className="t4">{t("framework.drafting.metric.many")}</h3>
			{items.map((metric) => (
				<DraftItem key={metric.id} legend={t("framework.drafting.metric.one")} name={metric.label} onRemove={() => remove(metric.id)}>
					{texts.map((field) => (
						<DraftText
							key={field}
							path={`metrics.${metric.id}.${field}`}
							label={t(`framework.drafting.metric.${field}`)}
							value={metric[field]}
							most={field === "label" ? 80 : 140}
							missing={missing}
							onChange={(text) => change(metric.id, { [field]: text })}
						/>
					))}
					<Field label={t("framework.drafting.metric.of")}>
						{(wiring) => (
							<span className="sel">
								<select {...wiring} value={metric.priorityId} onChange={(event) => change(metric.id, { priorityId: event.target.value })}>
									<option value="">{t("framework.drafting.metric.all")}</option>
									{draft.priorities.map(({ id, label }) => (
										<option key={id} value={id}>
											{label || t("framework.drafting.nameless")}
										</option>
									))}
								</select>
								<Icon name="chevronDown" />
							</span>
						)}
					</Field>
				</DraftItem>
			))}
			{items.length < mostOf.metrics && (
				<button
					className="btn start"
					type="button"
					onClick={() => add({ id: `new:${newId()}`, label: "", priorityId: draft.priorities[0]?.id ?? "", success: "", failure: "" })}
				>
					<Icon name="add" size={16} />
					{t("framework.drafting.metric.add")}
				</button>
			)}
		</section>
	);
}
