import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { Answer } from "../../../src/core/answer.ts";
import type { PanelView } from "../../../src/core/panelView.ts";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { seenBy, sixAnswers } from "./room.ts";
import { InPane, serverThat } from "./standIn.tsx";

const statement = "Most customers who leave do so in their first ninety days";
const tallies = [{ statement, holds: 2, doesNot: 3, unknown: 0 }];
const dated = (limits: string[]) =>
	sixAnswers.map(({ personId, answer }, at) => {
		const limit = limits[at];
		const own: Answer["limits"] = limit ? [{ dimension: "date", hold: "fixed", limit }] : [];
		return { personId, answer: { ...answer, limits: own } };
	});

function asking(reader: string, kind: "assumption" | "limit", seen: Parameters<typeof seenBy>[1] = {}): PanelView {
	const tension = seenBy(reader, { tallies, ...seen }).board?.tensions.find((one) => one.kind === kind);
	if (!tension) throw new Error(`the room is not split by any ${kind}`);
	return seenBy(reader, { tallies, ...seen, panel: { ...seen.panel, wall: { show: "question", tensionId: tension.id } } });
}

test("a contested assumption is asked as a question, its ends counted and never named", () => {
	const { container } = render(
		<InPane>
			<Stage panel={asking("tomas", "assumption")} live={true} />
		</InPane>,
	);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(`Does “${statement}” hold?`);
	const [counting, without] = [...container.querySelectorAll(".big")].map((card) => card.textContent);
	expect(counting).toBe("Counting on iteven over planning without itThree count on it");
	expect(without).toBe("Planning without iteven over counting on itThree say it doesn’t hold");
	expect(container.querySelector(".rests")?.textContent).toContain("Ines builds on this.");
	expect(container.querySelector(".rests")?.textContent).toContain("nobody sees who voted how");
});

test("the decider counts on it or plans without it, and what is decided quotes the statement", async () => {
	const { api, sent } = serverThat();
	render(
		<InPane api={api}>
			<Stage panel={asking("ines", "assumption")} live={true} />
		</InPane>,
	);
	fireEvent.click(screen.getByRole("radio", { name: "Planning without it even over counting on it" }));
	fireEvent.click(screen.getByRole("button", { name: "Plan without it" }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(`Planning without it even over counting on “${statement}”`);
	fireEvent.click(screen.getByRole("button", { name: "Decide" }));
	await act(async () => undefined);
	expect(sent[0]?.input["chosen"]).toMatch(/^assumption:.*:without$/);
});

test("what each end would cost is asked in words that fit it", () => {
	const panel = seenBy("maya", { tallies });
	const tensions = panel.board?.tensions.filter(({ kind }) => kind === "assumption") ?? [];
	const only = panel.board ? { ...panel, board: { ...panel.board, tensions } } : panel;
	render(
		<InPane>
			<Stage panel={only} live={true} />
		</InPane>,
	);
	screen.getByText("Why this first:");
	fireEvent.click(screen.getByRole("button", { name: "Say what each costs first" }));
	screen.getByLabelText(/If you count on it/);
	screen.getByLabelText(/If you plan without it/);
});

test("limits that contradict are two ends, each with those who hold it", () => {
	const answers = dated(["1 October", "1 October", "15 December", "15 December", "15 December"]);
	const { container } = render(
		<InPane>
			<Stage panel={asking("tomas", "limit", { answers })} live={true} />
		</InPane>,
	);
	const cards = [...container.querySelectorAll(".big")].map((card) => card.textContent);
	expect(cards[0]).toContain("Two hold this limit");
	expect(cards[0]).toContain("Ines and Priya");
	expect(cards[1]).toContain("Three hold this limit");
	expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("“1 October”");
});

test("a dimension held fixed by some is asked with how many hold it so", () => {
	const { container } = render(
		<InPane>
			<Stage panel={asking("tomas", "limit")} live={true} />
		</InPane>,
	);
	expect(container.querySelector(".big")?.textContent).toContain("Three hold it so");
});
