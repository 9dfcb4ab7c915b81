import type { Why } from "./needed.ts";

/** Why nobody is signed in, and how they can be; `signIn` opens a window, so only a press may call it. */
export type Asked = {
	why: Why;
	/** The directory's own number for it, for whoever runs IT. */
	code: string | null;
	/** Where an administrator allows the app for everybody. */
	consentLink: string | null;
	signIn(): Promise<void>;
};

/** What a pane has to ask of the person before it can go on; null while they are signed in. */
export type SignInAsk = {
	now(): Asked | null;
	tell(asked: Asked | null): void;
	onChange(listener: () => void): () => void;
};

export function createAsk(): SignInAsk {
	let asked: Asked | null = null;
	const listeners = new Set<() => void>();
	return {
		now: () => asked,
		tell(next) {
			if (asked === next) return;
			asked = next;
			for (const listener of listeners) listener();
		},
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
