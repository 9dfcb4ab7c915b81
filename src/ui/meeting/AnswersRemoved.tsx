import type { PanelView } from "../../core/panelView.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";
import { Closed } from "./Closed.tsx";
import { ClosePanel } from "./ClosePanel.tsx";
import { DecidedHere } from "./DecidedHere.tsx";
import { inForce } from "./stances.ts";
import { TeamPages } from "./TeamPages.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	pages?: { onLog(): void; onFramework(): void };
};

/** A panel whose answers are older than the organization keeps them, or too few since somebody was erased: that, and what was decided. */
export function AnswersRemoved({ panel, live, pages }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	return (
		<Frame live={live} end={panel.meeting.subject}>
			<div className="details">
				<Closed panel={panel} />
				<h1 className="t2">{panel.topic}</h1>
				{panel.answersRemovedAt ? (
					<Message tone="plain" quiet icon="clock" title={t("tookPlace.answersRemoved", { day: logDay(panel.answersRemovedAt) })}>
						<p>{t("tookPlace.answersRemovedWhy")}</p>
					</Message>
				) : (
					<Message tone="plain" quiet title={t("tookPlace.tooFewLeft")}>
						<p>{t("tookPlace.tooFewLeftWhy")}</p>
					</Message>
				)}
				{inForce(panel).map((decision) => (
					<DecidedHere key={decision.id} panel={panel} decision={decision} heading="h2" />
				))}
				{pages && <TeamPages panel={panel} {...pages} />}
				<ClosePanel panel={panel} />
			</div>
		</Frame>
	);
}
