import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { faults as kinds } from "../../../src/core/delivery.ts";
import type { ViewDelivery } from "../../../src/core/panelView.ts";
import { FollowUpCard } from "../../../src/ui/meeting/FollowUpCard.tsx";
import { faults } from "../../../src/words/en/faults.ts";
import { seenBy } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

const one = (channel: ViewDelivery["channel"], recipientName: string | null, more: Partial<ViewDelivery> = {}): ViewDelivery => ({
	channel,
	recipientName,
	recipientMail: recipientName && `${recipientName.toLowerCase().replace(" ", ".")}@brightwater.example`,
	state: "sent",
	attempts: 0,
	notBefore: "2026-06-18T12:00:00.000Z",
	lastError: null,
	sentAt: null,
	...more,
});
const failed = (lastError: string): Partial<ViewDelivery> => ({ state: "failed", lastError });

function card(deliveries: ViewDelivery[], runs = true) {
	const { api, sent } = serverThat();
	const opened: string[] = [];
	const seen = seenBy("maya", {
		more: {
			followUp: { state: "sent", dueAt: "2026-06-18T11:00:00.000Z", finishedAt: "2026-06-18T11:03:00.000Z", recipients: 8, deliveries },
		},
	});
	const me = { ...seen.me, may: { ...seen.me.may, runFollowUp: runs } };
	const { container } = render(
		<InPane api={api} host={hostAt("details", { open: (url) => void opened.push(url) })}>
			<FollowUpCard panel={{ ...seen, me }} />
		</InPane>,
	);
	const lines = [...container.querySelectorAll("li")].map((line) => line.querySelector(".grow")?.textContent ?? "");
	return { lines, sent, opened };
}

test("each person whom something did not reach is named with why and a way on, and what arrived is counted", () => {
	const { lines, opened } = card([
		one("chat", null),
		one("mail", "Ines Duarte"),
		one("mail", "Hana Sato", { state: "planned", attempts: 3, lastError: "mailboxFull" }),
		one("mail", "Priya Nair", failed("withoutMailbox")),
		one("mail", "Marcus Bell", failed("gone")),
		one("activity", "Marcus Bell", failed("gone")),
		one("activity", "Tomas Lindqvist", failed("notInChat")),
	]);
	expect(lines).toEqual([
		"Meeting chat",
		"Mail to one of four",
		"Mail to Hana Sato didn’t go out.The mailbox is full.Tried three times, next at 12:00Send Hana a chat instead",
		"Mail to Priya Nair didn’t go out.They have no mailbox.Send Priya a chat instead",
		"Marcus Bell got neither mail nor notification.They left your directory. Take them off the invite.",
		"Tomas Lindqvist didn’t get the notification.They are not in the meeting’s chat. Add them, and they get the next one.",
	]);
	fireEvent.click(screen.getByRole("button", { name: "Send Hana a chat instead" }));
	expect(opened).toEqual(["https://teams.microsoft.com/l/chat/0/0?users=hana.sato%40brightwater.example"]);
});

test("what waits for somebody can be sent again once it is put right, by whoever runs it", async () => {
	const waits = [one("mail", "Ines Duarte", { state: "waiting", lastError: "organizerFull" })];
	const { lines, sent } = card(waits);
	expect(lines).toEqual(["Mail to Ines Duarte didn’t go out.The organizer’s mailbox is full. Once there is room, send it again."]);
	fireEvent.click(screen.getByRole("button", { name: "Send again" }));
	await act(async () => undefined);
	expect(sent.map(({ name }) => name)).toEqual(["sendFollowUp"]);
});

test("nothing to send again is offered where nothing waits, or to who may not", () => {
	card([one("mail", "Marcus Bell", failed("gone"))]);
	card([one("mail", "Ines Duarte", { state: "waiting", lastError: "organizerFull" })], false);
	expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
});

test("every fault that a delivery can be kept with has its sentence", () => {
	expect(Object.keys(faults).sort()).toEqual([...kinds].sort());
});
