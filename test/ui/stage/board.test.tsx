import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { leaders, seenBy, sixAnswers } from "./room.ts";
import { InPane, serverThat } from "./standIn.tsx";

/** Lets what a press set going come to its end. */
const settle = () => act(async () => undefined);

const ordinals = ["1st", "2nd", "3rd", "4th", "5th"];

test("the board says the same in its picture's description and in its table as in its data", () => {
	const panel = seenBy("tomas");
	const { board } = panel;
	render(
		<InPane>
			<Stage panel={panel} live={true} />
		</InPane>,
	);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("You agree on what comes last, not on what comes first.");
	const said = screen.getByRole("img", { name: /How each leader ranked the targets/ }).querySelector("desc")?.textContent ?? "";
	for (const { name, places } of board?.rankings ?? []) {
		const sentence = said.slice(said.indexOf(`${name}:`)).split(".")[0] ?? "";
		for (const [at, target] of (board?.targets ?? []).entries())
			expect(sentence).toContain(`${ordinals[(places[at] ?? 0) - 1]} ${target.label.toLowerCase()}`);
	}
	fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
	for (const { name, places } of board?.rankings ?? []) {
		const row = screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
		expect(
			within(row)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(places.map((place) => ordinals[place - 1]));
	}
});

test("someone can be followed by name: their order is said, Escape lets go", () => {
	const { container } = render(
		<InPane>
			<Stage panel={seenBy("tomas")} live={true} />
		</InPane>,
	);
	const marcus = screen.getByRole("button", { name: "Marcus" });
	fireEvent.click(marcus);
	expect(marcus.getAttribute("aria-pressed")).toBe("true");
	expect(container.querySelector("[data-person=marcus]")?.classList.contains("on")).toBe(true);
	screen.getByText("operating margin, retention, new revenue, enterprise value and growth in users", { exact: false });
	fireEvent.keyDown(document, { key: "Escape" });
	expect(marcus.getAttribute("aria-pressed")).toBe("false");
	fireEvent.click(container.querySelector("[data-person=hana]") as Element);
	expect(screen.getByRole("button", { name: "Hana" }).getAttribute("aria-pressed")).toBe("true");
});

test("an unattributed board shows no name in any of its findings", () => {
	const unattributed = seenBy("tomas", { panel: { attribution: "unattributed" } });
	const { container } = render(
		<InPane>
			<Stage panel={unattributed} live={true} />
		</InPane>,
	);
	const free = () => {
		const shown = container.innerHTML;
		for (const { id, name } of leaders) {
			expect(shown).not.toContain(name.split(" ")[0]);
			expect(shown).not.toContain(`"${id}"`);
		}
	};
	free();
	expect(container.querySelector("desc")?.textContent).toContain("Retention: 1st for three, 2nd for two and 4th for one.");
	fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
	free();
	for (const finding of [/What can’t change/, /Expectation and reality/]) {
		fireEvent.click(screen.getByRole("tab", { name: finding }));
		free();
	}
});

test("what can’t change is a real table: each cell says what its person holds", () => {
	const panel = seenBy("tomas", { panel: { wall: { show: "limits" } } });
	render(
		<InPane>
			<Stage panel={panel} live={true} />
		</InPane>,
	);
	const words = { fixed: "Fixed", flexible: "Flexible", unknown: "Don’t know" };
	for (const limit of panel.board?.limits ?? []) {
		const row = screen.getByRole("rowheader", { name: limit.label }).closest("tr") as HTMLElement;
		const cells = within(row)
			.getAllByRole("cell")
			.map((cell) => cell.textContent);
		expect(cells.slice(0, -1)).toEqual(
			limit.cells?.map(({ hold, limit }) => (hold ? words[hold] + (limit ? `: ${limit}` : "") : "–Not answered")),
		);
	}
	expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toContain("Tomas");
});

test("expectation stands beside reality in counts; with too few answers there are no lines but a sentence", () => {
	const panel = seenBy("tomas", { panel: { wall: { show: "expectation" } } });
	const { container, unmount } = render(
		<InPane>
			<Stage panel={panel} live={true} />
		</InPane>,
	);
	expect(container.querySelector("desc")?.textContent).toContain("Marcus expected three of five, none did.");
	expect(screen.getByRole("rowheader", { name: "New revenue" }).closest("tr")?.textContent).toContain("guessed by four");
	unmount();
	const few = render(
		<InPane>
			<Stage panel={seenBy("tomas", { panel: { wall: { show: "expectation" } }, answers: sixAnswers.slice(0, 2) })} live={true} />
		</InPane>,
	);
	expect(few.container.querySelector(".gapline")).toBeNull();
	screen.getByText(/Too few have answered/);
});

test("arrows move between the findings; only whoever runs the panel moves the room with them", async () => {
	const { api, sent } = serverThat();
	const { rerender } = render(
		<InPane api={api}>
			<Stage panel={seenBy("tomas")} live={true} />
		</InPane>,
	);
	fireEvent.keyDown(screen.getByRole("tab", { name: /Rankings/ }), { key: "ArrowRight" });
	expect(screen.getByRole("tab", { name: /What can’t change/ }).getAttribute("aria-selected")).toBe("true");
	expect(document.activeElement?.textContent).toContain("What can’t change");
	expect(sent).toEqual([]);
	screen.getByText("Only you see this view");
	rerender(
		<InPane api={api}>
			<Stage panel={seenBy("maya")} live={true} key="maya" />
		</InPane>,
	);
	fireEvent.click(screen.getByRole("tab", { name: /Expectation/ }));
	await settle();
	expect(sent).toEqual([{ name: "changePanel", input: { panelId: seenBy("maya").id, wall: "expectation" } }]);
});

test("the first question has the one primary button, for whoever runs the panel and nobody else", async () => {
	const { api, sent } = serverThat();
	const { rerender } = render(
		<InPane api={api}>
			<Stage panel={seenBy("tomas")} live={true} />
		</InPane>,
	);
	expect(screen.queryByRole("button", { name: "Put it to the room" })).toBeNull();
	rerender(
		<InPane api={api}>
			<Stage panel={seenBy("maya")} live={true} />
		</InPane>,
	);
	fireEvent.click(screen.getByRole("button", { name: "Put it to the room" }));
	await settle();
	expect(sent[0]?.name).toBe("proposeDecision");
	expect(sent[0]?.input["tensionId"]).toBe(seenBy("maya").board?.tensions[0]?.id);
});

test("what each way costs can be said before the question is put", async () => {
	const { api, sent } = serverThat();
	render(
		<InPane api={api}>
			<Stage panel={seenBy("maya")} live={true} />
		</InPane>,
	);
	fireEvent.click(screen.getByRole("button", { name: "Say what each costs first" }));
	fireEvent.change(screen.getByLabelText(/If retention wins/), { target: { value: " The Nordics launch " } });
	fireEvent.click(screen.getByRole("button", { name: "Put it to the room" }));
	await settle();
	expect(sent[0]?.input["costs"]).toEqual({ a: "", b: "The Nordics launch" });
});

test("before the reveal the wall says who has answered and nothing of what they said", () => {
	const panel = seenBy("maya", { panel: { revealedAt: null }, answers: sixAnswers.slice(0, 4) });
	const { container } = render(
		<InPane>
			<Stage panel={panel} live={true} />
		</InPane>,
	);
	screen.getByText("Four of six have answered");
	expect(container.querySelectorAll("button, a, input")).toHaveLength(0);
	for (const { label } of panel.targets) expect(container.textContent).not.toContain(label);
});
