import { expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { decision, now, seenBy } from "./room.ts";
import { InPane, refusal, type Sent, serverThat } from "./standIn.tsx";

const [tension] = seenBy("ines").board?.tensions ?? [];
if (!tension) throw new Error("the room has something to settle");
const asked = { panel: { wall: { show: "question" as const, tensionId: tension.id } } };
const costs = { a: "Onboarding stays as it is", b: "The Nordics launch, until October" };
const proposal = { id: "p", tensionId: tension.id, costs, proposedBy: "maya", proposedAt: now };
const question = (reader: string): PanelView => seenBy(reader, { ...asked, more: { proposal } });

function onStage(panel: PanelView, answer?: (sent: Sent) => unknown) {
	const { api, sent } = serverThat(answer);
	const shown = (panel: PanelView) => (
		<InPane api={api}>
			<Stage panel={panel} live={true} />
		</InPane>
	);
	const { rerender, container } = render(shown(panel));
	return { sent, container, now: (panel: PanelView) => rerender(shown(panel)) };
}

const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

function toTerms() {
	choose("Retention even over new revenue");
	press("Retention wins");
}

test("the room sees both sides with their costs and no control at all; nobody but the decider sees Decide", () => {
	for (const reader of ["tomas", "maya", "jonas"]) {
		const { container } = onStage(question(reader));
		expect(container.querySelectorAll("button, input, select, textarea, a")).toHaveLength(0);
		expect(container.textContent).toContain("The Nordics launch, until October");
		expect(container.textContent).toContain(reader === "tomas" ? "Ines decides. You take a stance after." : "Ines decides.");
		cleanup();
	}
});

test("neither side is chosen beforehand; the button names the choice once there is one", () => {
	onStage(question("ines"));
	for (const radio of screen.getAllByRole<HTMLInputElement>("radio")) expect(radio.checked).toBe(false);
	press("Choose one of the two first");
	expect(screen.queryByLabelText("What do we give up?")).toBeNull();
	toTerms();
	expect(screen.getByLabelText<HTMLInputElement>("What do we give up?").value).toBe("The Nordics launch, until October");
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Retention even over new revenue");
});

test("what is missing is named in the message, marked where it is, and the first of it has the focus", async () => {
	const fields = { givesUp: "costMissing", ownerId: "ownerMissing", reviewOn: "reviewMissing" };
	onStage(question("ines"), () => {
		throw refusal("incompleteDecision", { fields });
	});
	toTerms();
	fireEvent.change(screen.getByLabelText("What do we give up?"), { target: { value: "" } });
	press("Decide");
	const alert = await screen.findByRole("alert");
	expect(alert.textContent).toContain("Still missing: what we give up, the owner and the day it is looked at again.");
	for (const label of ["What do we give up?", "Owner", "Look at it again on"])
		expect(screen.getByLabelText(label).getAttribute("aria-invalid")).toBe("true");
	expect(document.activeElement).toBe(screen.getByLabelText("What do we give up?"));
});

test("the sentence grows while its terms are filled in, and one press sends them all", async () => {
	const { sent } = onStage(question("ines"));
	toTerms();
	fireEvent.change(screen.getByLabelText("Why?"), { target: { value: "The leak grows." } });
	fireEvent.change(screen.getByLabelText("Owner"), { target: { value: "leila" } });
	press("Four weeks");
	fireEvent.change(screen.getByLabelText("It opens again if"), { target: { value: "metric" } });
	fireEvent.change(screen.getByLabelText("Metric"), { target: { value: "Net revenue retention" } });
	fireEvent.change(screen.getByLabelText("Threshold"), { target: { value: "112 percent" } });
	const grown = screen.getByRole("heading", { level: 1 }).closest("section")?.textContent;
	for (const part of ["The leak grows.", "Leila Haddad", "Thursday 16 July", "Net revenue retention is above 112 percent"])
		expect(grown).toContain(part);
	press("Decide");
	press("Deciding");
	await waitFor(() => expect(sent).toHaveLength(1));
	expect(sent[0]).toMatchObject({
		name: "forceDecision",
		input: {
			tensionId: tension.id,
			chosen: "retention",
			givesUp: "The Nordics launch, until October",
			why: "The leak grows.",
			ownerId: "leila",
			reviewOn: "2026-07-16",
			reversal: { kind: "metric", metric: "Net revenue retention", crosses: "above", threshold: "112 percent" },
			supersedes: [],
		},
	});
});

test("a lost press is pressed again with the same key; another intent has another key", async () => {
	const { sent } = onStage(question("ines"), () => {
		throw new TypeError("no network");
	});
	toTerms();
	press("Decide");
	await screen.findByText("Nothing was decided. What you wrote stays here; press Decide again.");
	press("Decide");
	await waitFor(() => expect(sent).toHaveLength(2));
	await screen.findByRole("button", { name: "Decide" });
	fireEvent.change(screen.getByLabelText("Why?"), { target: { value: "Another reason" } });
	press("Decide");
	await waitFor(() => expect(sent).toHaveLength(3));
	const keys = sent.map(({ input }) => input["idempotencyKey"]);
	expect(keys[1]).toBe(keys[0]);
	expect(keys[2]).not.toBe(keys[0]);
});

test("a contradiction says what it goes against, and is decided once it says which one it replaces", async () => {
	const chain = [
		{ decisionId: "d1", chosen: "New revenue", over: "Growth in users", decidedAt: "2026-06-11T10:00:00.000Z" },
		{ decisionId: "d2", chosen: "Growth in users", over: "Retention", decidedAt: "2026-03-12T10:00:00.000Z" },
	];
	const { sent } = onStage(question("ines"), ({ input }) => {
		if ((input["supersedes"] as string[]).length === 0) throw refusal("contradicts", { chain, values: { count: 2 } });
		return {};
	});
	toTerms();
	press("Decide");
	await screen.findByText("This goes against two decisions");
	press("Choose the one it replaces");
	expect(sent).toHaveLength(1);
	choose("Growth in users even over retention");
	press("Replace it and decide");
	await waitFor(() => expect(sent[1]?.input["supersedes"]).toEqual(["d2"]));
});

test("whoever may not decide after all is told so, with the way on to propose it", async () => {
	const { sent } = onStage(question("ines"), ({ name }) => {
		if (name === "forceDecision") throw refusal("facilitatorCannotDecide", { values: { decider: "Ines" } });
		return {};
	});
	toTerms();
	press("Decide");
	await screen.findByText("Only Ines can decide this");
	press("Propose it to Ines");
	await waitFor(() => expect(sent.at(-1)?.name).toBe("proposeDecision"));
	expect(sent.at(-1)?.input["costs"]).toEqual({ a: "", b: "The Nordics launch, until October" });
});

test("a question is put off only to somebody and to a day", async () => {
	const { sent } = onStage(question("ines"), () => {
		throw refusal("incompleteDecision", { fields: { ownerId: "ownerMissing", until: "untilMissing" } });
	});
	press("Defer, with owner and date");
	press("Defer it");
	await screen.findByText("Still missing: the owner and the day it comes back.");
	expect(document.activeElement).toBe(screen.getByLabelText("Who brings it back?"));
	fireEvent.change(screen.getByLabelText("Who brings it back?"), { target: { value: "marcus" } });
	press("Two weeks");
	press("Defer it");
	await waitFor(() => expect(sent).toHaveLength(2));
	expect(sent[1]?.input).toMatchObject({ ownerId: "marcus", until: "2026-07-02" });
});

test("what the decider is writing stays when the room moves on, until they leave it", async () => {
	const room = onStage(question("ines"));
	toTerms();
	fireEvent.change(screen.getByLabelText("Why?"), { target: { value: "Half a reason" } });
	await act(async () => room.now(seenBy("ines", { more: { proposal } })));
	expect(screen.getByLabelText<HTMLTextAreaElement>("Why?").value).toBe("Half a reason");
	press("Go to the room’s view");
	screen.getByRole("tab", { name: /Rankings/ });
});

test("a decision stands for all at once, with silence shown as silence and the next question one press away", async () => {
	const decided = {
		panel: { wall: { show: "decision" as const, decisionId: decision.id } },
		decisions: [decision],
		more: { order: { version: 5, levels: [] } },
	};
	const { sent, container } = onStage(seenBy("ines", decided));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Retention even over new revenue");
	expect(screen.getByText("Priya Nair").closest("li")?.textContent).toContain("Not yet");
	expect(screen.getByText("Tomas Lindqvist").closest("li")?.textContent).toContain("“We will miss bookings");
	expect(container.textContent).toContain("Framework version 5 is in force.");
	press(/^Next:/);
	await waitFor(() => expect(sent[0]?.input["tensionId"]).toBe(seenBy("ines", decided).board?.tensions[0]?.id));
	cleanup();
	const leader = onStage(seenBy("tomas", decided));
	expect(leader.container.querySelectorAll("button")).toHaveLength(0);
});
