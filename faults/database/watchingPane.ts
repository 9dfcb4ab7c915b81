import { environmentManager, QueryObserver } from "@tanstack/react-query";
import type { Answer } from "../../src/core/answer.ts";
import type { PanelView } from "../../src/core/panelView.ts";
import { keepDraft } from "../../src/ui/answer/draftKeeper.ts";
import { createApi } from "../../src/ui/api.ts";
import { createQueries } from "../../src/ui/appQueries.ts";
import { followPanel, isLive } from "../../src/ui/following.ts";
import type { World } from "../room/world.ts";

/** What a pane does behind its picture, with the pane's own parts: it follows a panel, reads again, and sends what was sealed. */
export type WatchingPane = {
	panel(): PanelView | undefined;
	live(): boolean | null;
	/** Seals an answer as the pane does, which goes on by itself until it has arrived. */
	seal(answer: Answer): Promise<void>;
	close(): void;
};

/** As much of a browser as those parts need; nobody looks elsewhere, and nothing tells that the network is back. */
const nothing = () => {};
const page = { visibilityState: "visible", hasFocus: () => true, addEventListener: nothing };
const browser = { document: page, addEventListener: nothing, removeEventListener: nothing };

export function openPane({ tenant, origin }: World, alias: string, panelId: string): WatchingPane {
	for (const [name, part] of Object.entries(browser)) (globalThis as Record<string, unknown>)[name] ??= part;
	environmentManager.setIsServer(() => false);
	const api = createApi(() => tenant.identity.tokenFor(alias), "en-GB", origin);
	const queries = createQueries();
	const key = ["panel", panelId];
	const queryFn = async () => (await api.call("viewPanel", { panelId })).panel;
	const observer = new QueryObserver(queries, { queryKey: key, queryFn });
	const leave = [
		observer.subscribe(() => {}),
		followPanel(api, panelId, { panel: () => void queries.invalidateQueries({ queryKey: key }), connection: () => {} }),
	];
	return {
		panel: () => observer.getCurrentResult().data,
		live: () => isLive(api, panelId),
		seal: (answer) =>
			new Promise((settle, fail) => {
				const kept = { read: () => null, keep: () => {}, drop: () => {} };
				const keeper = keepDraft({ api, panelId, kept, sealed: async () => {} });
				keeper.onChange(() => {
					const { sealing, refused } = keeper.state();
					if (refused) fail(refused);
					else if (sealing === "no") settle();
					else return;
					keeper.stop();
				});
				keeper.seal(answer, answer, 0);
			}),
		close: () => {
			for (const one of leave) one();
			queries.clear();
		},
	};
}
