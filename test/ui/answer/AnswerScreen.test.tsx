import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { panelSeenBy, tomas } from "../samplePanel.ts";
import { button, choose, open, pass, press, rankAll, reachTheEnd, server, tap } from "./answering.tsx";

beforeEach(() => {
	jest.useFakeTimers();
	localStorage.clear();
});
afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

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
	expect(document.activeElement).toBe(button("Growth in users, not placed"));
	fireEvent.keyDown(list, { key: "1" });
	expect(button("New revenue, place 2, tap to take back")).toBeTruthy();
	expect(screen.getByText("Two placed, three to go").closest("[aria-live]")?.getAttribute("aria-live")).toBe("polite");
	fireEvent.keyDown(list, { key: "Backspace" });
	fireEvent.keyDown(list, { key: "z", ctrlKey: true });
	expect(within(list).queryAllByRole("button", { pressed: true })).toHaveLength(0);
	fireEvent.keyDown(list, { key: "ArrowUp" });
	fireEvent.keyDown(list, { key: "ArrowUp" });
	expect(document.activeElement).toBe(button("Operating margin, not placed"));
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
	await open(server(panelSeenBy(tomas, { mine: { answer, draft: null, draftSavedAt: null, ballot: [] }, answered: [tomas.id] })));
	expect(screen.getByText("Only you see this")).toBeTruthy();
	expect(screen.getByText(/You expect one other to share your first/)).toBeTruthy();
	const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
	expect(rows).toContain("IDInes DuarteNot yet");
	press("Change my answer");
	expect(screen.getByText("Retention, place 1 of 5")).toBeTruthy();
});
