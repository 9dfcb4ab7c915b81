import { useCallback, useEffect, useState } from "react";
import type { PanelView } from "../src/core/panelView.ts";
import { AnswerScreen } from "../src/ui/answer/AnswerScreen.tsx";
import type { InviteBlock } from "../src/ui/host.ts";
import { usePane } from "../src/ui/pane.tsx";
import { PanelGate } from "../src/ui/states/PanelGate.tsx";
import { usePanel } from "../src/ui/usePanel.ts";
import { Attached, Details } from "./later.tsx";

type Props = {
	panelId: string;
	compose: boolean;
	inviteBlock: InviteBlock | null;
	bookedFor: string | null;
	onDetached(): void;
	/** Where the invite still links to a panel that was detached, and the reader may attach another. */
	onGone?: () => void;
};

/** A panel that something else led to. */
export const panelAt = (panelId: string, onGone?: () => void) => (
	<PanelHere
		panelId={panelId}
		compose={false}
		inviteBlock={null}
		bookedFor={null}
		onDetached={() => onGone?.()}
		{...(onGone ? { onGone } : {})}
	/>
);

/** The panel of this meeting, as this person meets it in Outlook. */
export function PanelHere({ panelId, onGone, ...rest }: Props) {
	const { host } = usePane();
	const { refused } = usePanel(panelId);
	const gone = refused !== null;
	useEffect(() => {
		if (gone) onGone?.();
	}, [gone, onGone]);
	return (
		<PanelGate panelId={panelId} toMyAsks={() => host.open(`${location.origin}/teams-tab/`)}>
			{(panel, live) => <Standing panel={panel} live={live} key={`${panel.id}${panel.me.id}`} {...rest} />}
		</PanelGate>
	);
}

type StandingProps = Omit<Props, "panelId" | "onGone"> & { panel: PanelView; live: boolean | null };

function Standing({ panel, live, compose, inviteBlock, bookedFor, onDetached }: StandingProps) {
	const leads = panel.me.roles.includes("leader");
	const runs = panel.me.roles.includes("organizer") || panel.me.roles.includes("facilitator");
	const asksFirst = leads && !(compose && runs);
	const [answering, setAnswering] = useState(asksFirst);
	const [filling, setFilling] = useState(false);
	const [reading, setReading] = useState(0);
	const toBoard = useCallback(() => {
		setFilling(false);
		setReading(panel.round);
	}, [panel.round]);
	if (filling || (panel.stage === "sealed" && leads && answering))
		return <AnswerScreen panel={panel} live={live} pressed={!asksFirst} onBoard={toBoard} onFilling={setFilling} />;
	if (panel.stage !== "sealed" || (panel.inDoubt && panel.me.may.close))
		return <Details panel={panel} live={live} reading={reading === panel.round} panelAt={panelAt} />;
	return (
		<Attached
			panel={panel}
			live={live}
			inviteBlock={inviteBlock}
			bookedFor={bookedFor}
			onDetached={onDetached}
			{...(panel.me.may.answer ? { onAnswer: () => setAnswering(true) } : {})}
		/>
	);
}
