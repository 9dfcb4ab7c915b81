import { expect, test } from "@jest/globals";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { rankingOf } from "../../../src/core/answer.ts";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { leaders, seenBy, sixAnswers } from "./room.ts";
import { InPane, serverThat } from "./standIn.tsx";

const ranked = (...ids: string[]) => rankingOf(ids);
const earlier: Record<string, string[]> = {
	ines: ["new-revenue", "retention", "enterprise-value", "growth-in-users", "operating-margin"],
	priya: ["new-revenue", "growth-in-users", "enterprise-value", "retention", "operating-margin"],
};
const before = sixAnswers.map(({ personId, answer }) => ({
	personId,
	answer: earlier[personId] ? { ...answer, ranking: ranked(...earlier[personId]) } : answer,
}));
const second = { panel: { round: 2, wall: { show: "change" as const } }, before };

const onStage = (panel: Parameters<typeof seenBy>[1], reader = "tomas", api = serverThat().api) =>
	render(
		<InPane api={api}>
			<Stage panel={seenBy(reader, panel)} live={true} />
		</InPane>,
	);

test("only a second round has something to compare", () => {
	onStage({});
	expect(screen.getAllByRole("tab").map((tab) => tab.querySelector("b")?.textContent)).toEqual([
		"Rankings",
		"What can’t change",
		"Assumptions",
		"Expectation and reality",
	]);
});

test("a wall left on what changed shows the rankings where there was no round before", () => {
	onStage({ panel: { wall: { show: "change" } } });
	expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Rankings");
});

test("who moved from where to where is said in the picture’s description and in its table", () => {
	const { container } = onStage(second);
	expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Since the last roundTwo moved");
	const said = container.querySelector(".slope desc")?.textContent ?? "";
	expect(said).toContain("Ines: new revenue first before, retention first now, one of ten pairs turned round, nearest to");
	expect(said).toContain("Marcus: operating margin first, nothing changed.");
	fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
	const cells = (name: string) =>
		within(screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement)
			.getAllByRole("cell")
			.map((cell) => cell.textContent);
	expect(cells("Priya").slice(0, 2)).toEqual(["New revenue", "Retention"]);
	expect(cells("Marcus")).toEqual(["Operating margin", "Operating margin", "None", "Nobody"]);
});

test("the reasons at both ends are quoted, not only those of the middle", () => {
	const panel = seenBy("tomas", second);
	onStage(second);
	const place = screen.getByRole("region", { name: "The two furthest apart build on" });
	const ends = panel.board?.change?.extremes ?? [];
	expect(ends).toHaveLength(2);
	for (const { personId, statements } of ends) {
		expect(place.textContent).toContain(leaders.find(({ id }) => id === personId)?.name.split(" ")[0]);
		for (const statement of statements) expect(place.textContent).toContain(`“${statement}”`);
	}
});

test("where somebody answered only one of the rounds, nobody is said to have stayed: they are counted", () => {
	const { container } = onStage({ ...second, before: before.slice(0, 5) });
	expect(container.querySelector(".slope desc")?.textContent).not.toContain("nothing changed");
	screen.getByText("Three more kept their order.");
});

test("an unattributed board says how many changed, and names nobody", () => {
	const { container } = onStage({ ...second, panel: { ...second.panel, attribution: "unattributed" } });
	const picture = screen.getByRole("img", { name: /How many changed their order/ });
	expect(picture.querySelector("desc")?.textContent).toBe("Two of six changed their order, four kept it.");
	expect(picture.querySelectorAll(".solid")).toHaveLength(2);
	expect(picture.querySelectorAll(".ring")).toHaveLength(4);
	for (const { name } of leaders) expect(container.innerHTML).not.toContain(name.split(" ")[0]);
});

test("with too few who answered both there is a sentence instead of a picture", () => {
	const { container } = onStage({ ...second, before: before.slice(0, 2) });
	expect(container.querySelector(".slope")).toBeNull();
	screen.getByText("Too few of you answered both rounds to set one beside the other.");
});
