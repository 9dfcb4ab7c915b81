import type { DeviceDraft } from "./frameworkKeeper.ts";

/** One draft for each team and person; a device that keeps nothing only loses what survives a reload. */
export function deviceDraft(teamId: string, personId: string): DeviceDraft {
	const key = `evenover:framework:${teamId}:${personId}`;
	const tried = <T>(work: (storage: Storage) => T): T | null => {
		try {
			return work(globalThis.localStorage);
		} catch {
			// full or forbidden: the server's copy is the one that counts
			return null;
		}
	};
	return {
		read: () => tried((storage) => JSON.parse(storage.getItem(key) ?? "null")),
		keep: (kept) => void tried((storage) => storage.setItem(key, JSON.stringify(kept))),
		drop: () => void tried((storage) => storage.removeItem(key)),
	};
}
