import type { Sent } from "../../contract.ts";
import { type FrameworkDraft, mostPriorities } from "../../core/framework.ts";
import { type Merged, mergeDrafts, type Side } from "../../core/frameworkMerge.ts";
import { type Api, Refused } from "../api.ts";
import type { ShownDraft } from "./page.ts";

/** Both texts of what two wrote at once, and the revision that is to be written on. */
export type Both = { base: FrameworkDraft; mine: FrameworkDraft; theirs: FrameworkDraft; revision: number; name: string };

export type KeeperState = {
	content: FrameworkDraft;
	draft: ShownDraft;
	/** `kept`: on this device only, and tried again by itself. */
	saving: "nothing" | "saving" | "saved" | "kept";
	/** Whoever wrote something that was joined with one's own. */
	joined: string | null;
	both: Both | null;
	refused: Refused | null;
};

/** What this device holds of a draft that the server has not taken yet. */
export type DeviceDraft = {
	read(): { revision: number; content: FrameworkDraft } | null;
	keep(kept: { revision: number; content: FrameworkDraft }): void;
	drop(): void;
};

type Needs = { api: Api; teamId: string; draft: ShownDraft; device: DeviceDraft };

const quiet = 600;
const firstPause = 2_000;
const longestPause = 20_000;
/** Refusals after which what was written is kept on the server, beside what is there now. */
const keptThere = ["draftConflict", "draftMoved", "fourthPriority"];

/** Looks after a framework being drafted: saves it by itself, joins what others write, and loses no word of anybody. */
export function keepFramework({ api, teamId, draft, device }: Needs) {
	let state: KeeperState = { content: draft.content, draft, saving: "nothing", joined: null, both: null, refused: null };
	let revision = draft.revision;
	let dirty = false;
	let running: Promise<boolean> | null = null;
	let stopped = false;
	let pause = firstPause;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const listeners = new Set<() => void>();
	const tell = (change: Partial<KeeperState>) => {
		state = { ...state, ...change };
		for (const listener of listeners) listener();
	};
	const wait = (milliseconds: number) => {
		clearTimeout(timer);
		if (!stopped) timer = setTimeout(() => void save(), milliseconds);
	};
	const write = (content: FrameworkDraft) => {
		dirty = true;
		device.keep({ revision, content });
		tell({ content, refused: null });
		wait(quiet);
	};
	const ask = (both: Omit<Both, "name">, name: string) => tell({ both: { ...both, name }, saving: "nothing" });

	const save = async (offer = false): Promise<boolean> => {
		if (running) await running;
		// which of the three gives way is asked first
		if (state.both || state.content.priorities.length > mostPriorities) return false;
		if (!dirty && !offer) return true;
		clearTimeout(timer);
		running = send(offer).finally(() => {
			running = null;
		});
		return running;
	};
	const send = async (offer: boolean): Promise<boolean> => {
		const sent = state.content;
		if (state.saving !== "kept") tell({ saving: "saving" });
		try {
			const input = { teamId, revision, content: sent as unknown as Sent<"draftFramework">["content"], offer };
			const { draft: saved } = await api.call("draftFramework", input);
			pause = firstPause;
			taken(sent, saved);
			return true;
		} catch (error) {
			if (error instanceof Refused) await notTaken(error);
			else {
				tell({ saving: "kept" });
				wait(pause);
				pause = Math.min(pause * 2, longestPause);
			}
			return false;
		}
	};
	/** What was typed while it was on its way goes on from what came back. */
	const taken = (sent: FrameworkDraft, saved: ShownDraft) => {
		const typing = state.content !== sent;
		const { draft: content, conflicts } = typing
			? mergeDrafts(sent, state.content, saved.content)
			: { draft: saved.content, conflicts: [] };
		const joined = JSON.stringify(saved.content) === JSON.stringify(sent) ? state.joined : saved.savedBy;
		if (conflicts.length > 0)
			return ask({ base: sent, mine: state.content, theirs: saved.content, revision: saved.revision }, saved.savedBy);
		revision = saved.revision;
		dirty = typing;
		if (typing) device.keep({ revision, content });
		else device.drop();
		tell({ content, draft: saved, saving: typing ? "saving" : "saved", joined, refused: null });
		if (typing) wait(quiet);
	};
	const notTaken = async (refused: Refused) => {
		if (!keptThere.includes(refused.code)) return tell({ refused, saving: "nothing" });
		const there = await api.call("viewFramework", { teamId }).catch(() => null);
		if (!there?.draft?.refused) return tell({ refused, saving: there ? "nothing" : "kept" });
		const { base, content } = there.draft.refused;
		ask({ base, mine: content, theirs: there.draft.content, revision: there.draft.revision }, there.draft.savedBy);
		tell({ draft: there.draft });
	};
	const now = () => {
		if (dirty) void save();
	};
	globalThis.addEventListener?.("online", now);
	const held = device.read();
	if (draft.refused) {
		state = { ...state, both: { ...draft.refused, mine: draft.refused.content, theirs: draft.content, revision, name: draft.savedBy } };
	} else if (held) {
		revision = held.revision;
		dirty = true;
		state = { ...state, content: held.content };
		wait(0);
	}

	return {
		state: () => state,
		onChange(listener: () => void) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		write,
		/** Saves what is written at once; `offer` hands it over. True where the server has it. */
		save,
		/** Goes on with both texts joined, as somebody chose where both changed the same. Null where that is still to be chosen. */
		choose(choices: Readonly<Record<string, Side>>): Merged | null {
			const { both } = state;
			if (!both) return null;
			const merged = mergeDrafts(both.base, both.mine, both.theirs, choices);
			if (merged.conflicts.length > 0) return merged;
			revision = both.revision;
			tell({ both: null });
			write(merged.draft);
			return merged;
		},
		/** Leaves what one wrote, and goes on with what is there. */
		forget() {
			const { both } = state;
			if (!both) return;
			revision = both.revision;
			tell({ both: null });
			write(both.theirs);
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
			if (dirty && !state.both) void save();
			globalThis.removeEventListener?.("online", now);
		},
	};
}

export type FrameworkKeeper = ReturnType<typeof keepFramework>;
