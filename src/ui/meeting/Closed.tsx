import type { PanelView } from "../../core/panelView.ts";
import { WhatYouSaid } from "../answer/WhatYouSaid.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { WhoAnswered } from "../parts/WhoAnswered.tsx";
import { useWords } from "../words.tsx";

/** That a panel takes nothing new: said once, first, wherever it is opened. */
export function Closed({ panel }: { panel: PanelView }) {
	const { t, day } = useWords();
	if (panel.closedAt === null) return null;
	return (
		<Message tone="plain" quiet title={t("tookPlace.closedOn", { day: day(panel.closedAt) })}>
			<p>{t(panel.revealedAt === null ? "tookPlace.closedSealed" : "tookPlace.closedRevealed")}</p>
		</Message>
	);
}

/** A panel that was closed before its answers were revealed: who answered, and one's own answer. */
export function ClosedSealed({ panel, live = null }: { panel: PanelView; live?: boolean | null }) {
	return (
		<Frame live={live} end={panel.meeting.subject}>
			<div className="details">
				<Closed panel={panel} />
				<h1 className="t2">{panel.topic}</h1>
				<WhoAnswered panel={panel} worded />
				{panel.mine.answer && <WhatYouSaid panel={panel} answer={panel.mine.answer} />}
			</div>
		</Frame>
	);
}
