import type { Api } from "./api.ts";

type Listener = { panel(): void; connection(): void };
type Followed = { listeners: Set<Listener>; connected: boolean | null; stop: AbortController };

const followed = new WeakMap<Api, Map<string, Followed>>();

/** One connection for each panel, however many screens watch it. The listener is told to read again, and when the connection came or went. */
export function followPanel(api: Api, panelId: string, listener: Listener): () => void {
	const panels = followed.get(api) ?? new Map<string, Followed>();
	followed.set(api, panels);
	const one = panels.get(panelId) ?? begin(api, panelId, panels);
	one.listeners.add(listener);
	return () => {
		one.listeners.delete(listener);
		if (one.listeners.size > 0) return;
		one.stop.abort();
		panels.delete(panelId);
	};
}

/** True while changes arrive by themselves, false while catching up, null before the first connection. */
export const isLive = (api: Api, panelId: string): boolean | null => followed.get(api)?.get(panelId)?.connected ?? null;

function begin(api: Api, panelId: string, panels: Map<string, Followed>): Followed {
	const one: Followed = { listeners: new Set(), connected: null, stop: new AbortController() };
	panels.set(panelId, one);
	const live = (connected: boolean) => {
		one.connected = connected;
		for (const listener of one.listeners) listener.connection();
	};
	const changed = () => {
		for (const listener of one.listeners) listener.panel();
	};
	let watching: AbortController | undefined;
	const watch = () => {
		watching?.abort();
		// a browser keeps few connections to one host: a pane nobody sees gives its own back, and reads again when it is seen
		if (document.visibilityState === "hidden" || one.stop.signal.aborted) return;
		watching = new AbortController();
		// whoever may not follow learns why from reading the panel
		api.follow(panelId, { changed, live }, watching.signal).catch(() => live(false));
	};
	document.addEventListener("visibilitychange", watch, { signal: one.stop.signal });
	one.stop.signal.addEventListener("abort", () => watching?.abort());
	watch();
	return one;
}
