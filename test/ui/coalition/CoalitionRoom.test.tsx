import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { said } from "../../../src/core/said.ts";
import { CoalitionRoom } from "../../../src/ui/coalition/CoalitionRoom.tsx";
import { HoldCards } from "../../../src/ui/coalition/HoldCards.tsx";
import type { Coalition, Holding, Point } from "../../../src/ui/coalition/holding.ts";
import { hostAt, InPane, refusal, serverThat } from "../stage/standIn.tsx";

const teamId = "33333333-3333-4333-8333-333333333333";
const went: string[] = [];
beforeAll(() => {
	document.title = "Evenover";
});
afterEach(() => {
	cleanup();
	went.length = 0;
});

const words = {
	holds: said("coalition.mark.stillRight"),
	drifting: said("coalition.recall.missing"),
	against: said("coalition.stance.cannotCommit", { words: "My targets say otherwise." }),
	unheard: null,
};
const point = (kind: "decision" | "priority", id: string, holding: Holding): Point => ({
	about: {
		kind,
		id,
		label: kind === "decision" ? said("evenOver", { chosen: "Retention", over: "New revenue" }) : said("coalition.priority", { label: id }),
	},
	holding,
	because: words[holding],
	at: words[holding] && "2026-06-12T10:00:00.000Z",
	source: words[holding] && { kind: kind === "decision" ? "panel" : "pulse", id: "june" },
});
const member = (name: string, ...[decision, first, second]: [Holding, Holding, Holding]) => ({
	personId: name,
	name: `${name} Surname`,
	lastHeardAt: decision === "unheard" ? null : "2026-06-12T10:00:00.000Z",
	points: [point("decision", "d", decision), point("priority", "Ninety days", first), point("priority", "Mid-market", second)],
});
const members = [
	member("Ines", "holds", "holds", "holds"),
	member("Tomas", "against", "drifting", "unheard"),
	member("Marcus", "unheard", "unheard", "unheard"),
];
const [, tomas] = members;
const team: Coalition = {
	teamId,
	members,
	next: [
		{ personId: "Tomas", name: "Tomas Surname", why: "against", point: tomas?.points[0] ?? null, lastHeardAt: "2026-06-12T10:00:00.000Z" },
		{ personId: "Hana", name: "Hana Surname", why: "drifting", point: tomas?.points[1] ?? null, lastHeardAt: "2026-06-12T10:00:00.000Z" },
		{ personId: "Marcus", name: "Marcus Surname", why: "quiet", point: null, lastHeardAt: "2026-05-10T10:00:00.000Z" },
	],
};
const people = [
	{ id: "i", name: "Ines Duarte" },
	{ id: "m", name: "Maya Okafor" },
];

function show(
	reply: () => Coalition,
	roles: { facilitatorId: string | null; deciderId: string | null } = { facilitatorId: "m", deciderId: "i" },
) {
	const { api } = serverThat(({ name }) => (name === "viewTeam" ? { team: { members: people, ...roles } } : reply()));
	render(
		<InPane host={hostAt("personal")} api={api}>
			<main>
				<h1>Who holds what</h1>
				<CoalitionRoom teamId={teamId} onOpen={(id) => went.push(id)} onRoom={(room) => went.push(room)} onTeam={() => undefined} />
			</main>
		</InPane>,
	);
}
async function shown(reply: Coalition = team) {
	show(() => reply);
	await screen.findByText("For Maya Okafor and Ines Duarte only");
	await screen.findByRole("heading", { level: 2, name: "Whom to talk to next" });
}
const findings = async () => (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id }) => id);

test("it says by name who alone can read it; while nobody is named, that everyone can", async () => {
	show(() => team);
	await screen.findByText("For Maya Okafor and Ines Duarte only");
	cleanup();
	show(() => team, { facilitatorId: null, deciderId: null });
	await screen.findByText("Everyone on the team sees this page");
	fireEvent.click(screen.getByRole("button", { name: "Name them" }));
	expect(went).toEqual(["team"]);
});

test("whom to talk to next comes first: who, about which point, why, and when they were last heard", async () => {
	await shown();
	const next = screen.getByRole("region", { name: "Whom to talk to next" });
	expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Whom to talk to next");
	const [first, second, third] = within(next).getAllByRole("listitem");
	expect(first?.textContent).toMatch(
		/Tomas Surname.*Stands against “Retention even over new revenue”.*Last heard Friday 12 June.*Cannot commit: “My targets say otherwise.”/,
	);
	expect(second?.textContent).toMatch(/Hana Surname.*Drifts from “Ninety days”.*Did not name it from memory/);
	expect(third?.textContent).toMatch(/Marcus Surname.*Quiet for five weeks.*Last heard Sunday 10 May$/);
	fireEvent.click(within(first as HTMLElement).getByRole("button", { name: "Open the panel" }));
	fireEvent.click(within(second as HTMLElement).getByRole("button", { name: "Open the pulse" }));
	expect(went).toEqual(["june", "pulse"]);
	expect(await findings()).toEqual([]);
});

test("where nobody stands against anything or is quiet, it says so", async () => {
	await shown({ ...team, next: [] });
	screen.getByText("Nobody, for now");
});

test("people by points stand in a real table, each cell an icon and a word, decisions and priorities under their own head", async () => {
	await shown();
	const table = screen.getByRole("table", { name: "Everyone, point by point" });
	expect(
		within(table)
			.getAllByRole("columnheader")
			.map(({ textContent }) => textContent),
	).toEqual(["Leader", "Decisions in force", "Priorities", "Retention even over new revenue", "Ninety days", "Mid-market"]);
	expect(
		within(table)
			.getAllByRole("rowheader")
			.map(({ textContent }) => textContent),
	).toEqual(members.map(({ name }) => name));
	const cells = within(table).getAllByRole("cell");
	expect(cells.map(({ textContent }) => textContent)).toEqual([
		"Holds",
		"Holds",
		"Holds",
		"Against",
		"Drifting",
		"Not heard",
		"Not heard",
		"Not heard",
		"Not heard",
	]);
	for (const cell of cells) expect(cell.querySelector(".hold svg")).not.toBeNull();
	for (const cell of cells) expect(cell.querySelector("button") === null).toBe(cell.textContent === "Not heard");
	expect(await findings()).toEqual([]);
});

test("a cell opens what they said below its row, and where it comes from; the same cell closes it", async () => {
	await shown();
	const table = screen.getByRole("table");
	const cell = () => within(table).getByRole("button", { name: "Against" });
	expect(cell().getAttribute("aria-expanded")).toBe("false");
	fireEvent.click(cell());
	const opened = document.getElementById(cell().getAttribute("aria-controls") ?? "") as HTMLElement;
	expect(opened.textContent).toMatch(
		/Tomas Surname on Retention even over new revenue: Against.*Cannot commit: “My targets say otherwise.” Friday 12 June/,
	);
	expect(await findings()).toEqual([]);
	fireEvent.click(within(opened).getByRole("button", { name: "Open the panel" }));
	expect(went).toEqual(["june"]);
	fireEvent.click(within(table).getByRole("button", { name: "Drifting" }));
	expect(table.querySelectorAll(".opened")).toHaveLength(1);
	fireEvent.click(within(table).getByRole("button", { name: "Drifting" }));
	expect(table.querySelectorAll(".opened")).toHaveLength(0);
});

test("where there is no room for a table each person has a card, with the same words behind each point", async () => {
	render(
		<InPane host={hostAt("personal")}>
			<main>
				<h1>Who holds what</h1>
				<h2>Everyone, point by point</h2>
				<HoldCards members={members} ways={{ onOpen: (id) => went.push(id), onRoom: (room) => went.push(room) }} />
			</main>
		</InPane>,
	);
	const card = screen.getByRole("heading", { level: 3, name: "Tomas Surname" }).closest("li") as HTMLElement;
	const row = within(card).getByRole("button", { name: /Retention even over new revenue\s*Against/ });
	expect(within(card).queryByRole("button", { name: "Open the panel" })).toBeNull();
	fireEvent.click(row);
	fireEvent.click(within(card).getByRole("button", { name: "Open the panel" }));
	expect(went).toEqual(["june"]);
	within(card).getByText(/Mid-market/);
	expect(within(card).queryByRole("button", { name: /Mid-market/ })).toBeNull();
	expect(await findings()).toEqual([]);
});

test("whoever does not run the team is told in place who can read it, and is led to what is for everyone", async () => {
	show(() => {
		throw refusal("notYourTeamToRun", { values: { facilitator: "Maya Okafor", decider: "Ines Duarte" } });
	});
	const refused = await screen.findByRole("alert");
	expect(refused.textContent).toContain("Only Maya Okafor and Ines Duarte can see this");
	expect(document.activeElement?.textContent).toBe("Only Maya Okafor and Ines Duarte can see this");
	expect(screen.queryByRole("table")).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "See the team over time" }));
	expect(went).toEqual(["overTime"]);
	expect(await findings()).toEqual([]);
});

test.each([
	["echoFirst", { panelId: "june" }, "Answer or skip", "june"],
	["recallFirst", {}, "Go to the pulse", "pulse"],
])("who is asked to remember first (%s) is led there", async (code, values, button, to) => {
	show(() => {
		throw refusal(code, { values });
	});
	fireEvent.click(await screen.findByRole("button", { name: button }));
	expect(went).toEqual([to]);
});
