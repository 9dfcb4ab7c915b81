import type { Channel, Purpose } from "./followUp.ts";
import { deciderOf, facilitatorOf, isGone, type PanelPerson } from "./panel.ts";
import type { Member } from "./team.ts";

/** One message to plan. `recipient` is null for the meeting's chat. */
export type PlannedDelivery = { channel: Channel; recipient: PanelPerson | null; dedupeKey: string };

export type Recipients = {
	purpose?: Purpose;
	tenantId: string;
	panelId: string;
	/** Tells this follow-up from any other of the panel. */
	occurrence: string;
	people: readonly PanelPerson[];
	chatId: string | null;
};

/**
 * Who gets what: a mail for everybody on the panel, leaders or not, but for who was taken off the invite; where the meeting
 * has a chat, one message for all of it and a notification for each. Each has a key that is the same however often it is planned.
 *
 * @example planFollowUp({ …, people: [ines, tomas], chatId: null }).map((one) => one.channel) // ["mail", "mail"]
 */
export function planDeliveries({ people, chatId, ...about }: Recipients): PlannedDelivery[] {
	const key = (channel: Channel, recipient: string) => dedupeKey({ ...about, channel, recipient });
	const each = (channel: Channel) =>
		people
			.filter((person) => !isGone(person) && (channel !== "mail" || person.mail !== ""))
			.map((recipient) => ({ channel, recipient, dedupeKey: key(channel, recipient.id) }));
	if (chatId === null) return each("mail");
	return [...each("mail"), { channel: "chat", recipient: null, dedupeKey: key("chat", chatId) }, ...each("activity")];
}

/** Who still has to answer is asked by mail, and in the activity feed, where the app reaches them with or without a chat. */
export const planReminders = (about: Recipients): PlannedDelivery[] => toEach({ ...about, purpose: "reminder" });

/** People of a team are reached likewise, about what no panel is about. */
export const planTeam = ({ people, ...about }: Omit<Recipients, "people" | "chatId"> & { people: readonly Member[] }): PlannedDelivery[] =>
	toEach({ ...about, people: people.map((person) => ({ ...person, roles: [] })), chatId: null });

/** Who is asked what they remember is reached likewise. */
export const planEcho = (about: Recipients): PlannedDelivery[] => toEach({ ...about, purpose: "echo" });

function toEach({ people, chatId: _chat, ...about }: Recipients): PlannedDelivery[] {
	const key = (channel: Channel, recipient: string) => dedupeKey({ ...about, channel, recipient });
	const here = people.filter((person) => !isGone(person));
	return here.flatMap((recipient) =>
		(["mail", "activity"] as const)
			.filter((channel) => channel !== "mail" || recipient.mail !== "")
			.map((channel) => ({ channel, recipient, dedupeKey: key(channel, recipient.id) })),
	);
}

/** One message's name, everywhere and for ever. */
const dedupeKey = (about: Omit<Recipients, "people" | "chatId"> & { channel: Channel; recipient: string }): string =>
	[about.tenantId, about.panelId, about.occurrence, about.purpose ?? "followUp", about.channel, about.recipient]
		.map(encodeURIComponent)
		.join("/");

/** A decision as far as its owner's task needs it. */
type Owned = { id: string; ownerId: string; supersededBy: string | null };

/**
 * One task for each decision that stands, for its owner if they are on the panel still. Its key names the decision and not what
 * tells of it: however many follow-ups do, its owner has one task.
 *
 * @example planTasks({ tenantId, panelId, people: [leila] }, [{ id: "d1", ownerId: leila.id, supersededBy: null }]).length // 1
 */
export function planTasks<One extends Owned>(
	{ people, ...about }: Pick<Recipients, "tenantId" | "panelId" | "people">,
	decisions: readonly One[],
): { decision: One; recipient: PanelPerson; dedupeKey: string }[] {
	return decisions.flatMap((decision) => {
		const recipient = people.find((person) => person.id === decision.ownerId && !isGone(person));
		if (!recipient || decision.supersededBy !== null) return [];
		return [{ decision, recipient, dedupeKey: dedupeKey({ ...about, occurrence: decision.id, channel: "task", recipient: recipient.id }) }];
	});
}

/** Who may post into the chat, the first choice first: a chat takes messages from people only. */
export function chatSenders(panel: { people: readonly PanelPerson[] }, organizerId: string): PanelPerson[] {
	const organizer = panel.people.find((person) => person.id === organizerId);
	const senders = [organizer, facilitatorOf(panel), deciderOf(panel)].filter((person) => person !== undefined);
	return [...new Map(senders.map((person) => [person.id, person])).values()];
}
