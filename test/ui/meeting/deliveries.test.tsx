import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { faults as kinds } from "../../../src/core/delivery.ts";
import type { ViewOutsider } from "../../../src/core/outside.ts";
import type { ViewDecision, ViewDelivery } from "../../../src/core/panelView.ts";
import { FollowUpCard } from "../../../src/ui/meeting/FollowUpCard.tsx";
import { faults } from "../../../src/words/en/faults.ts";
import { decision, seenBy } from "../stage/room.ts";
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

type Also = { outside?: ViewOutsider[]; decisions?: ViewDecision[] };
function card(deliveries: ViewDelivery[], runs = true, { outside, decisions = [] }: Also = {}, state: "sent" | "planned" = "sent") {
	const { api, sent } = serverThat();
	const opened: string[] = [];
	const seen = seenBy("maya", {
		decisions,
		more: {
			followUp: {
				state,
				dueAt: "2026-06-18T11:00:00.000Z",
				finishedAt: "2026-06-18T11:03:00.000Z",
				recipients: 8,
				deliveries,
				...(outside ? { outside } : {}),
			},
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

const outside = [
	{ name: "Ana Costa", mail: "ana@partner.example", ours: false },
	{ name: "board@brightwater.example", mail: "board@brightwater.example", ours: true },
];

test("who is on the invite and outside the organization is named, with a mail to write by hand that says what was decided", () => {
	const { lines } = card([one("chat", null)], true, { outside, decisions: [decision, { ...decision, id: "d2", supersededBy: "d3" }] });
	expect(lines.slice(1)).toEqual([
		"Not sent to Ana Costa (ana@partner.example), outside your organization.Write to them yourself",
		"Not sent to board@brightwater.example: nobody in your directory has this address.If it is a group, put its people on the invite.",
	]);
	const address = new URL(screen.getByRole("link", { name: "Write to them yourself" }).getAttribute("href") ?? "");
	expect([address.protocol, address.pathname]).toEqual(["mailto:", "ana@partner.example"]);
	expect(address.searchParams.get("subject")).toBe("What should the second half optimize for?");
	expect(address.searchParams.get("body")).toBe("Retention even over new revenue\r\n");
});

test("an address cannot add recipients or words of its own to the mail, and the mail is never longer than what opens it takes", () => {
	const mail = "ana?bcc=all@partner.example&body=x";
	const many = Array.from({ length: 80 }, (_, at) => ({ ...decision, id: `d${at}` }));
	card([one("chat", null)], true, { outside: [{ name: "", mail, ours: false }], decisions: many });
	const href = screen.getByRole("link", { name: "Write to them yourself" }).getAttribute("href") ?? "";
	expect(new URL(href).searchParams.has("bcc")).toBe(false);
	expect(new URL(href).searchParams.getAll("body")).toHaveLength(1);
	expect(href.length).toBeLessThanOrEqual(1_800);
});

test("while the follow-up waits to go out nobody is said to have been left out of it", () => {
	const { lines } = card([], true, { outside }, "planned");
	expect(lines).toEqual([]);
});

test("every fault that a delivery can be kept with has its sentence", () => {
	expect(Object.keys(faults).sort()).toEqual([...kinds].sort());
});

test.each([
	["mail", "Mail.ReadWrite, Mail.Send"],
	["chat", "ChatMessage.Send"],
	["activity", "TeamsActivity.Send"],
] as const)(
	"what the organization does not let us send by %s names the permission and what to do once it is granted",
	(channel, permission) => {
		card([one(channel, "Ines Duarte", { state: "waiting", lastError: "forbidden" })]);
		expect(
			screen.getByText(new RegExp(`the permission ${permission} is missing. Once an administrator grants it, send it again`)),
		).toBeTruthy();
	},
);
