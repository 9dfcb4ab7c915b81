import type { Instant } from "../../src/core/instant.ts";
import { GraphFailure, type GraphFailureKind } from "../../src/graph/failure.ts";
import type { Graph } from "../../src/graph/graph.ts";

/** What befalls a call: it works, or fails before or after its effect, or does nothing at all and says so. */
export type Fate = "works" | "lostBefore" | "lostAfter" | "throttled" | "down" | "consent" | "forbidden" | "rejected";

type Kept = { id: string; key: string; createdAt: Instant; sentAt: Instant | null };
const fails: Partial<Record<Fate, GraphFailureKind>> = {
	throttled: "throttled",
	down: "unavailable",
	consent: "consent",
	forbidden: "forbidden",
	rejected: "rejected",
};

/**
 * A mailbox, a chat and an activity feed that show what happened only after a while. A second send of one mail sends it again,
 * the worst that a mailbox could do.
 */
export function lagging({ clock, lagMs, fate }: { clock: () => Instant; lagMs: number; fate: (call: string) => Fate }) {
	const mails: Kept[] = [];
	const posts: { id: string; cardId: string; createdAt: Instant }[] = [];
	const tasks: { id: string; key: string; createdAt: Instant }[] = [];
	const sent: string[] = [];
	const activities = new Map<number, number>();
	let ids = 0;
	const seen = (at: Instant) => Date.parse(at) + lagMs <= Date.parse(clock());
	const write = async <T>(call: string, effect: () => T): Promise<T | GraphFailure> => {
		const drawn = fate(call);
		const refused = fails[drawn];
		if (refused) return new GraphFailure(refused, call, { code: drawn });
		if (drawn === "lostBefore") return new GraphFailure("unknownOutcome", call);
		const value = effect();
		return drawn === "lostAfter" ? new GraphFailure("unknownOutcome", call) : value;
	};
	const read = async <T>(call: string, look: () => T): Promise<T | GraphFailure> => {
		const drawn = fate(call);
		return drawn === "works" || drawn === "lostAfter" || drawn === "rejected"
			? look()
			: new GraphFailure(fails[drawn] ?? "unavailable", call);
	};
	const no = async () => {
		throw new Error("not asked for");
	};
	const graph: Graph = {
		readMeeting: no,
		listMeetings: no,
		findMe: no,
		findPeople: no,
		pinTab: no,
		renewConsent: no,
		readSchedules: no,
		writeDraft: no,
		findOwnDraft: no,
		rewriteDraft: no,
		createEvent: no,
		createDraft: (_from, _mail, key) =>
			write("createDraft", () => {
				const made = { id: `m${++ids}`, key, createdAt: clock(), sentAt: null };
				mails.push(made);
				return { id: made.id, isDraft: true };
			}),
		readMessage: (_from, id) =>
			read("readMessage", () => {
				const mail = mails.find((one) => one.id === id);
				if (!mail) return new GraphFailure("notFound", "readMessage");
				return { id, isDraft: mail.sentAt === null || !seen(mail.sentAt) };
			}),
		findDrafts: (_from, key) =>
			read("findDrafts", () =>
				mails
					.filter((mail) => mail.key === key && seen(mail.createdAt))
					.map(({ id, sentAt }) => ({ id, isDraft: sentAt === null || !seen(sentAt) })),
			),
		readReach: async () => new Map(),
		readMembership: async () => true,
		sendDraft: (_from, id) =>
			write("sendDraft", () => {
				const mail = mails.find((one) => one.id === id);
				if (!mail) return new GraphFailure("notFound", "sendDraft");
				mail.sentAt ??= clock();
				sent.push(mail.key);
				return undefined;
			}),
		deleteMessage: (_from, id) =>
			write("deleteMessage", () => {
				const index = mails.findIndex((mail) => mail.id === id);
				if (index >= 0) mails.splice(index, 1);
				return undefined;
			}),
		addTask: (_me, key) =>
			write("addTask", () => {
				tasks.push({ id: `t${++ids}`, key, createdAt: clock() });
				sent.push(key);
				return { id: `t${ids}` };
			}),
		findTask: (_me, key) => read("findTask", () => tasks.find((task) => task.key === key && seen(task.createdAt)) ?? null),
		postChatMessage: (_me, _chatId, { cardId }) =>
			write("postChatMessage", () => {
				posts.unshift({ id: `c${++ids}`, cardId, createdAt: clock() });
				sent.push(cardId);
				return { id: `c${ids}` };
			}),
		listChatMessages: () =>
			read("listChatMessages", () =>
				posts.filter((post) => seen(post.createdAt)).map(({ id, cardId, createdAt }) => ({ id, cardIds: [cardId], createdAt })),
			),
		readEvent: no,
		subscribeToEvents: no,
		renewSubscription: no,
		removeSubscription: no,
		sendActivity: (_to, { chainId }) =>
			write("sendActivity", () => {
				activities.set(chainId, (activities.get(chainId) ?? 0) + 1);
				return undefined;
			}),
	};
	return { graph, mails, posts, sent, activities };
}
