import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Reply } from "../../../src/contract.ts";
import { OverTimeRoom } from "../../../src/ui/overTime/OverTimeRoom.tsx";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";
import { decidedOn, halfAYear, heldOn, now, teamId } from "./halfAYear.ts";

const went: string[] = [];
beforeAll(() => {
	document.title = "Evenover";
});
afterEach(() => {
	cleanup();
	went.length = 0;
});

async function shown(change: Partial<Reply<"viewAlignment">> = {}) {
	const { api } = serverThat(() => ({ ...halfAYear, ...change }));
	const { container } = render(
		<InPane host={hostAt("personal")} api={{ ...api, now: () => now }}>
			<main>
				<h1>Over time</h1>
				<OverTimeRoom teamId={teamId} onOpen={(id) => went.push(id)} onRoom={(room) => went.push(room)} onTeam={() => undefined} />
			</main>
		</InPane>,
	);
	await screen.findAllByRole("heading", { level: 2 });
	return container;
}
const moments = () => within(screen.getByRole("group", { name: /^Moments/ })).getAllByRole("button");
const moment = (name: RegExp) => within(screen.getByRole("group", { name: /^Moments/ })).getByRole("button", { name });
const findings = async () => (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id }) => id);

test("the sentence comes first, then a picture that states every point and every decision", async () => {
	const container = await shown();
	expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Eleven weeks after the decision, a third of it has slipped.");
	const picture = screen.getByRole("img", { name: /^How much of what was decided you still state, March 2026 to September 2026/ });
	const said = picture.querySelector("desc")?.textContent ?? "";
	for (const value of ["88%", "84%", "76%", "64%", "58%", "86%", "79%", "68%", "74%", "36%"]) expect(said).toContain(value);
	expect(said).toContain("Decision, Thursday 18 June: Retention even over new revenue.");
	expect(said).toContain("Echo, Thursday 27 August: 68% in the middle, from 42% to 94%, five answers.");
	expect(container.querySelectorAll(".time .pt")).toHaveLength(halfAYear.held.length);
	expect(await findings()).toEqual([]);
});

test("the line and its band break at each decision, and shape tells where a point comes from", async () => {
	const container = await shown();
	expect(container.querySelectorAll(".time .tl")).toHaveLength(2);
	expect(container.querySelectorAll(".time .rng")).toHaveLength(2);
	expect(container.querySelectorAll(".time .dec")).toHaveLength(2);
	expect(container.querySelectorAll(".time circle.pt")).toHaveLength(5);
	expect(container.querySelectorAll(".time rect.pt")).toHaveLength(1);
	expect(container.querySelectorAll(".time path.pt")).toHaveLength(3);
});

test.each([
	[2, "Two points are no course yet, so no line joins them. The next echo or pulse adds another."],
	[1, "One point says where you stand, not where you are going. The next echo or pulse adds another."],
])("with %s points there is no line, and careful words say why", async (count, words) => {
	const container = await shown({ held: halfAYear.held.slice(-count) });
	screen.getByText(words);
	screen.getByText(/Each mark is the middle of the team, the bar its range/);
	expect(container.querySelectorAll(".time .tl, .time .rng")).toHaveLength(0);
	expect(container.querySelectorAll(".time .pt")).toHaveLength(count);
	expect(container.querySelectorAll(".time .bar")).toHaveLength(count);
});

test("with nothing said yet there is the sentence and no picture", async () => {
	await shown({ held: [], rounds: [], decisions: [], headline: { say: "overTime.headline.undecided" } });
	screen.getByText("Nothing is decided yet, so there is nothing to hold or to lose.");
	expect(screen.queryByRole("img")).toBeNull();
	expect(await findings()).toEqual([]);
});

test("each moment leads to where it comes from, and is read while it is looked at", async () => {
	await shown();
	fireEvent.click(moment(/^Pulse, Friday 8 May: 76% in the middle, from 60% to 92%, six answers. Open the pulse$/));
	fireEvent.click(moment(/^Echo, Thursday 19 March/));
	fireEvent.click(moment(/^Panel, Thursday 18 June/));
	fireEvent.click(moment(/^Decision, Thursday 12 March: New revenue even over growth in users. Open the panel/));
	expect(went).toEqual(["pulse", "echo of 2026-03-19", "panel of 2026-06-18", "panel of 2026-03-12"]);
	screen.getByText("Press a mark to see where it comes from.");
	fireEvent.focus(moment(/^Pulse, Wednesday 15 July/));
	screen.getByText("Pulse, Wednesday 15 July: 86% in the middle, from 72% to 100%, six answers.");
});

test("Tab meets the moments once, at the last one; arrows, Home and End move in the order of time", async () => {
	await shown();
	const all = moments();
	expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all.at(-1)]);
	act(() => all.at(-1)?.focus());
	fireEvent.keyDown(document.activeElement as Element, { key: "ArrowLeft" });
	expect(document.activeElement?.textContent).toMatch(/^Pulse, Thursday 30 July/);
	fireEvent.keyDown(document.activeElement as Element, { key: "Home" });
	expect(document.activeElement?.textContent).toMatch(/^Decision, Thursday 12 March/);
	fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" });
	expect(document.activeElement?.textContent).toMatch(/^Echo, Thursday 19 March/);
	fireEvent.keyDown(document.activeElement as Element, { key: "End" });
	expect(document.activeElement?.textContent).toMatch(/^Echo, Thursday 27 August/);
	expect(moments().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
});

test("the table says the same in figures, and each day leads to where it comes from", async () => {
	await shown();
	fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
	expect(screen.queryByRole("img")).toBeNull();
	const rows = within(screen.getByRole("table")).getAllByRole("row");
	expect(rows).toHaveLength(1 + halfAYear.held.length + halfAYear.decisions.length);
	expect(rows[2]?.textContent).toBe("Thursday 19 MarchEcho88%74% to 100%6");
	expect(rows[1]?.textContent).toContain("Decision New revenue even over growth in users");
	fireEvent.click(within(rows[3] as HTMLElement).getByRole("button"));
	fireEvent.click(within(rows[1] as HTMLElement).getByRole("button"));
	expect(went).toEqual(["pulse", "panel of 2026-03-12"]);
	expect(await findings()).toEqual([]);
});

test("agreement is told in words first, a small number second, and never from two answers", async () => {
	const [march] = halfAYear.rounds;
	if (!march) throw new Error("no round");
	await shown({
		rounds: [
			{ ...march, panelId: "two", topic: "Where do the hires go?", answered: 2, leaders: 6 },
			{ ...march, agreement: null, panelId: "tied", topic: "Which market?" },
			...halfAYear.rounds,
		],
	});
	const row = (topic: string) => screen.getByRole("button", { name: topic }).closest("li")?.textContent ?? "";
	expect(row("What should the second half optimize for?")).toMatch(
		/Some agreement.*Kendall’s W 0.52.*You each expected three of the other five to put the same first. Two do\./,
	);
	expect(row("What is the first half for?")).toMatch(/Weak agreement.*One does\./);
	expect(row("Where do the hires go?")).toMatch(/Too few answers to compare$/);
	expect(row("Which market?")).toMatch(/Agreement can’t be told/);
	expect(row("Which market?")).not.toMatch(/Kendall/);
});

test("who objects and who is silent is counted for each decision, and dissent is open while it stands", async () => {
	await shown();
	const stands = within(screen.getByRole("region", { name: "How you stand on what was decided" }));
	const row = (sentence: string) => stands.getByRole("button", { name: sentence }).closest("li")?.textContent;
	expect(row("Retention even over new revenue")).toMatch(/Open dissent.*Three commit, one disagrees and commits and one cannot commit\./);
	expect(row("New revenue even over growth in users")).toMatch(/Replaced since.*Four commit and one has not said\./);
	fireEvent.click(screen.getByRole("button", { name: "See all decisions" }));
	fireEvent.click(screen.getByRole("button", { name: "See the diagnosis" }));
	expect(went).toEqual(["decisions", "diagnosis"]);
});

test("decisions too close for their sentences carry a number that the list repeats", async () => {
	const decisions = [
		decidedOn("2026-06-18", "Retention", "New revenue"),
		decidedOn("2026-06-18", "Enterprise value", "Growth in users"),
		decidedOn("2026-06-25", "Operating margin", "Growth in users"),
	];
	const container = await shown({ decisions, held: [heldOn("pulse", "2026-02-10", 90, 80, 100), ...halfAYear.held] });
	expect([...container.querySelectorAll(".decided-at.disc [aria-hidden]")].map(({ textContent }) => textContent)).toEqual(["1", "2"]);
	moment(/^Decisions, Thursday 18 June: Retention even over new revenue and Enterprise value even over growth in users\./);
	expect([...container.querySelectorAll(".measured .disc")].map(({ textContent }) => textContent)).toEqual(["2", "1", "1"]);
});

test("who is asked to remember something first is led there from the top of the page", async () => {
	await shown({ remember: { panelId: "asked" }, decisions: [] });
	expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Answer the question first");
	fireEvent.click(screen.getByRole("button", { name: "Answer or skip" }));
	cleanup();
	await shown({ remember: { panelId: null }, decisions: [] });
	fireEvent.click(screen.getByRole("button", { name: "Open the pulse" }));
	expect(went).toEqual(["asked", "pulse"]);
});
