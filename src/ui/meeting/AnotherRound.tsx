import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { firstNames } from "../stage/people.ts";
import { firstName, holder } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** Answers are final after the reveal; a change of mind is another round, which leaders ask for and whoever runs the panel starts. */
export function AnotherRound({ panel, heading: Heading }: { panel: PanelView; heading: "h1" | "h2" }) {
	const { t } = useWords();
	const ask = usePerform("askForRound");
	const name = firstName(holder(panel, "facilitator"));
	const asked = panel.roundAskedBy.includes(panel.me.id);
	if (panel.stage !== "revealed") return null;
	if (panel.me.may.startRound) return <StartRound panel={panel} heading={Heading} />;
	if (!panel.me.roles.includes("leader")) return null;
	return (
		<section className="col">
			<Heading className="t4">{t(asked ? "meeting.round.asked" : "meeting.round.final")}</Heading>
			<p className="q2">{t(asked ? "meeting.round.askedWhy" : "meeting.round.why", { name })}</p>
			{ask.refused && <Refusal refused={ask.refused} />}
			{!asked && (
				<button className="btn w" type="button" aria-disabled={ask.busy} onClick={() => void ask.perform({ panelId: panel.id })}>
					{t("meeting.round.ask")}
				</button>
			)}
		</section>
	);
}

function StartRound({ panel, heading: Heading }: { panel: PanelView; heading: "h1" | "h2" }) {
	const { t, list } = useWords();
	const [sure, setSure] = useState(false);
	const { perform, busy, refused } = usePerform("startRound");
	const asking = panel.roundAskedBy;
	return (
		<section className="col">
			<Heading className="t5">{t("meeting.round.title")}</Heading>
			<p className="q2" role="status">
				{asking.length > 0
					? t("meeting.round.askedBy", { count: asking.length, names: list(firstNames(panel, asking)) })
					: t("meeting.round.nobody")}
			</p>
			{refused && <Refusal refused={refused} />}
			{sure ? (
				<>
					<p>{t("meeting.round.sure")}</p>
					<button className="btn l w" type="button" aria-disabled={busy} onClick={() => void perform({ panelId: panel.id })}>
						{t("meeting.round.yes")}
					</button>
					<button className="btn sub w" type="button" onClick={() => setSure(false)}>
						{t("meeting.round.no")}
					</button>
				</>
			) : (
				<button className="btn w" type="button" onClick={() => setSure(true)}>
					{t("meeting.round.start")}
				</button>
			)}
		</section>
	);
}
