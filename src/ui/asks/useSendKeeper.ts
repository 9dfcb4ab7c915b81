import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Api } from "../api.ts";
import { usePane } from "../pane.tsx";
import { panelKey } from "../usePanel.ts";
import { deviceSends } from "./deviceSends.ts";
import { createSendKeeper, type Done, type SendKeeper } from "./sendKeeper.ts";

const keepers = new WeakMap<Api, SendKeeper>();

/** One for a pane, so that what was said outlives the page it was said on. */
function keeperOf(api: Api, queries: QueryClient): SendKeeper {
	const known = keepers.get(api);
	if (known) return known;
	const keeper = createSendKeeper({
		call: (name, input) => api.call(name, input),
		device: deviceSends,
		onSent: ({ ask: { panelId, teamId } }) => {
			void queries.invalidateQueries({ queryKey: ["myAsks"] });
			if (panelId) void queries.invalidateQueries({ queryKey: panelKey(panelId) });
			if (teamId) void queries.invalidateQueries({ queryKey: ["pulse", teamId] });
		},
	});
	keepers.set(api, keeper);
	return keeper;
}

export function useSendKeeper(): { keeper: SendKeeper; done: readonly Done[] } {
	const { api } = usePane();
	const keeper = keeperOf(api, useQueryClient());
	return { keeper, done: useSyncExternalStore(keeper.subscribe, keeper.all) };
}

/** Whoever turns to another page, tab or window has said it. */
export function useFinalOnLeaving(keeper: SendKeeper): void {
	useEffect(() => {
		const leaving = () => document.visibilityState === "hidden" && keeper.flush();
		document.addEventListener("visibilitychange", leaving);
		return () => {
			document.removeEventListener("visibilitychange", leaving);
			keeper.flush();
		};
	}, [keeper]);
}

/** What somebody has typed for one ask; it outlives leaving the page, and a send that failed. */
export function useTyped<Typed extends object>(key: string, empty: Typed): [Typed, (change: Partial<Typed>) => void] {
	const { keeper } = useSendKeeper();
	const [typed, setTyped] = useState<Typed>(() => ({ ...empty, ...(keeper.typed(key) as Partial<Typed> | undefined) }));
	const change = useCallback(
		(changed: Partial<Typed>) =>
			setTyped((before) => {
				const next = { ...before, ...changed };
				keeper.type(key, next);
				return next;
			}),
		[keeper, key],
	);
	return [typed, change];
}
