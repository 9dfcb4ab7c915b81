import { expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Panel } from "../../../src/core/panel.ts";
import type { Tally } from "../../../src/core/vote.ts";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { leaders, seenBy, sixAnswers } from "./room.ts";
import { InPane } from "./standIn.tsx";

const leaving = "Most customers who leave do so in their first ninety days";
const renewals = "Two large renewals come in before October";
const nordics = "The Nordics team is hired by August";
const signOn = "Single sign-on is three weeks of work";
const tallies: Tally[] = [
	{ statement: leaving, holds: 3, doesNot: 2, unknown: 0 },
	{ statement: renewals, holds: 0, doesNot: 3, unknown: 1 },
	{ statement: nordics, holds: 1, doesNot: 0, unknown: 3 },
	{ statement: signOn, holds: 1, doesNot: 0, unknown: 1 },
];

const onStage = (reader: string, more: Parameters<typeof seenBy>[1] = {}, panel: Partial<Panel> = {}) =>
	render(
		<InPane>
			<Stage panel={seenBy(reader, { tallies, ...more, panel: { wall: { show: "assumptions" }, ...panel } })} live={true} />
		</InPane>,
	);

const rows = () => within(screen.getByRole("list", { name: /What your answers build on/ })).getAllByRole("listitem");

test("each assumption is quoted with who builds on it, the most contested first, what was not tested last", () => {
	onStage("tomas");
	expect(screen.getByRole("tab", { name: /Assumptions/ }).textContent).toBe("AssumptionsTwo are contested");
	const said = rows().map((row) => row.textContent);
	expect(said.map((text) => text?.slice(0, 12))).toEqual(["“Two large r", "“Most custom", "“The Nordics", "“Single sign"]);
	expect(said[0]).toContain("Tomas builds on this");
	expect(said[0]).toContain("Challenged");
	expect(said[1]).toContain("Split");
	expect(said[3]).toContain("Not tested");
});

test("votes are marks and counts, told apart without colour, and the picture says them in words", () => {
	const { container } = onStage("tomas");
	const [, split] = rows();
	const picture = within(split as HTMLElement).getByRole("img", { name: /What the others say of “Most customers/ });
	expect(picture.querySelector("desc")?.textContent).toBe("three say it holds, two say it doesn’t and nobody says they don’t know");
	expect(picture.querySelectorAll("circle.solid")).toHaveLength(3);
	expect(picture.querySelectorAll(".crossed")).toHaveLength(2);
	expect(picture.querySelectorAll(".unsure")).toHaveLength(0);
	expect([...picture.querySelectorAll("text")].map((text) => text.textContent)).toEqual(["3", "2"]);
	expect(container.textContent).toContain("Votes are counts: nobody sees who voted how.");
});

test("what too few voted on has no picture, and shows no count", () => {
	onStage("tomas");
	const untested = rows().at(-1) as HTMLElement;
	expect(within(untested).queryByRole("img")).toBeNull();
	expect(untested.textContent).toContain("Too few were asked to tell.");
});

test("an unattributed board says how many build on a statement, and nobody’s name", () => {
	const both = sixAnswers.map((one) =>
		one.personId === "hana" ? { ...one, answer: { ...one.answer, assumptions: [...one.answer.assumptions, renewals] } } : one,
	);
	const { container } = onStage("tomas", { answers: both }, { attribution: "unattributed" });
	expect(rows()[0]?.textContent).toContain("Two of you build on this");
	for (const { id, name } of leaders) {
		expect(container.innerHTML).not.toContain(name.split(" ")[0]);
		expect(container.innerHTML).not.toContain(`"${id}"`);
	}
});

test("what does not fit is counted in words, and shown when asked for", () => {
	const many = sixAnswers.map((one) => ({
		...one,
		answer: { ...one.answer, assumptions: ["one", "two", "three"].map((at) => `${one.personId} builds on ${at}`) },
	}));
	onStage("tomas", { answers: many, tallies: [{ statement: "hana builds on two", holds: 1, doesNot: 2, unknown: 0 }] });
	expect(rows()).toHaveLength(8);
	expect(rows()[0]?.textContent).toContain("“hana builds on two”");
	screen.getByText("Ten more were not tested.");
	fireEvent.click(screen.getByRole("button", { name: "Show all 18" }));
	expect(rows()).toHaveLength(18);
	expect(screen.queryByText("Ten more were not tested.")).toBeNull();
});

test("where nobody wrote anything down, a sentence says so", () => {
	onStage("tomas", { answers: sixAnswers.map((one) => ({ ...one, answer: { ...one.answer, assumptions: [] } })) });
	screen.getByText("Nobody wrote down what they build on, so there is nothing to check.");
	cleanup();
});
