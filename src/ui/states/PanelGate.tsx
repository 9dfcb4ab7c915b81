import type { ReactNode } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePanel } from "../usePanel.ts";
import { Away } from "./Away.tsx";
import { NotShared } from "./NotShared.tsx";
import { StateFrame } from "./StateFrame.tsx";

type Props = { panelId: string; toMyAsks?: () => void; children(panel: PanelView, live: boolean | null): ReactNode };

/** Reads a panel and shows `children` with it; until then, or where that cannot be, the state that says so. */
export function PanelGate({ panelId, toMyAsks, children }: Props) {
	const { panel, refused, unreachable, live, readAgain } = usePanel(panelId);
	if (panel && !refused) return children(panel, live);
	if (refused?.code === "notOnPanel")
		return (
			<Frame>
				<NotShared {...(toMyAsks ? { toMyAsks } : {})} />
			</Frame>
		);
	return (
		<StateFrame>
			{refused ? (
				<Refusal refused={refused} />
			) : unreachable ? (
				<Away unreachable={unreachable} tryAgain={() => void readAgain()} />
			) : (
				<Skeleton />
			)}
		</StateFrame>
	);
}
