import { useQueryClient } from "@tanstack/react-query";
import { Suspense } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { later } from "../later.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { panelKey } from "../usePanel.ts";

const Fetched = later(async () => (await import("../pulse/RecallFirst.tsx")).RecallFirst, "every");

/** What the panel keeps until its reader has said which priorities they remember; nothing where it keeps nothing. */
export function RecallHere({ panel: { id, teamId, recallFirst }, heading }: { panel: PanelView; heading: "h1" | "h2" }) {
	const queries = useQueryClient();
	if (!recallFirst || teamId === null) return null;
	return (
		<Suspense fallback={<Skeleton />}>
			<Fetched teamId={teamId} heading={heading} onAnswered={() => void queries.invalidateQueries({ queryKey: panelKey(id) })} />
		</Suspense>
	);
}
