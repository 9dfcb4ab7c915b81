import type { Channel, Purpose } from "./followUp.ts";
import { deciderOf, facilitatorOf, isGone, type PanelPerson } from "./panel.ts";

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

/** Who may post into the chat, the first choice first: a chat takes messages from people only. */
export function chatSenders(panel: { people: readonly PanelPerson[] }, organizerId: string): PanelPerson[] {
	const organizer = panel.people.find((person) => person.id === organizerId);
	const senders = [organizer, facilitatorOf(panel), deciderOf(panel)].filter((person) => person !== undefined);
	return [...new Map(senders.map((person) => [person.id, person])).values()];
}
