import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { AnswerScreen } from "../../../src/ui/answer/AnswerScreen.tsx";
import { PaneRoot } from "../../../src/ui/PaneRoot.tsx";
import { PanelGate } from "../../../src/ui/states/PanelGate.tsx";
import { fakeApi, refusal } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { panelSeenBy, tomas } from "../samplePanel.ts";

beforeEach(() => {
	jest.useFakeTimers();
	localStorage.clear();
});
afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

type Submitted = { answer: NonNullable<PanelView["mine"]["answer"]> };

function server(panel = panelSeenBy(tomas)) {
	const state = { panel };
	const fake = fakeApi({
		viewPanel: () => ({ panel: state.panel }),
		saveDraft: () => ({ savedAt: "2026-06-17T09:12:00.000Z" }),
		submitAnswer: ({ answer }: Submitted) => {
			state.panel = { ...state.panel, answered: [...state.panel.answered, tomas.id], mine: { answer, draft: null } };
			return { panel: state.panel };
		},
		askForRound: () => ({ panel: state.panel }),
	});
	return { ...fake, panels: state };
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

async function open(fake: ReturnType<typeof server>) {
	const board = { shown: false };
	render(
		<PaneRoot host={fakeHost()} api={fake.api} timeZone="UTC">
			<PanelGate panelId={fake.panels.panel.id}>
				{(panel, live) => (
					<AnswerScreen
						panel={panel}
						live={live}
						onBoard={() => {
							board.shown = true;
						}}
					/>
				)}
			</PanelGate>
		</PaneRoot>,
	);
	await pass(50);
	return board;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const choose = (group: string | RegExp, name: string) =>
	fireEvent.click(within(screen.getByRole("group", { name: group })).getByRole("radio", { name }));
const tap = (label: string) => fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${label}, (not placed|place \\d)`) }));

async function rankAll() {
	for (const label of ["Retention", "New revenue", "Enterprise value", "Growth in users"]) tap(label);
	await pass(300);
	choose("How sure are you?", "Fairly");
}

async function reachTheEnd() {
	await rankAll();
	press("Next");
	press("Next");
	press("Next");
	choose("What will the others put first?", "New revenue");
	choose(/How many of the other five/, "2");
}

test("a whole answer takes four taps to rank, and seals what was said and nothing else", async () => {
	const fake = server();
	await open(fake);
	await rankAll();
	expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
		expect.stringContaining("Retention, place 1 of 5"),
		expect.stringContaining("New revenue, place 2 of 5"),
		expect.stringContaining("Enterprise value, place 3 of 5"),
		expect.stringContaining("Growth in users, place 4 of 5"),
		expect.stringContaining("Operating margin, place 5 of 5"),
	]);
	press("Next");
	expect(document.activeElement?.textContent).toBe("What can’t change?");
	choose("Budget", "Fixed");
	fireEvent.change(screen.getByRole("textbox", { name: "Limit for budget, optional" }), { target: { value: " 4.2 million " } });
	choose("Scope", "Flexible");
	press("Next");
	press(/Renewals stay above/);
	expect(document.activeElement).toHaveProperty("value", "Renewals stay above 108 percent");
	press("Next");
	choose("What will the others put first?", "New revenue");
	choose(/How many of the other five/, "2");
	press("Seal my answer");
	await pass(50);
	expect(fake.sentTo("submitAnswer").map((one) => one.input)).toEqual([
		{
			panelId: fake.panels.panel.id,
			answer: {
				ranking: ["retention", "new-revenue", "enterprise-value", "growth-in-users", "operating-margin"].map((target, index) => ({
					target,
					place: index + 1,
				})),
				confidence: "medium",
				limits: [
					{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
					{ dimension: "scope", hold: "flexible" },
				],
				assumptions: ["Renewals stay above 108 percent"],
				guess: { first: "new-revenue", sharing: 2 },
			},
		},
	]);
	expect(document.activeElement?.textContent).toBe("Your answer is sealed");
	expect(screen.getByText(/Retention, then new revenue, enterprise value, growth in users, operating margin\. Fairly sure\./)).toBeTruthy();
	expect(screen.getByText(/Fixed: budget \(4\.2 million\)\. Flexible: scope\./)).toBeTruthy();
	expect(screen.getByText("Five of six have answered")).toBeTruthy();
	expect(localStorage).toHaveLength(0);
});

test("limits, assumptions and how far something is fixed can all be left out", async () => {
	const fake = server();
	await open(fake);
	await reachTheEnd();
	press("Seal my answer");
	await pass(50);
	expect(fake.sentTo("submitAnswer")[0]?.input).toMatchObject({ answer: { limits: [], assumptions: [] } });
});

test("a number key places, arrows move between, Backspace and Ctrl+Z undo", async () => {
	await open(server());
	const list = screen.getByRole("list", { name: "Targets" });
	const stops = within(list)
		.getAllByRole("button")
		.filter((one) => one.tabIndex === 0);
	expect(stops).toHaveLength(1);
	stops[0]?.focus();
	fireEvent.keyDown(list, { key: "1" });
	expect(button("New revenue, place 1, tap to take back").getAttribute("aria-pressed")).toBe("true");
	fireEvent.keyDown(list, { key: "ArrowDown" });
	expect(document.activeElement?.getAttribute("aria-label")).toBe("Growth in users, not placed");
	fireEvent.keyDown(list, { key: "1" });
	expect(button("New revenue, place 2, tap to take back")).toBeTruthy();
	expect(screen.getByText("Two placed, three to go").closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
	fireEvent.keyDown(list, { key: "Backspace" });
	fireEvent.keyDown(list, { key: "z", ctrlKey: true });
	expect(within(list).queryAllByRole("button", { pressed: true })).toHaveLength(0);
	fireEvent.keyDown(list, { key: "ArrowUp" });
	fireEvent.keyDown(list, { key: "ArrowUp" });
	expect(document.activeElement?.getAttribute("aria-label")).toBe("Operating margin, not placed");
});

test("a tap on what is placed takes it back; undo and start over are always there", async () => {
	await open(server());
	tap("Retention");
	tap("New revenue");
	tap("Retention");
	expect(button("New revenue, place 1, tap to take back")).toBeTruthy();
	press("Start over");
	expect(screen.getByText("None placed, five to go")).toBeTruthy();
	press("Undo");
	expect(button("New revenue, place 1, tap to take back")).toBeTruthy();
});

test("the whole order can be mended with arrows; the focus goes along and the new place is said", async () => {
	await open(server());
	await rankAll();
	const up = button("Move new revenue up");
	up.focus();
	fireEvent.click(up);
	expect(document.activeElement).toBe(button("Move new revenue up"));
	expect(screen.getAllByText("New revenue, place 1 of 5").length).toBeGreaterThan(0);
	expect(button("Move new revenue up").getAttribute("aria-disabled")).toBe("true");
	press("Undo");
	expect(button("Move retention up").getAttribute("aria-disabled")).toBe("true");
});

test("after the last tap the focus goes to the order's heading", async () => {
	await open(server());
	await rankAll();
	expect(document.activeElement?.textContent).toBe("This is your order");
});

test("“They all matter equally” is refused with the reason, and the list stays usable", async () => {
	await open(server());
	press("They all matter equally");
	expect(document.activeElement?.textContent).toBe("One has to be first");
	expect(within(screen.getByRole("alert")).getByText(/optimizing for nothing/)).toBeTruthy();
	tap("Retention");
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
});

test("Next before the order is whole says how far one is, and goes nowhere", async () => {
	await open(server());
	tap("Retention");
	tap("New revenue");
	expect(button("Next").getAttribute("aria-disabled")).toBe("true");
	press("Next");
	expect(screen.getByText("Two placed, three to go")).toBeTruthy();
	expect(screen.getByText("1 of 4")).toBeTruthy();
});

test("a draft saves itself 600 ms after the last change", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	await pass(400);
	tap("New revenue");
	await pass(500);
	expect(fake.sentTo("saveDraft")).toHaveLength(0);
	await pass(150);
	expect(fake.sentTo("saveDraft").map((one) => one.input)).toMatchObject([
		{
			draft: {
				ranking: [
					{ target: "retention", place: 1 },
					{ target: "new-revenue", place: 2 },
				],
			},
		},
	]);
	expect(screen.getByText("Draft saved")).toBeTruthy();
});

test("while the server is away the draft stays on the device, and is saved when it is back", async () => {
	const fake = server();
	await open(fake);
	fake.state.away = true;
	tap("Retention");
	await pass(700);
	expect(screen.getByText("Your draft is kept on this device and saved when you’re back.")).toBeTruthy();
	expect(screen.getByText("Kept here, 09:12")).toBeTruthy();
	fake.state.away = false;
	await act(async () => {
		window.dispatchEvent(new Event("online"));
	});
	await pass(10);
	expect(screen.getByText("Draft saved")).toBeTruthy();
	expect(fake.sentTo("saveDraft")).toHaveLength(1);
});

test("a draft that never reached the server is there when the pane is opened again", async () => {
	const fake = server();
	await open(fake);
	fake.state.away = true;
	tap("Retention");
	await pass(700);
	cleanup();
	fake.state.away = false;
	await open(fake);
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
});

test("a draft that did reach the server gives way to what was written on another device", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	await pass(700);
	cleanup();
	fake.panels.panel = { ...fake.panels.panel, mine: { answer: null, draft: { ranking: [{ target: "new-revenue", place: 1 }] } } };
	await open(fake);
	expect(button("New revenue, place 1, tap to take back")).toBeTruthy();
	expect(button("Retention, not placed")).toBeTruthy();
});

test("Seal pressed while the server is away is sent by itself when it is back", async () => {
	const fake = server();
	await open(fake);
	await reachTheEnd();
	await pass(700);
	fake.state.away = true;
	press("Seal my answer");
	await pass(10);
	expect(document.activeElement?.textContent).toBe("Not sealed yet");
	expect(screen.getByText(/sent by itself as soon as Evenover can be reached/)).toBeTruthy();
	fake.state.away = false;
	await pass(2_100);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Your answer is sealed");
	expect(fake.sentTo("submitAnswer")).toHaveLength(1);
});

test("an answer that comes after the reveal is kept as a draft, with a way on", async () => {
	const fake = server();
	const board = await open(fake);
	await reachTheEnd();
	fake.api.call = async (name) => {
		if (name === "submitAnswer") throw refusal("answersFinal", { revealedAt: "2026-06-18T10:04:00.000Z" });
		return { panel: fake.panels.panel, savedAt: "" } as never;
	};
	press("Seal my answer");
	await pass(10);
	expect(document.activeElement?.textContent).toBe("The answers were revealed at 10:04");
	expect(localStorage).toHaveLength(1);
	press("Ask for a second round");
	await pass(10);
	expect(screen.getByText("Maya knows that you would like a second round.")).toBeTruthy();
	press("See the board");
	expect(board.shown).toBe(true);
});

test("a reveal while somebody writes is told above the form and takes nothing away", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	fake.panels.panel = { ...fake.panels.panel, stage: "revealed", revealedAt: "2026-06-18T10:04:00.000Z" };
	await act(async () => fake.happened());
	await pass(10);
	expect(screen.getByRole("status", { name: "" }).textContent).toContain("The answers were revealed at 10:04");
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
});

test("the sealed screen shows one's own words and of the others only who has answered", async () => {
	const answer = {
		ranking: ["retention", "new-revenue", "enterprise-value", "growth-in-users", "operating-margin"].map((target, index) => ({
			target,
			place: index + 1,
		})),
		confidence: "high" as const,
		limits: [],
		assumptions: ["The Nordics can wait"],
		guess: { first: "new-revenue", sharing: 1 },
	};
	await open(server(panelSeenBy(tomas, { mine: { answer, draft: null }, answered: [tomas.id] })));
	expect(screen.getByText("Only you see this")).toBeTruthy();
	expect(screen.getByText(/You expect one other to share your first/)).toBeTruthy();
	const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
	expect(rows).toContain("IDInes DuarteNot yet");
	press("Change my answer");
	expect(screen.getByText("Retention, place 1 of 5")).toBeTruthy();
});

test("a question that was changed while somebody writes is offered, and keeps what is still asked", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	tap("New revenue");
	const targets = [...fake.panels.panel.targets.filter((target) => target.id !== "new-revenue"), { id: "speed", label: "Speed" }];
	fake.panels.panel = { ...fake.panels.panel, targets };
	await act(async () => fake.happened());
	await pass(10);
	expect(screen.getByText("The question was changed")).toBeTruthy();
	expect(button("New revenue, place 2, tap to take back")).toBeTruthy();
	press("Show it as it is now");
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
	expect(button("Speed, not placed")).toBeTruthy();
	expect(screen.queryByText("The question was changed")).toBeNull();
});
