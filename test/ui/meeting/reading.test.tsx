import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { decision, seenBy, sixAnswers } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

function beside(panel: PanelView) {
	const { api, sent } = serverThat();
	const shown = (panel: PanelView) => (
		<InPane api={api} host={hostAt("sidePanel")}>
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

/** The board and its pictures are fetched when they are asked for. */
async function toBoard() {
	await press("See the board");
	await screen.findByRole("button", { name: "Back to the meeting" });
}

test("after the reveal the board can be read beside the room’s screen, sentence first, with a way back", async () => {
	beside(seenBy("jonas", { panel: { wall: { show: "limits" } } }));
	await toBoard();
	const sentence = screen.getByRole("heading", { level: 1 });
	expect(document.activeElement).toBe(sentence);
	expect(screen.getByRole("tab", { selected: true }).textContent).toContain("What can’t change");
	screen.getByRole("heading", { name: "Settle next" });
	await press("Back to the meeting");
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "See the board" }));
});

test("before the reveal there is no board to read", () => {
	beside(seenBy("tomas", { panel: { revealedAt: null } }));
	expect(screen.queryByRole("button", { name: "See the board" })).toBeNull();
});

test("who reads by themselves moves nobody, whoever they are", async () => {
	const { sent } = beside(seenBy("maya"));
	await toBoard();
	fireEvent.click(screen.getByRole("tab", { name: /Assumptions/ }));
	await act(async () => undefined);
	expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Assumptions");
	screen.getByText("Only you see this view");
	expect(screen.queryByRole("button", { name: "Put it to the room" })).toBeNull();
	expect(sent).toEqual([]);
	await press("Back to the room’s view");
	expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Rankings");
});

test("who reads while the room moves on to a question is told, and stays", async () => {
	const panel = beside(seenBy("tomas"));
	await toBoard();
	const tensionId = seenBy("tomas").board?.tensions[0]?.id ?? "";
	panel.now(seenBy("tomas", { panel: { wall: { show: "question", tensionId } } }));
	screen.getByText("The room is on a question now");
	screen.getByRole("heading", { name: "You agree on what comes last, not on what comes first." });
	await press("Back to the meeting");
	screen.getByRole("heading", { level: 1, name: "Retention or new revenue?" });
});

test("a stance being written waits while one reads the board", async () => {
	beside(seenBy("priya", { panel: { wall: { show: "decision", decisionId: decision.id } }, decisions: [decision] }));
	fireEvent.click(screen.getByLabelText("I disagree and commit"));
	fireEvent.change(screen.getByRole("textbox"), { target: { value: "Because" } });
	await toBoard();
	await press("Back to the meeting");
	expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Because");
});

test("the wall offers the findings there are: what changed only after a second round", () => {
	const { container } = beside(seenBy("maya"));
	const offered = () => [...container.querySelectorAll("fieldset label")].map((label) => label.textContent);
	expect(offered()).toEqual(["Rankings", "What can’t change", "Assumptions", "Expectation and reality"]);
	const again = beside(seenBy("maya", { panel: { round: 2 }, before: sixAnswers }));
	expect([...again.container.querySelectorAll("fieldset label")].map((label) => label.textContent)).toContain("Since the last round");
});

test("beside a question on a limit or an assumption stands what one said of it oneself", () => {
	const statement = "Most customers who leave do so in their first ninety days";
	const tallies = [{ statement, holds: 2, doesNot: 3, unknown: 0 }];
	const ask = (reader: string, kind: string) => {
		const tension = seenBy(reader, { tallies }).board?.tensions.find((one) => one.kind === kind);
		return seenBy(reader, { tallies, panel: { wall: { show: "question", tensionId: tension?.id ?? "" } } });
	};
	const { now, container } = beside(ask("tomas", "limit"));
	expect(container.textContent).toContain("You saidFixed: 1 October");
	now(ask("ines", "assumption"));
	expect(container.textContent).toContain("You saidYou build on it.");
	const voted = ask("tomas", "assumption");
	now({ ...voted, mine: { ...voted.mine, ballot: [{ id: "b", statement, vote: "doesNot" }] } });
	expect(container.textContent).toContain("You saidIt doesn’t hold.");
});
