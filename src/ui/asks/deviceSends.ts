import type { Sending } from "./ask.ts";

type KeptSend = { key: string; sending: Sending; typed: unknown };
export type DeviceSends = { read(): KeptSend[]; keep(send: KeptSend): void; drop(key: string): void };

/** What one person said on this device and the server has not heard. A device that keeps nothing only loses what a crash takes. */
export function deviceSends(me: string, storage: Storage | null = deviceStorage()): DeviceSends {
	const name = `evenover:asks:${me}`;
	const read = (): KeptSend[] => {
		try {
			const kept: unknown = JSON.parse(storage?.getItem(name) ?? "[]");
			return Array.isArray(kept) ? kept : [];
		} catch {
			return [];
		}
	};
	const write = (kept: readonly KeptSend[]) => {
		try {
			if (kept.length > 0) storage?.setItem(name, JSON.stringify(kept));
			else storage?.removeItem(name);
		} catch {
			// full or forbidden: it goes out all the same
		}
	};
	const others = (key: string) => read().filter((one) => one.key !== key);
	return { read, keep: (send) => write([...others(send.key), send]), drop: (key) => write(others(key)) };
}

function deviceStorage(): Storage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch {
		return null;
	}
}
