import { type Api, Refused, Unreachable } from "../api.ts";
import { type Ask, askKey, type Sending } from "./ask.ts";
import type { DeviceSends } from "./deviceSends.ts";

/** Something done in place. `held`: it can still be taken back. `failed`: it did not arrive, or was refused. */
export type Done = { ask: Ask; sending: Sending; typed: unknown; state: "held" | "sending" | "sent" | "failed"; error: Error | null };

export type SendKeeper = {
	all(): readonly Done[];
	subscribe(listener: () => void): () => void;
	/** Whose they are; what this device still has of that person and the server still asks for goes out now. */
	restore(me: string, open: readonly Ask[]): void;
	hold(ask: Ask, sending: Sending, typed: unknown): void;
	undo(key: string): void;
	/** What is held goes out at once: nothing waits for somebody who has left. */
	flush(): void;
	again(key: string): void;
	/** Forgets one that failed; what was typed stays. */
	drop(key: string): void;
	/** Forgets what arrived. */
	tidy(): void;
	/** What was typed and is not sent, wherever it is asked. */
	typed(key: string): unknown;
	type(key: string, typed: unknown): void;
};

const undoMs = 10_000;
/** What did not arrive is tried again by itself after this, and again. */
const againMs = 5_000;

type Parts = {
	call: Api["call"];
	/** Runs once after so many milliseconds, unless the answer is called before. */
	wait?: (milliseconds: number, then: () => void) => () => void;
	device(me: string): DeviceSends;
	onSent?: (done: Done) => void;
};

const waiting = (milliseconds: number, then: () => void): (() => void) => {
	const timer = setTimeout(then, milliseconds);
	return () => clearTimeout(timer);
};

/** Keeps what was said until it has arrived: for ten seconds it can be taken back, on the device it outlives the page, and what does not arrive comes back and goes out by itself. */
export function createSendKeeper({ call, wait = waiting, device, onSent }: Parts): SendKeeper {
	let done: readonly Done[] = [];
	let kept: DeviceSends | null = null;
	const texts = new Map<string, unknown>();
	const timers = new Map<string, () => void>();
	const listeners = new Set<() => void>();
	const put = (next: readonly Done[]) => {
		done = next;
		for (const listener of listeners) listener();
	};
	const find = (key: string) => done.find(({ ask }) => askKey(ask) === key);
	const change = (key: string, changed: Partial<Done>) => put(done.map((one) => (askKey(one.ask) === key ? { ...one, ...changed } : one)));
	const without = (key: string) => put(done.filter(({ ask }) => askKey(ask) !== key));
	const stop = (key: string) => {
		timers.get(key)?.();
		timers.delete(key);
	};
	const underWay = new Set<string>();
	/** `byItself`: what was not asked for changes nothing on the screen before it is known how it went. */
	const send = async (key: string, byItself = false) => {
		const one = find(key);
		if (!one || one.state === "sent") return;
		stop(key);
		if (underWay.has(key)) return;
		underWay.add(key);
		if (!byItself) change(key, { state: "sending", error: null });
		let error: unknown;
		try {
			await call(one.sending.name, one.sending.input as never);
		} catch (problem) {
			error = problem;
		}
		underWay.delete(key);
		const now = find(key);
		// something else was said since, or it was left: that one goes its own way
		if (now?.sending !== one.sending) return void (now && !timers.has(key) && send(key));
		if (error === undefined) {
			kept?.drop(key);
			texts.delete(key);
			change(key, { state: "sent" });
			onSent?.(one);
			return;
		}
		// what was refused would be refused again
		if (error instanceof Refused) kept?.drop(key);
		change(key, { state: "failed", error: error instanceof Error ? error : new Error(String(error)) });
		if (error instanceof Unreachable && error.why === "server")
			timers.set(
				key,
				wait(againMs, () => void send(key, true)),
			);
	};
	return {
		all: () => done,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		restore(me, open) {
			if (kept) return;
			kept = device(me);
			const stillAsked = (key: string) => open.find((ask) => askKey(ask) === key);
			for (const { key, sending, typed } of kept.read()) {
				const ask = stillAsked(key);
				if (!ask) kept.drop(key);
				else if (!find(key)) {
					texts.set(key, typed);
					put([...done, { ask, sending, typed, state: "held", error: null }]);
					void send(key);
				}
			}
		},
		hold(ask, sending, typed) {
			const key = askKey(ask);
			stop(key);
			texts.set(key, typed);
			kept?.keep({ key, sending, typed });
			put([...done.filter((one) => askKey(one.ask) !== key), { ask, sending, typed, state: "held", error: null }]);
			timers.set(
				key,
				wait(undoMs, () => void send(key)),
			);
		},
		undo(key) {
			if (find(key)?.state !== "held") return;
			stop(key);
			kept?.drop(key);
			without(key);
		},
		flush() {
			for (const { ask, state } of done) if (state === "held") void send(askKey(ask));
		},
		again: (key) => void send(key),
		drop(key) {
			stop(key);
			kept?.drop(key);
			without(key);
		},
		tidy: () => put(done.filter(({ state }) => state !== "sent")),
		typed: (key) => texts.get(key),
		type: (key, typed) => void texts.set(key, typed),
	};
}
