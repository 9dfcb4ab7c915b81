import type { Draft } from "../../core/answer.ts";
import type { PanelView } from "../../core/panelView.ts";
import type { KeptDraft } from "../host.ts";

/** What this device keeps of an answer until it is sealed. `seal`: the person has pressed Seal and the server is still to learn of it. */
export type Kept = KeptDraft<Draft> & { seal: boolean; step: number };

export type KeptDrafts = { read(): Kept | null; keep(kept: Kept): void; drop(): void };

/** One draft for each panel, round and person; a device that keeps nothing (a private window) only loses what survives a reload. */
export function keptDrafts(panel: Pick<PanelView, "id" | "round" | "me">, storage: Storage | null = deviceStorage()): KeptDrafts {
	const key = `evenover:draft:${panel.id}:${panel.round}:${panel.me.id}`;
	return {
		read() {
			try {
				const text = storage?.getItem(key);
				return text ? (JSON.parse(text) as Kept) : null;
			} catch {
				return null;
			}
		},
		keep(kept) {
			try {
				storage?.setItem(key, JSON.stringify(kept));
			} catch {
				// full or forbidden: the server's copy is the one that counts
			}
		},
		drop() {
			try {
				storage?.removeItem(key);
			} catch {
				// nothing was kept
			}
		},
	};
}

function deviceStorage(): Storage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch {
		return null;
	}
}
