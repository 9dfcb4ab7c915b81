import type { Sent } from "../../contract.ts";
import type { Answer, Draft } from "../../core/answer.ts";
import type { Instant } from "../../core/instant.ts";
import type { PanelView } from "../../core/panelView.ts";
import { type Api, Refused, Unreachable } from "../api.ts";
import type { KeptDrafts } from "./keptDrafts.ts";

/** `kept`: on this device only, since the server is away or (`signIn`) nobody is signed in; it is tried again by itself. */
export type Saving = { state: "nothing" | "saving" | "saved" } | { state: "kept"; at: Instant; signIn?: boolean };

export type KeeperState = {
	saving: Saving;
	/** `waiting`: Seal was pressed while the server was away; it is sent as soon as it is back. */
	sealing: "no" | "sending" | "waiting";
	refused: Refused | null;
};

export type DraftKeeper = {
	state(): KeeperState;
	onChange(listener: () => void): () => void;
	/** Keeps a change on the device at once, and on the server 600 ms after the last one. */
	write(draft: Draft, step: number): void;
	/** Seals the answer, now or as soon as the server is back. */
	seal(answer: Answer, draft: Draft, step: number): void;
	/** Tries what is waiting at once. */
	now(): void;
	/** Forgets a refusal that was read. */
	clear(): void;
	stop(): void;
};

type Needs = { api: Api; panelId: string; kept: KeptDrafts; sealed(panel: PanelView): Promise<void> };

const quiet = 600;
const firstPause = 2_000;
const longestPause = 5_000;

/** Looks after an answer being written until it is sealed: nothing written is lost, nothing is sent out of order. */
export function keepDraft({ api, panelId, kept, sealed }: Needs): DraftKeeper {
	let state: KeeperState = { saving: { state: "nothing" }, sealing: "no", refused: null };
	let due: { draft: Draft; step: number; answer: Answer | null } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pause = firstPause;
	let busy = false;
	let stopped = false;
	const listeners = new Set<() => void>();
	const tell = (change: Partial<KeeperState>) => {
		state = { ...state, ...change };
		for (const listener of listeners) listener();
	};
	const wait = (milliseconds: number) => {
		clearTimeout(timer);
		if (!stopped) timer = setTimeout(() => void send(), milliseconds);
	};

	const send = async (): Promise<void> => {
		if (busy || !due) return;
		busy = true;
		clearTimeout(timer);
		const sent = due;
		// what is tried again by itself changes nothing on the screen before it is known how it went
		if (sent.answer) tell({ sealing: state.sealing === "waiting" ? "waiting" : "sending" });
		else if (state.saving.state !== "kept") tell({ saving: { state: "saving" } });
		try {
			if (sent.answer) {
				const { panel } = await api.call("submitAnswer", { panelId, answer: sent.answer as Sent<"submitAnswer">["answer"] });
				// what was changed while it was on its way is a draft of the next answer
				if (due === sent) {
					due = null;
					kept.drop();
				}
				tell({ sealing: "no", saving: { state: "nothing" } });
				await sealed(panel);
			} else {
				const { savedAt } = await api.call("saveDraft", { panelId, draft: sent.draft as Sent<"saveDraft">["draft"] });
				if (due === sent) {
					due = null;
					kept.keep({ draft: sent.draft, at: savedAt, sent: true, seal: false, step: sent.step });
					tell({ saving: { state: "saved" } });
				}
			}
			pause = firstPause;
		} catch (error) {
			if (error instanceof Refused && error.code !== "tooMany") refuse(sent, error);
			else later(sent, error instanceof Unreachable && error.why === "signIn");
		} finally {
			busy = false;
			if (due && due !== sent) wait(due.answer ? 0 : quiet);
		}
	};
	/** What the server says no to stays on the device, for a second round or to be mended. */
	const refuse = (sent: NonNullable<typeof due>, refused: Refused) => {
		if (due === sent) due = null;
		kept.keep({
			draft: sent.draft,
			at: api.now(),
			sent: refused.code === "answersFinal" && sent.answer !== null,
			seal: false,
			step: sent.step,
		});
		tell({ sealing: "no", refused, saving: { state: "kept", at: api.now() } });
	};
	const later = (sent: NonNullable<typeof due>, signIn: boolean) => {
		tell({ saving: { state: "kept", at: api.now(), signIn }, sealing: sent.answer ? "waiting" : state.sealing });
		if (due === sent) wait(pause);
		pause = Math.min(pause * 2, longestPause);
	};
	const now = () => {
		pause = firstPause;
		if (due) void send();
	};
	addEventListener("online", now);

	return {
		state: () => state,
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		write(draft, step) {
			due = { draft, step, answer: null };
			kept.keep({ draft, at: api.now(), sent: false, seal: false, step });
			if (state.sealing !== "no" || state.refused) tell({ sealing: "no", refused: null });
			wait(quiet);
		},
		seal(answer, draft, step) {
			due = { draft, step, answer };
			kept.keep({ draft, at: api.now(), sent: false, seal: true, step });
			tell({ sealing: "sending", refused: null });
			void send();
		},
		now,
		clear: () => tell({ refused: null }),
		stop() {
			clearTimeout(timer);
			stopped = true;
			void send();
			removeEventListener("online", now);
		},
	};
}
