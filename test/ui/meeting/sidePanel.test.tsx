import { expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import type { Host } from "../../../src/ui/host.ts";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { decision, seenBy, sixAnswers } from "../stage/room.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

function beside(panel: PanelView, answer?: (sent: Sent) => unknown, more: Partial<Host> = {}) {
	const { api, sent } = serverThat(answer);
	const shown = (panel: PanelView) => (
		<InPane api={api} host={hostAt("sidePanel", more)}>
			<SidePanel panel={panel} live={true} />
		</InPane>
	);
	const { rerender, container } = render(shown(panel));
	return { sent, container, now: (panel: PanelView) => rerender(shown(panel)) };
}

const press = async (name: string | RegExp) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await act(async () => undefined);
};
const sealed = { panel: { revealedAt: null } };
const decided = { panel: { wall: { show: "decision" as const, decisionId: decision.id } }, decisions: [decision] };

test("whoever facilitates reveals; where it is too early they are led to remind the others", async () => {
	const { sent } = beside(seenBy("maya", { ...sealed, answers: sixAnswers.slice(0, 1), more: remindable }), ({ name }) => {
		if (name === "revealPanel") throw refusal("tooFewAnswers", { values: { answered: 1, missing: 5 } });
		return { reminded: ["Priya Nair", "Hana Sato"], failed: ["Tomas Lindqvist"] };
	});
	await press("Reveal to everyone");
	screen.getByText("One answer is not a comparison");
	fireEvent.click(screen.getAllByRole("button", { name: "Remind the other five" })[0] as HTMLElement);
	await screen.findByText("Priya and Hana have been reminded. Tomas couldn’t be reached. Ask in the chat.");
	expect(sent.map(({ name }) => name)).toEqual(["revealPanel", "remindPeople"]);
});

const remindable = { me: { ...seenBy("maya", sealed).me, may: { ...seenBy("maya", sealed).me.may, remind: true } } };

test("a leader who has not answered is asked first, right there, and what they are filling in outlives the reveal", async () => {
	const panel = beside(seenBy("marcus", { ...sealed, answers: sixAnswers.slice(0, 5) }));
	await press("Give my answer");
	const question = screen.getByRole("heading", { level: 1 }).textContent;
	await act(async () => panel.now(seenBy("marcus", { answers: sixAnswers.slice(0, 5) })));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(question);
});

test("before the reveal a leader sees their own words and who answered, and no button to reveal", () => {
	const { container } = beside(seenBy("tomas", sealed));
	screen.getByText("New revenue first, then growth in users and enterprise value.");
	screen.getByText("Maya or Ines reveals all answers at once.");
	expect(container.textContent).not.toContain("Reveal to everyone");
});

test("while the question is on the wall, one sees what one ranked oneself", () => {
	const tension = seenBy("tomas").board?.tensions[0];
	beside(seenBy("tomas", { panel: { wall: { show: "question", tensionId: tension?.id ?? "" } } }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Retention or new revenue?");
	screen.getByText("New revenue 1st, retention 4th.");
});

test("whoever disagrees or cannot commit says why; whoever commits need not", async () => {
	const { sent } = beside(seenBy("priya", decided));
	await press("Take this stance");
	screen.getByText("Choose where you stand first.");
	for (const stance of ["I disagree and commit", "I cannot commit"]) {
		fireEvent.click(screen.getByLabelText(stance));
		await press("Take this stance");
		const words = screen.getByRole("textbox");
		expect(words.getAttribute("aria-invalid")).toBe("true");
		expect(document.activeElement).toBe(words);
	}
	expect(sent).toEqual([]);
	fireEvent.change(screen.getByRole("textbox"), { target: { value: "  We can’t hire in time. " } });
	await press("Take this stance");
	expect(sent[0]?.input).toMatchObject({ decisionId: decision.id, stance: "cannotCommit", words: "We can’t hire in time." });
	fireEvent.click(screen.getByLabelText("I commit"));
	await press("Take this stance");
	expect(sent[1]?.input).toMatchObject({ stance: "commit", words: "" });
});

test("a stance being written is not replaced by the next decision", async () => {
	const panel = beside(seenBy("priya", decided));
	fireEvent.click(screen.getByLabelText("I disagree and commit"));
	fireEvent.change(screen.getByRole("textbox"), { target: { value: "Because" } });
	const later = { ...decision, id: "later", chosen: { id: "x", label: "Growth" }, decidedAt: "2026-06-18T10:50:00.000Z" };
	await act(async () =>
		panel.now(seenBy("priya", { panel: { wall: { show: "decision", decisionId: "later" } }, decisions: [decision, later] })),
	);
	expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Because");
});

test("a stance taken is quoted as it was said, beside where the room stands", () => {
	beside(seenBy("tomas", decided));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("You disagree and commit");
	screen.getByText(/^“We will miss bookings/);
	screen.getByText("Three commit and one disagrees and commits. Priya hasn’t said yet.");
});

test("whoever facilitates sets the wall and the next question, and has no way to decide", async () => {
	const { sent, container } = beside(seenBy("maya"));
	fireEvent.click(screen.getByLabelText("What can’t change"));
	await press("Put it to the room");
	await press("Defer with owner and date");
	fireEvent.change(screen.getByLabelText("Who brings it back?"), { target: { value: "marcus" } });
	await press("One week");
	await press("Defer it");
	await waitFor(() => expect(sent.map(({ name }) => name)).toEqual(["changePanel", "proposeDecision", "deferTension"]));
	expect(container.textContent).not.toMatch(/\bDecide\b|wins/);
});

test("a change of mind after the reveal is another round: asked for by leaders, started by whoever runs the panel", async () => {
	const leader = beside(seenBy("hana"));
	await press("Ask for another round");
	expect(leader.sent[0]?.name).toBe("askForRound");
	cleanup();
	const { sent } = beside(seenBy("maya", { more: { roundAskedBy: ["hana", "tomas"] } }));
	screen.getByText("Hana and Tomas ask for another round.");
	await press("Start another round");
	expect(sent).toEqual([]);
	await press("Start it now");
	expect(sent[0]?.name).toBe("startRound");
});

test("the follow-up can be read, held and sent early; what did not arrive is shown with its reason", async () => {
	const { sent } = beside(seenBy("maya"), ({ name }) => (name === "previewFollowUp" ? { subject: "Decided", html: "<p>It</p>" } : {}));
	screen.getByText("Goes out when the meeting ends, about 11:00");
	await press("Read it first");
	await screen.findByTitle("The follow-up as it goes out");
	await press("Hold it");
	await press("Send now");
	expect(sent.filter(({ name }) => name !== "previewFollowUp")).toMatchObject([
		{ name: "holdFollowUp", input: { held: true } },
		{ name: "sendFollowUp" },
	]);
	cleanup();
	const mail = { channel: "mail" as const, attempts: 1, notBefore: "2026-06-18T12:00:00.000Z", lastError: null, sentAt: null };
	const deliveries = [
		{ ...mail, channel: "chat" as const, recipientName: null, recipientMail: null, state: "sent" as const },
		{ ...mail, recipientName: "Ines Duarte", recipientMail: "ines.duarte@brightwater.example", state: "sent" as const },
		{
			...mail,
			recipientName: "Hana Sato",
			recipientMail: "hana.sato@brightwater.example",
			state: "planned" as const,
			attempts: 3,
			lastError: "mailboxFull",
		},
	];
	const sending = { state: "sending" as const, dueAt: "2026-06-18T11:00:00.000Z", finishedAt: null, recipients: 8, deliveries };
	beside(seenBy("maya", { more: { followUp: sending } }));
	screen.getByText("Mail to one of two");
	screen.getByText("The mailbox is full.");
	screen.getByText("Tried three times, next at 12:00");
});

test("the stage can be shown to everyone where the host can do that", async () => {
	const shared: string[] = [];
	beside(seenBy("maya"), undefined, { shareToStage: async (url) => void shared.push(url) });
	await press("Show it on the stage");
	expect(shared).toEqual([`${location.origin}/teams-tab/?panel=${seenBy("maya").id}`]);
	screen.getByText("On the stage now.");
});
