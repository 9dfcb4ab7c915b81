import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWords } from "../words.tsx";
import { PlanForm } from "./PlanForm.tsx";
import type { PulseView } from "./pulse.ts";

type Props = { teamId: string; plan: PulseView["plan"] };

/** When the next one comes and how often, by the clock on the team's wall. */
export function PulsePlan({ teamId, plan }: Props) {
	const words = useWords();
	const { t } = words;
	const there = words.inZone(plan.timeZone);
	const title = useId();
	const change = useRef<HTMLButtonElement>(null);
	const [changing, setChanging] = useState(false);
	const [saved, setSaved] = useState(false);
	const close = (done: boolean) => {
		flushSync(() => {
			setChanging(false);
			setSaved(done);
		});
		change.current?.focus();
	};
	const every = t("pulse.plan.every", { count: plan.everyWeeks });
	const next = plan.nextAt ? t("pulse.plan.next", { day: there.day(plan.nextAt), time: there.time(plan.nextAt) }) : t("pulse.plan.later");
	return (
		<section className="col g8" aria-labelledby={title}>
			<h2 className="t4" id={title}>
				{t("pulse.plan.title")}
			</h2>
			<p>{plan.everyWeeks === 0 ? t("pulse.plan.none") : `${next} ${every}`}</p>
			{plan.everyWeeks > 0 && <p className="s q2">{t("pulse.plan.zone", { zone: plan.timeZone.replaceAll("_", " ") })}</p>}
			{changing ? (
				<PlanForm teamId={teamId} plan={plan} onClose={close} />
			) : (
				plan.mayPlan && (
					<button className="btn start" type="button" ref={change} onClick={() => setChanging(true)}>
						{t("pulse.plan.change")}
					</button>
				)
			)}
			<p className={saved ? "s ok-t" : "vh"} role="status">
				{saved && t("pulse.plan.saved")}
			</p>
		</section>
	);
}
