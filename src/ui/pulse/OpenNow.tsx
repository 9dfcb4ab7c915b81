import { useId } from "react";
import { useWords } from "../words.tsx";
import { PulseNow } from "./PulseNow.tsx";
import type { OpenPulse, PulseView } from "./pulse.ts";

type Props = { view: PulseView; open: OpenPulse | null; onBegun(): void; onDone(): void };

/** What is asked now, until when, and who has answered; names only. */
export function OpenNow({ view: { teamId, plan }, open, onBegun, onDone }: Props) {
	const { t, day, time, list } = useWords();
	const title = useId();
	if (!open)
		return (
			<section className="card soft col g4" aria-labelledby={title}>
				<h2 className="t4" id={title}>
					{t("pulse.now.none")}
				</h2>
				{plan.nextAt && <p className="q2">{t("pulse.now.next", { day: day(plan.nextAt) })}</p>}
			</section>
		);
	const { answered, asked, closesAt, mayAnswer } = open;
	return (
		<section className="card col g16" aria-labelledby={title}>
			<div className="col g4">
				<h2 className="t3" id={title}>
					{t("pulse.now.title")}
				</h2>
				<p className="q2">
					{t("pulse.now.open", { day: day(closesAt), time: time(closesAt) })} {t("pulse.now.seen")}
				</p>
			</div>
			{mayAnswer ? <PulseNow teamId={teamId} pulse={open} onBegun={onBegun} onDone={onDone} /> : <p>{t("pulse.now.notAsked")}</p>}
			<p className="s q2" role="status">
				{t("pulse.now.asked", { count: asked })}{" "}
				{answered.length > 0 ? t("pulse.now.answered", { names: list(answered.map(({ name }) => name)) }) : t("pulse.now.nobodyYet")}
			</p>
		</section>
	);
}
