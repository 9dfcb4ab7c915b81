import { expect, test } from "@jest/globals";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Board } from "../../../src/core/board.ts";
import { ExpectationChart } from "../../../src/ui/stage/ExpectationChart.tsx";
import { LimitsList } from "../../../src/ui/stage/LimitsList.tsx";
import { RankingsTable } from "../../../src/ui/stage/RankingsTable.tsx";
import { TurnedChart } from "../../../src/ui/stage/TurnedChart.tsx";
import { turnedOf } from "../../../src/ui/stage/turned.ts";
import { leaders, seenBy } from "./room.ts";
import { InPane } from "./standIn.tsx";

const boardOf = (attribution: "named" | "unattributed" = "named"): Board => {
	const { board } = seenBy("tomas", { panel: { attribution } });
	if (!board) throw new Error("the answers are revealed");
	return board;
};
const shown = (children: ReactNode) => render(<InPane>{children}</InPane>);
const firstOf = (id: string) => leaders.find((leader) => leader.id === id)?.name.split(" ")[0] ?? id;

test("in a narrow pane each dimension says what it means and who holds it how, limits included", () => {
	const board = boardOf();
	shown(<LimitsList board={board} />);
	const words = { fixed: /^Fixed/, flexible: /^Flexible/, unknown: /^Don’t know/ };
	for (const limit of board.limits) {
		const item = screen.getByRole("heading", { name: limit.label }).closest("li") as HTMLElement;
		for (const { personId, hold, limit: named } of limit.cells ?? []) {
			const said = within(item).getByText(hold ? words[hold] : /^Not answered/, { selector: "dt" }).nextElementSibling?.textContent;
			expect(said).toContain(named ? `${firstOf(personId)} (${named})` : firstOf(personId));
		}
	}
});

test("in a narrow pane an unattributed board says how many hold each dimension, and names nobody", () => {
	const board = boardOf("unattributed");
	const { container } = shown(<LimitsList board={board} />);
	for (const { name } of leaders) expect(container.textContent).not.toContain(name.split(" ")[0]);
	for (const limit of board.limits) {
		const item = screen.getByRole("heading", { name: limit.label }).closest("li") as HTMLElement;
		const counted = [...item.querySelectorAll("dt .num")].map((count) => Number(count.textContent));
		expect(counted.reduce((sum, count) => sum + count, 0)).toBe(board.answered);
	}
});

test("the narrow table of rankings says each place, for people as for counts", () => {
	const named = boardOf();
	const { unmount } = shown(<RankingsTable board={named} narrow height={300} />);
	const ines = screen.getByRole("rowheader", { name: "Ines Duarte" }).closest("tr") as HTMLElement;
	expect(
		within(ines)
			.getAllByRole("listitem")
			.map((item) => item.textContent),
	).toEqual(["1st retention", "2nd new revenue", "3rd enterprise value", "4th growth in users", "5th operating margin"]);
	unmount();
	shown(<RankingsTable board={boardOf("unattributed")} narrow height={300} />);
	expect(screen.getByRole("rowheader", { name: "Retention" }).closest("tr")?.textContent).toContain("1st for three");
});

test("turned, the picture has a name, says every value, and a line can be tapped to follow it", () => {
	const { rankings, targets } = boardOf();
	const followed: (string | null)[] = [];
	const chart = turnedOf({ width: 248, targets, rankings: rankings ?? [] });
	const { container } = shown(
		<TurnedChart chart={chart} said="Every value." followed={null} onFollow={(id) => followed.push(id)} fresh={false} />,
	);
	expect(screen.getByRole("img", { name: "How each leader ranked the targets Every value." }).querySelector("title")).not.toBeNull();
	for (const { label } of targets) expect(container.textContent).toContain(label);
	fireEvent.click(container.querySelector("[data-person=hana]") as Element);
	expect(followed).toEqual(["hana"]);
});

test("what was expected is told in a table as well: for each, and for all", () => {
	const board = boardOf();
	const { container } = shown(<ExpectationChart board={board} />);
	const said = container.querySelector("desc")?.textContent ?? "";
	fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
	const table = screen.getByRole("table", { name: /How many of the others each expected/ });
	for (const { personId, expected, real } of board.expectation.people ?? []) {
		const row = within(table)
			.getByRole("rowheader", { name: firstOf(personId) })
			.closest("tr");
		expect(row?.textContent).toBe(`${firstOf(personId)}${expected}${real}`);
		expect(said).toContain(`${firstOf(personId)} expected`);
	}
	within(table).getByRole("rowheader", { name: "All of you" });
});
