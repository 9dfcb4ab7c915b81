import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import type { InviteBlock } from "../host.ts";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { Remind } from "../parts/Remind.tsx";
import { WhoAnswered } from "../parts/WhoAnswered.tsx";
import { firstName, holder, usePanelWords } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { ChangeForm } from "./ChangeForm.tsx";
import { Detach } from "./Detach.tsx";
import { InviteLink } from "./InviteLink.tsx";
import { teamsLink } from "./teamsLink.ts";

type Props = {
	panel: PanelView;
	live: boolean | null;
	/** The text for the invite, right after attaching; null when it is there already. */
	inviteBlock?: InviteBlock | null;
	/** Whose calendar this is, for whoever books for somebody else. */
	bookedFor?: string | null;
	onAnswer?: () => void;
	onDetached(): void;
};

/** For whoever runs or schedules: what is asked, who has answered, and never what. */
export function Attached({ panel, live, inviteBlock = null, bookedFor = null, onAnswer, onDetached }: Props) {
	const { t } = useWords();
	const { host } = usePane();
	const { meets, decides, facilitates, due } = usePanelWords();
	const [doing, setDoing] = useState<"nothing" | "changing" | "detaching">("nothing");
	const { may } = panel.me;
	const inTeams = teamsLink(panel);
	if (doing === "changing") return <ChangeForm panel={panel} live={live} onDone={() => setDoing("nothing")} />;
	return (
		<Frame
			live={live}
			foot={
				<>
					{may.change && (
						<>
							<button className="btn sub" type="button" onClick={() => setDoing("changing")}>
								{t("attach.attached.change")}
							</button>
							<button className="btn sub" type="button" onClick={() => setDoing("detaching")}>
								{t("attach.attached.detach")}
							</button>
						</>
					)}
					<span className="grow" />
					{inTeams && (
						<button className="btn" type="button" onClick={() => host.open(inTeams)}>
							{t("attach.attached.openInTeams")}
						</button>
					)}
				</>
			}
		>
			{doing === "detaching" && <Detach panel={panel} onKeep={() => setDoing("nothing")} onDetached={onDetached} />}
			{inviteBlock && <InviteLink block={inviteBlock} />}
			<div className="col g4">
				{bookedFor ? (
					<span className="badge start">{t("attach.bookFor", { name: bookedFor })}</span>
				) : (
					<span className="badge brand start">
						<Icon name="lockClosed" size={12} />
						{t("panes.sealedBadge")}
					</span>
				)}
				<h1 className="t3">{panel.topic}</h1>
				<p className="q2">
					{meets(panel)} {bookedFor ? facilitates(panel) : decides(panel)}
				</p>
			</div>
			{onAnswer && (
				<button className="btn p l w" type="button" onClick={onAnswer}>
					{t("attach.attached.answerMine")}
				</button>
			)}
			<WhoAnswered panel={panel} end={due(panel)} />
			{may.remind && <Remind panel={panel} />}
			{bookedFor && !may.remind && (
				<p className="hint">{t("attach.attached.delegateHint", { name: firstName(holder(panel, "facilitator")) })}</p>
			)}
			<Message>
				<p>{t("attach.attached.sealedForYou")}</p>
			</Message>
		</Frame>
	);
}
