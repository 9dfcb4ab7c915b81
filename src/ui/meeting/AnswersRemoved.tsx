import "../styles/removed.css";
import type { PanelView } from "../../core/panelView.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";
import { AnotherRound } from "./AnotherRound.tsx";
import { Closed } from "./Closed.tsx";
import { ClosePanel } from "./ClosePanel.tsx";
import { DecidedHere } from "./DecidedHere.tsx";
import { inForce } from "./stances.ts";
import { TeamPages } from "./TeamPages.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	pages?: { onLog(): void; onFramework(): void };
	/** On the room's screen nothing is pressed. */
	wall?: boolean;
};

/** A panel whose answers are older than the organization keeps them, or too few since somebody was erased: that, and what was decided. */
export function AnswersRemoved({ panel, live, pages, wall = false }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const standing = inForce(panel);
	// whoever is to remember is told nothing of it
	const untold = panel.echo === "open" || panel.recallFirst === true;
	const missing = panel.decisions.length > 0 ? "replacedSince" : "undecided";
	const left = t(`tookPlace.${standing.length > 0 || untold ? "decidedStays" : missing}`);
	return (
		<Frame live={live} end={panel.meeting.subject}>
			<div className="details removed">
				<Closed panel={panel} />
				<h1 className="t2">{panel.topic}</h1>
				{panel.answersRemovedAt ? (
					<Message tone="plain" quiet icon="clock" title={t("tookPlace.answersRemoved", { day: logDay(panel.answersRemovedAt) })}>
						<p>
							{t("tookPlace.answersRemovedWhy")} {left}
						</p>
					</Message>
				) : (
					<Message tone="plain" quiet title={t("tookPlace.tooFewLeft")}>
						<p>
							{t("tookPlace.tooFewLeftWhy")} {left}
						</p>
					</Message>
				)}
				{standing.map((decision) => (
					<DecidedHere key={decision.id} panel={panel} decision={decision} heading="h2" />
				))}
				{pages && <TeamPages panel={panel} {...pages} />}
				{!wall && mayBegin(panel) && <AnotherRound panel={panel} heading="h2" />}
				{!wall && <ClosePanel panel={panel} />}
			</div>
		</Frame>
	);
}

/** Answers anew are the way on where too few are left; what is past its time is over. */
const mayBegin = ({ answersRemovedAt, me }: PanelView): boolean => !answersRemovedAt && me.may.startRound;
