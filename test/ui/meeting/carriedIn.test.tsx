import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { PanelView, ViewDue, ViewObjection } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { panelId, seenBy, sixAnswers } from "../stage/room.ts";
import { hostAt, InPane, refusal, serverThat } from "../stage/standIn.tsx";

const sides = { chosen: { id: "retention", label: "Retention" }, over: { id: "new-revenue", label: "New revenue" } };
const objection: ViewObjection = {
	...sides,
	decisionId: "22222222-2222-4222-8222-222222222222",
	panelId: "an earlier panel",
	topic: "What is the first half for?",
	givesUp: "The Nordics launch",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-01-15T10:20:00.000Z",
	personId: "hana",
	name: "Hana Sato",
	words: "Not without two engineers.",
	takenAt: "2026-02-01T10:30:00.000Z",
	since: "2026-01-15T10:30:00.000Z",
	mine: false,
};
const due: ViewDue = {
	...sides,
	decisionId: objection.decisionId,
	panelId: objection.panelId,
	topic: objection.topic,
	ownerId: "leila",
	ownerName: "Leila Haddad",
	decidedByName: "Ines Duarte",
	reviewOn: "2026-06-18",
	mayReview: false,
	again: null,
};

const sealed = { panel: { revealedAt: null }, answers: sixAnswers };
function show(panel: PanelView, where: "details" | "sidePanel", server = serverThat()) {
	const Screen = where === "details" ? MeetingDetails : SidePanel;
	render(
		<InPane host={hostAt(where)} api={server.api}>
			<Screen panel={panel} live={true} />
		</InPane>,
	);
	return server.sent;
}

test.each(["details", "sidePanel"] as const)(
	"in the %s an objection is shown before the reveal: to what, in whose words, since when",
	(where) => {
		show(seenBy("tomas", { ...sealed, more: { openObjections: [objection] } }), where);
		const section = screen.getByRole("region", { name: "One objection is open" });
		expect(section.textContent).toContain("Retention even over new revenue");
		expect(section.querySelector("blockquote")?.textContent).toBe("“Not without two engineers.” Hana Sato cannot commit");
		expect(section.textContent).toContain("Since Thursday 15 January, in: What is the first half for?");
		expect(screen.queryByRole("button", { name: "Change my stance" })).toBeNull();
	},
);

test("an objection to this panel’s own decision stands with the decision, and not once more", () => {
	show(seenBy("tomas", { more: { openObjections: [{ ...objection, panelId }] } }), "details");
	expect(screen.queryByText("One objection is open")).toBeNull();
});

test.each([
	["details", "before", sealed],
	["sidePanel", "before", sealed],
	["details", "after", {}],
	["sidePanel", "after", {}],
] as const)("in the %s, %s the reveal, whoever objects can say otherwise right there", async (where, _when, seen) => {
	const sent = show(seenBy("hana", { ...seen, more: { openObjections: [{ ...objection, mine: true }] } }), where);
	fireEvent.click(screen.getByRole("button", { name: "Change my stance" }));
	screen.getByText("Ines decided, Thursday 15 January");
	expect((screen.getByRole("radio", { name: "I cannot commit" }) as HTMLInputElement).checked).toBe(true);
	expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("Not without two engineers.");
	fireEvent.click(screen.getByRole("radio", { name: "I commit" }));
	fireEvent.click(screen.getByRole("button", { name: "Take this stance" }));
	await act(async () => undefined);
	expect(sent.at(-1)).toEqual({ name: "takeStance", input: { panelId, decisionId: objection.decisionId, stance: "commit", words: "" } });
	expect(screen.queryByText("Take this stance")).toBeNull();
});

test("a decision that is due shows whose it is and since when; only who may looks at it", () => {
	show(seenBy("tomas", { ...sealed, more: { dueForReview: [due] } }), "details");
	expect(screen.getByRole("region", { name: "Due for another look" }).textContent).toContain("Leila Haddad owns it. Due Thursday 18 June.");
	expect(screen.queryByRole("button", { name: "Look at it" })).toBeNull();
});

test("it is kept until a next day, which is asked for and marked where it is missing", async () => {
	const server = serverThat(({ input }) => {
		if (input["reviewOn"] === null) throw refusal("reviewMissing", { fields: { reviewOn: "reviewMissing" } });
		return { decision: {}, panel: null };
	});
	const sent = show(seenBy("leila", { ...sealed, more: { dueForReview: [{ ...due, mayReview: true }] } }), "details", server);
	fireEvent.click(screen.getByRole("button", { name: "Look at it" }));
	fireEvent.click(screen.getByRole("button", { name: "Keep it in force" }));
	expect(screen.getByRole("alert").textContent).toBe("Choose one of the two first.");
	fireEvent.click(screen.getByRole("radio", { name: /^Still right/ }));
	fireEvent.click(screen.getByRole("button", { name: "Keep it in force" }));
	await screen.findByText("Choose a day to come");
	expect(document.activeElement).toBe(screen.getByLabelText("When do you look at it next?"));
	fireEvent.click(screen.getByRole("button", { name: "Four weeks" }));
	fireEvent.change(screen.getByLabelText(/What did you see since/), { target: { value: " Churn is down. " } });
	fireEvent.click(screen.getByRole("button", { name: "Keep it in force" }));
	await screen.findByText("Kept until Thursday 16 July.");
	expect(sent.at(-1)).toMatchObject({
		name: "reviewDecision",
		input: { panelId, decisionId: due.decisionId, verdict: "stillRight", reviewOn: "2026-07-16", words: "Churn is down." },
	});
	expect(screen.queryByRole("button", { name: "Keep it in force" })).toBeNull();
});

test("once its question is open again, it says who opened it and why", () => {
	const again = { name: "Leila Haddad", words: "The leak is closed.", at: "2026-06-18T10:00:00.000Z", because: null };
	show(seenBy("tomas", { more: { dueForReview: [{ ...due, again }] } }), "details");
	const section = screen.getByRole("region", { name: "Due for another look" });
	expect(section.textContent).toContain("Leila Haddad opened the question again.“The leak is closed.”");
});

test("among my asks, a decision of mine whose day has come is looked at in place", async () => {
	let open = true;
	const ask = {
		kind: "review",
		panelId,
		decisionId: due.decisionId,
		sides: { chosen: "Retention", over: "New revenue" },
		topic: "",
		subject: "",
		dueAt: "2026-06-18T00:00:00.000Z",
	};
	const server = serverThat(({ name }) => {
		if (name === "listMyAsks") return { me: { id: "marcus", name: "Marcus Bell" }, asks: open ? [ask] : [] };
		open = false;
		return { decision: {}, panel: null };
	});
	const asked: string[] = [];
	render(
		<InPane host={hostAt("personal")} api={server.api}>
			<MyAsks onOpen={() => undefined} onRoom={(room) => asked.push(room)} />
		</InPane>,
	);
	await screen.findByText("You own this decision. Its day has come: Thursday 18 June.");
	fireEvent.click(screen.getByRole("button", { name: "Look at it" }));
	fireEvent.click(screen.getByRole("radio", { name: /^Due for another look/ }));
	fireEvent.click(screen.getByRole("button", { name: "Open the question again" }));
	await screen.findByText("The question is open again.");
	expect(server.sent.find(({ name }) => name === "reviewDecision")?.input).toMatchObject({ verdict: "lookAgain", reviewOn: null });
	await waitFor(() => expect(screen.queryByText("Retention")).toBeNull());
	screen.getByText("Nothing waits for you");
	fireEvent.click(screen.getByRole("button", { name: "Decisions" }));
	expect(asked).toEqual(["decisions"]);
});
