import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal, useRefusalWords } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import type { Performing } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Props = {
	panel: PanelView;
	/** The ballot is no longer the one that is shown. */
	changed: boolean;
	sending: Performing<"voteOnAssumption">;
	onAgain(): void;
	onBoard(): void;
	onReopen(): void;
};

/** What happened around the ballot: told above it, never in its place. */
export function VoteNotices({ panel, changed, sending: { refused, unreachable }, onAgain, onBoard, onReopen }: Props) {
	const { t } = useWords();
	const { revealedAt } = panel;
	const over = useRefusalWords({ code: "votesFinal", values: { revealedAt: revealedAt ?? "" }, message: "" });
	const toBoard = (
		<button className="btn p l w" type="button" onClick={onBoard}>
			{t("answer.late.seeBoard")}
		</button>
	);
	const reopen = (
		<button className="btn" type="button" onClick={onReopen}>
			{t("vote.changed.go")}
		</button>
	);
	if (refused?.code === "votesFinal") return <Refusal refused={refused} icon="clock" actions={toBoard} />;
	if (revealedAt !== null)
		return (
			<Message tone="warn" icon="clock" quiet title={over.title} actions={toBoard}>
				<p>{over.reason}</p>
			</Message>
		);
	if (refused) return <Refusal refused={refused} actions={refused.code === "notOnBallot" && reopen} />;
	if (changed)
		return (
			<Message tone="warn" quiet title={t("vote.changed.title")} actions={reopen}>
				<p>{t("vote.changed.reason")}</p>
			</Message>
		);
	if (!unreachable) return null;
	return <Unsent unreachable={unreachable} kept={t("vote.kept")} onAgain={onAgain} />;
}
