import type { Caller } from "./calls.ts";

/** One request as it came, and what became of it. */
export type Received = {
	at: string;
	method: string;
	/** From `/me`, `/users` or `/chats` on, with its query. */
	path: string;
	/** A person's name, or "the app". */
	who: string;
	/** A person's scopes. */
	scopes: string[];
	/** Whether no person stood behind it. */
	app: boolean;
	body: unknown;
	/** 0 when the line was broken instead of an answer. */
	status: number;
	/** Plain words, e.g. "Draft for Hana Sato". */
	what: string;
	/** Why it was refused. */
	refused?: string;
	/** What the sandbox did to it on demand. */
	fault?: string;
	/** Where it departs from Graph's published contract, if that is looked at. */
	departures: string[];
};

export type ReceivedList = {
	readonly list: readonly Received[];
	clear(): void;
	listen(listener: (received: Received) => void): () => void;
};

/** Looks at a request and says where it departs from a contract. */
export type Check = (method: string, path: string, body: unknown) => string[];

const most = 5000;

export function createReceived(): ReceivedList & { add(received: Received): void } {
	const list: Received[] = [];
	const listeners = new Set<(received: Received) => void>();
	return {
		list,
		clear() {
			list.length = 0;
		},
		listen(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		add(received) {
			list.push(received);
			if (list.length > most) list.shift();
			for (const listener of listeners) listener(received);
		},
	};
}

export const nameOf = (caller: Caller | undefined): Pick<Received, "who" | "scopes" | "app"> => {
	if (!caller) return { who: "nobody known", scopes: [], app: false };
	if (caller.person) return { who: caller.person.name, scopes: caller.scopes, app: false };
	return { who: "the app", scopes: caller.roles, app: true };
};
