import "../styles/team.css";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { dayIn } from "../../core/instant.ts";
import { mostPulseWeeks } from "../../core/team.ts";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Refusal, useRefusalWords } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { Choice } from "../team/Choice.tsx";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import { type PulseView, pulseKey } from "./pulse.ts";

type Props = { teamId: string; plan: PulseView["plan"]; onClose(saved: boolean): void };

const rhythms = Array.from({ length: mostPulseWeeks + 1 }, (_, weeks) => weeks);

/** The day of the next one, its time and the rhythm; or none at all. */
export function PlanForm({ teamId, plan, onClose }: Props) {
	const { t, day } = useWords();
	const { api } = usePane();
	const queries = useQueryClient();
	const { perform, busy, refused, unreachable } = usePerform("schedulePulse");
	const today = dayIn(api.now(), plan.timeZone);
	const [typed, setTyped] = useState({
		startsOn: plan.nextAt ? dayIn(plan.nextAt, plan.timeZone) : today,
		at: plan.at,
		everyWeeks: plan.everyWeeks,
	});
	const form = useRef<HTMLFormElement>(null);
	const marked = useUnmended(refused, typed);
	const mark = useRefusalWords({ code: marked?.code ?? "", values: {}, message: "" });
	const [missing, setMissing] = useState(false);
	useEffect(() => form.current?.querySelector("select")?.focus(), []);
	const asks = typed.everyWeeks > 0;
	const save = async (event?: FormEvent) => {
		event?.preventDefault();
		if (busy) return;
		if (asks && (typed.startsOn === "" || typed.at === "")) {
			setMissing(true);
			return form.current?.querySelector("input")?.focus();
		}
		const reply = await perform({ teamId, ...typed, startsOn: typed.startsOn || today, at: typed.at || plan.at });
		if (!reply) return;
		queries.setQueryData(pulseKey(teamId), reply);
		void queries.invalidateQueries({ queryKey: ["team", teamId] });
		onClose(true);
	};
	const onField = refused && "startsOn" in refused.fields;
	return (
		<form className="card col g12" ref={form} noValidate aria-label={t("pulse.plan.change")} onSubmit={(event) => void save(event)}>
			{refused && !onField && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept={t("pulse.plan.kept")} onAgain={() => void save()} />}
			<Choice
				label={t("pulse.plan.rhythm")}
				value={String(typed.everyWeeks)}
				options={rhythms.map((count) => ({ value: String(count), label: t("pulse.plan.rhythms", { count }) }))}
				onChoose={(weeks) => setTyped({ ...typed, everyWeeks: Number(weeks) })}
			/>
			{asks && (
				<div className="settings two">
					<Field
						label={t("pulse.plan.day")}
						error={missing && typed.startsOn === "" ? t("pulse.plan.pickDay") : marked?.fields["startsOn"] ? mark.reason : undefined}
						hint={typed.startsOn ? day(typed.startsOn) : undefined}
					>
						{(wiring) => (
							<input
								{...wiring}
								type="date"
								min={today}
								value={typed.startsOn}
								onChange={(event) => setTyped({ ...typed, startsOn: event.target.value })}
							/>
						)}
					</Field>
					<Field label={t("pulse.plan.time")}>
						{(wiring) => (
							<input {...wiring} type="time" value={typed.at} onChange={(event) => setTyped({ ...typed, at: event.target.value })} />
						)}
					</Field>
				</div>
			)}
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={busy}>
					{t("pulse.plan.save")}
				</button>
				<button className="btn sub" type="button" onClick={() => onClose(false)}>
					{t("pulse.plan.cancel")}
				</button>
			</div>
		</form>
	);
}
