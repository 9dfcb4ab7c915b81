import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { useWords } from "../words.tsx";
import type { DraftKeeper, KeeperState } from "./draftKeeper.ts";
import { Late } from "./Late.tsx";

type Props = { latest: PanelView; opened: PanelView; state: KeeperState; keeper: DraftKeeper; onBoard(): void; onReopen(): void };

/** What happened around the form while somebody writes: told above it, never in its place. */
export function Notices({ latest, opened, state, keeper, onBoard, onReopen }: Props) {
	const { t, time } = useWords();
	const signIn = state.saving.state === "kept" && state.saving.signIn;
	if (state.refused?.code === "answersFinal") return <Late panel={latest} refused={state.refused} round={opened.round} onBoard={onBoard} />;
	if (asked(latest) !== asked(opened) && latest.stage === "sealed")
		return (
			<Message
				tone="warn"
				quiet
				title={t("answer.changedMeanwhile.title")}
				actions={
					<button className="btn" type="button" onClick={onReopen}>
						{t("answer.changedMeanwhile.go")}
					</button>
				}
			>
				<p>{t("answer.changedMeanwhile.reason")}</p>
			</Message>
		);
	if (state.refused) return <Refusal refused={state.refused} />;
	if (state.sealing === "waiting")
		return (
			<Message
				tone="warn"
				icon="cloudOff"
				title={t("answer.sending.waitTitle")}
				actions={
					<button className="btn" type="button" onClick={keeper.now}>
						{t("answer.sending.sendNow")}
					</button>
				}
			>
				<p>{t(signIn ? "panes.states.signIn" : "answer.sending.waiting")}</p>
			</Message>
		);
	const revealedAt = latest.revealedAt;
	if (revealedAt !== null || latest.round !== opened.round)
		return (
			<Message
				tone="warn"
				icon="clock"
				quiet
				title={t("answer.revealedMeanwhile.title", { time: time(revealedAt ?? latest.dueAt) })}
				actions={
					<button className="btn" type="button" onClick={onBoard}>
						{t("answer.late.seeBoard")}
					</button>
				}
			>
				<p>{t("answer.revealedMeanwhile.reason")}</p>
			</Message>
		);
	if (state.saving.state === "kept" && navigator.onLine)
		return (
			<Message
				tone="bad"
				quiet
				title={t(signIn ? "panes.states.signInTitle" : "panes.states.awayTitle")}
				actions={
					<button className="btn" type="button" onClick={keeper.now}>
						{t("panes.states.tryNow")}
					</button>
				}
			>
				<p>{t(signIn ? "panes.states.signIn" : "panes.states.awayKept")}</p>
			</Message>
		);
	if (state.saving.state === "kept")
		return (
			<Message tone="warn" icon="cloudOff" quiet title={t("panes.states.offlineTitle")}>
				<p>{t("panes.states.offline")}</p>
			</Message>
		);
	return null;
}

/** What a panel asks, whatever the order in which it is shown. */
const asked = ({ targets, dimensions, people }: PanelView): string =>
	JSON.stringify([
		targets.map((target) => target.id).sort(),
		dimensions.map((dimension) => dimension.id).sort(),
		people.filter((person) => person.roles.includes("leader")).length,
	]);
