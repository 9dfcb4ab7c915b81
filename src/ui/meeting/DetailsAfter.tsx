import type { Board } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { OftenDeferred } from "../stage/OftenDeferred.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { AnotherRound } from "./AnotherRound.tsx";
import { Cancelled } from "./Cancelled.tsx";
import { CarriedIn } from "./CarriedIn.tsx";
import { Closed } from "./Closed.tsx";
import { ClosePanel } from "./ClosePanel.tsx";
import { DecidedHere } from "./DecidedHere.tsx";
import { EchoFirst } from "./EchoFirst.tsx";
import { EchoResults } from "./EchoResults.tsx";
import { EmptySeat } from "./EmptySeat.tsx";
import { FollowUpCard } from "./FollowUpCard.tsx";
import { useFollowUpWords } from "./followUpWords.ts";
import { RecallHere } from "./recallLater.tsx";
import { inForce, pendingStance } from "./stances.ts";
import { TeamPages } from "./TeamPages.tsx";

type Props = {
	panel: PanelView;
	board: Board;
	live: boolean | null;
	onBoard(): void;
	onStance(decisionId: string): void;
	onLog(): void;
	onFramework(): void;
	onEcho(): void;
};

const openShown = 4;

/** After the reveal: each decision as its sentence, what was put off and by whom it comes back, and what is still open. */
export function DetailsAfter({ panel, board, live, onBoard, onStance, onLog, onFramework, onEcho }: Props) {
	const { t } = useWords();
	const decisions = inForce(panel);
	const only = decisions.length === 1 ? decisions[0] : undefined;
	const pending = pendingStance(panel, null);
	const recalling = panel.echo === "open";
	const untold = recalling || panel.recallFirst === true;
	const runsFollowUp = panel.me.may.runFollowUp || panel.followUp.deliveries.length > 0;
	const followUp = useFollowUpWords(panel);
	return (
		<Frame live={live} end={panel.meeting.subject}>
			<div className="details">
				<Cancelled panel={panel} />
				<Closed panel={panel} />
				<EmptySeat panel={panel} />
				{pending && (
					<div className="card row wrap g16 mine">
						<div className="grow col g4">
							<h2 className="t4">{t("meeting.details.yourStance")}</h2>
							<p className="q2">{t("meeting.details.yourStanceWhy", { name: firstName(pending.decidedByName) })}</p>
						</div>
						<button className="btn p l" type="button" onClick={() => onStance(pending.id)}>
							{t("meeting.details.takeStance")}
						</button>
					</div>
				)}
				{recalling && <EchoFirst heading="h1" onEcho={onEcho} />}
				{!recalling && <RecallHere panel={panel} heading="h1" />}
				{!only && !untold && <Outcome panel={panel} board={board} count={decisions.length} />}
				{decisions.map((decision) => (
					<DecidedHere key={decision.id} panel={panel} decision={decision} heading={only ? "h1" : "h2"} onStance={onStance} />
				))}
				<EchoResults panel={panel} />
				<CarriedIn panel={panel} onStance={onStance} />
				{/* what is missing among the open questions would tell which one was settled */}
				{!untold && <Unsettled panel={panel} board={board} />}
				<OrderSoFar panel={panel} />
				<div className="row wrap">
					<button className="btn l see-board" type="button" onClick={onBoard}>
						{t("meeting.details.board")}
					</button>
					<TeamPages panel={panel} onLog={onLog} onFramework={onFramework} />
					<span className="grow" />
					{!runsFollowUp && (
						<span className="s q row g4">
							<Icon name="send" size={16} />
							{followUp}
						</span>
					)}
				</div>
				<FollowUpCard panel={panel} />
				<AnotherRound panel={panel} heading="h2" />
				<ClosePanel panel={panel} />
			</div>
		</Frame>
	);
}

function Outcome({ panel, board, count }: { panel: PanelView; board: Board; count: number }) {
	const { t, say } = useWords();
	const { api } = usePane();
	const open = board.tensions.filter(({ state }) => state === "open").length;
	const over = panel.stage === "closed" || api.now() > panel.meeting.endsAt;
	const title =
		count > 0 ? t("meeting.details.decidedCount", { count }) : t(over ? "meeting.details.nothing" : "meeting.details.nothingYet");
	return (
		<div className="col g4">
			<p className="s q2">{panel.topic}</p>
			<h1 className="t2">{title}</h1>
			{count === 0 && <p className="q2">{say(board.findings.rankings.headline)}</p>}
			<p className="q2">{open > 0 ? t("meeting.details.stillOpenCount", { count: open }) : t("meeting.details.noneOpen")}</p>
		</div>
	);
}

function Unsettled({ panel, board }: { panel: PanelView; board: Board }) {
	const { t, say, day } = useWords();
	const open = board.tensions.filter(({ state }) => state === "open");
	const deferred = panel.deferrals.flatMap((deferral) => {
		const tension = board.tensions.find(({ id, state }) => id === deferral.tensionId && state === "deferred");
		return tension ? [{ ...deferral, tension }] : [];
	});
	if (open.length + deferred.length === 0) return null;
	return (
		<div className="halves">
			{deferred.length > 0 && (
				<section className="card col">
					<h2 className="t5 row g4">
						<Icon name="clock" size={16} />
						{t("meeting.details.deferred")}
					</h2>
					{deferred.map(({ tension, ownerName, until }) => (
						<div key={tension.id}>
							<p>{say(tension.question)}</p>
							<p className="s q2">{t("meeting.details.bringsBack", { name: firstName(ownerName), day: day(until) })}</p>
							<OftenDeferred tension={tension} />
						</div>
					))}
				</section>
			)}
			{open.length > 0 && (
				<section className="card col g4">
					<h2 className="t5 row g4">
						<Icon name="circle" size={16} />
						{t("meeting.details.open")}
					</h2>
					{open.slice(0, openShown).map((tension) => (
						<div key={tension.id}>
							<p>{say(tension.question)}</p>
							<OftenDeferred tension={tension} />
						</div>
					))}
					{open.length > openShown && <p className="q2">{t("meeting.details.more", { count: open.length - openShown })}</p>}
				</section>
			)}
		</div>
	);
}

function OrderSoFar({ panel }: { panel: PanelView }) {
	const { t, list } = useWords();
	const { levels, version } = panel.order;
	if (levels.length === 0) return null;
	return (
		<section className="col g4">
			<div className="row between">
				<h2 className="t5">{t("meeting.details.order")}</h2>
				<span className="s q">{t("meeting.details.orderVersion", { version })}</span>
			</div>
			<ol className="levels">
				{levels.map((level) => (
					<li key={level.map(({ id }) => id).join()}>{list(level.map(({ label }) => label))}</li>
				))}
			</ol>
		</section>
	);
}
