import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Metric } from "../../core/framework.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { type FrameworkPageView, frameworkKey } from "./page.ts";

type Props = { teamId: string; metric: Metric; today: FrameworkPageView["values"][number] | undefined; onReported(said: string): void };

/** What a metric is today, as somebody last reported it; anyone of the team can say what it is now, right here. */
export function MetricToday({ teamId, metric, today, onReported }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const queries = useQueryClient();
	const [writing, setWriting] = useState(false);
	const [value, setValue] = useState("");
	const field = useRef<HTMLInputElement>(null);
	const { perform, busy, refused, unreachable } = usePerform("reportMetric");
	useEffect(() => {
		if (writing) field.current?.focus();
	}, [writing]);
	const report = async (event?: FormEvent) => {
		event?.preventDefault();
		if (value.trim() === "") return field.current?.focus();
		const reply = await perform({ teamId, metricId: metric.id, value: value.trim() });
		if (!reply) return;
		setWriting(false);
		setValue("");
		const reopened = reply.reopened > 0 ? ` ${t("framework.priorities.reopened", { count: reply.reopened })}` : "";
		onReported(t("framework.priorities.reported", { metric: metric.label, value: value.trim() }) + reopened);
		await queries.invalidateQueries({ queryKey: frameworkKey(teamId) });
	};
	const told = today
		? t("framework.priorities.todayIs", { value: today.value, name: firstName(today.name), day: logDay(today.at) })
		: t("framework.priorities.todayNone");
	if (!writing)
		return (
			<>
				{told}{" "}
				<button
					className="link inline"
					type="button"
					aria-label={t("framework.priorities.reportNamed", { metric: metric.label })}
					onClick={() => setWriting(true)}
				>
					{t("framework.priorities.change")}
				</button>
			</>
		);
	return (
		<form className="col" noValidate onSubmit={(event) => void report(event)}>
			<Field label={t("framework.priorities.reportFor", { metric: metric.label })}>
				{(wiring) => <input {...wiring} ref={field} value={value} maxLength={60} onChange={(event) => setValue(event.target.value)} />}
			</Field>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void report()} />}
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={busy}>
					{t("framework.priorities.keep")}
				</button>
				<button className="btn sub" type="button" onClick={() => setWriting(false)}>
					{t("framework.priorities.cancel")}
				</button>
			</div>
		</form>
	);
}
