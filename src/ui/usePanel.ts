import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { PanelView } from "../core/panelView.ts";
import { type Refused, toldAs, type Unreachable } from "./api.ts";
import { followPanel, isLive } from "./following.ts";
import { usePane } from "./pane.tsx";

export type PanelRead = {
	/** The latest that was read, kept while the server is away. */
	panel: PanelView | undefined;
	/** Why the panel may not be read. */
	refused: Refused | null;
	/** The server could not be reached at the last try. */
	unreachable: Unreachable | null;
	/** True while changes arrive by themselves, false while catching up, null before the first connection. */
	live: boolean | null;
	readAgain(): Promise<void>;
};

export const panelKey = (panelId: string) => ["panel", panelId] as const;

/** A panel as this person may see it now; follows it, and reads again whenever something happened. */
export function usePanel(panelId: string): PanelRead {
	const { api } = usePane();
	const queries = useQueryClient();
	const query = useQuery({
		queryKey: panelKey(panelId),
		queryFn: async () => {
			const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
			return (await api.call("viewPanel", { panelId, timeZone })).panel;
		},
	});
	const readAgain = useCallback(() => queries.invalidateQueries({ queryKey: panelKey(panelId) }), [queries, panelId]);
	const subscribe = useCallback(
		(connection: () => void) => followPanel(api, panelId, { panel: () => void readAgain(), connection }),
		[api, panelId, readAgain],
	);
	const live = useSyncExternalStore(subscribe, () => isLive(api, panelId));
	// while it is tried again, what is known of the last try stays in sight
	const failure = useRef<Error | null>(null);
	if (query.error || query.data) failure.current = query.error;
	const error = failure.current;
	return {
		panel: query.data,
		...toldAs(error),
		live,
		readAgain,
	};
}
