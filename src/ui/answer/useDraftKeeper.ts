import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Draft } from "../../core/answer.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { panelKey } from "../usePanel.ts";
import { type DraftKeeper, type KeeperState, keepDraft } from "./draftKeeper.ts";
import { type Kept, keptDrafts } from "./keptDrafts.ts";

/** `unsent`: what this device kept is newer than what the server has. */
export type Opening = { draft: Draft | null; step: number; sealWanted: boolean; unsent: boolean };

/** The draft to go on with, and what looks after it until it is sealed. */
export function useDraftKeeper(panel: PanelView, onSealed: () => void): { keeper: DraftKeeper; state: KeeperState; opening: Opening } {
	const { api } = usePane();
	const queries = useQueryClient();
	const latest = useRef(onSealed);
	latest.current = onSealed;
	const [{ keeper, opening }] = useState(() => {
		const kept = keptDrafts(panel);
		const sealed = async (next: PanelView) => {
			await queries.cancelQueries({ queryKey: panelKey(next.id) });
			queries.setQueryData(panelKey(next.id), next);
			latest.current();
		};
		return { keeper: keepDraft({ api, panelId: panel.id, kept, sealed }), opening: openingOf(panel, kept.read()) };
	});
	useEffect(() => () => keeper.stop(), [keeper]);
	const state = useSyncExternalStore(keeper.onChange, keeper.state);
	return { keeper, state, opening };
}

/** The newer of what this device kept and what the server has, which may have been written on another device. */
function openingOf(panel: PanelView, kept: Kept | null): Opening {
	const mine = panel.mine.draft ?? panel.mine.answer;
	if (!kept) return { draft: mine, step: 1, sealWanted: false, unsent: false };
	const newer = !kept.sent && kept.at > (panel.mine.draftSavedAt ?? "");
	return { draft: newer ? kept.draft : (mine ?? kept.draft), step: kept.step, sealWanted: kept.seal && newer, unsent: newer };
}
