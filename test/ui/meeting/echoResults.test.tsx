import { afterEach, expect, test } from "@jest/globals";
import { cleanup, render, screen } from "@testing-library/react";
import type { EchoResult } from "../../../src/core/echo.ts";
import type { ViewDecision, ViewEchoes } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { decision, leaders, seenBy } from "../stage/room.ts";
import { InPane } from "../stage/standIn.tsx";
import { asked, settle, shown } from "./recalling.tsx";

afterEach(cleanup);

const recalls: Record<EchoResult, { chosen: string; over: string }> = {
	remembered: { chosen: "Retention", over: "New revenue" },
	reversed: { chosen: "New revenue", over: "Retention" },
	half: { chosen: "retention", over: "Growth in users" },
	other: { chosen: "keeping the lights on", over: "everything else" },
};
const said = (personId: string, result: EchoResult): ViewEchoes["heard"][number] => ({
	personId,
	name: leaders.find(({ id }) => id === personId)?.name ?? "",
	...recalls[result],
	result,
});
const heard = (...of: [string, EchoResult][]) => of.map(([personId, result]) => said(personId, result));

async function team(echoes: ViewEchoes | null, decisions: readonly ViewDecision[] = [decision], reader = "maya") {
	const { container } = await shown(MeetingDetails, seenBy(reader, { decisions: [...decisions], more: { echoes } }));
	const card = container.querySelector("[aria-labelledby=echoes]");
	return {
		sentence: card?.querySelector("p")?.textContent,
		rows: [...(card?.querySelectorAll("li") ?? [])].map((row) => [...row.children].map((part) => part.textContent)),
		card,
	};
}

test("one sentence says first how many remember it, and who acts on the opposite", async () => {
	const four = heard(["ines", "remembered"], ["priya", "remembered"], ["hana", "remembered"], ["leila", "remembered"]);
	const { sentence } = await team({ heard: [...four, said("tomas", "reversed")], skipped: [], open: [] });
	expect(sentence).toBe("Four of five remember it. Tomas acts on the opposite.");
});

test.each<[string, ViewEchoes]>([
	["Nobody has answered yet.", { heard: [], skipped: [], open: ["ines", "priya"] }],
	[
		"One of two remembers it. Two haven’t answered yet.",
		{ heard: heard(["ines", "remembered"]), skipped: ["priya"], open: ["hana", "leila"] },
	],
	["Both who answered remember it.", { heard: heard(["ines", "remembered"], ["priya", "remembered"]), skipped: [], open: [] }],
	["The one who answered doesn’t remember it. One hasn’t answered yet.", { heard: [], skipped: ["priya"], open: ["ines"] }],
	[
		"None of the three who answered remembers it. Priya and Tomas act on the opposite.",
		{ heard: heard(["priya", "reversed"], ["tomas", "reversed"], ["hana", "half"]), skipped: [], open: [] },
	],
	[
		"All three who answered remember it.",
		{ heard: heard(["ines", "remembered"], ["priya", "remembered"], ["leila", "remembered"]), skipped: [], open: [] },
	],
	["Neither of the two who answered remembers it.", { heard: heard(["priya", "other"]), skipped: ["ines"], open: [] }],
])("%s", async (expected, echoes) => {
	expect((await team(echoes)).sentence).toBe(expected);
});

test("where several were decided, remembering one of them is not called remembering all", async () => {
	const other = { ...decision, id: "other", tensionId: "pair:a:b" };
	const { sentence } = await team({ heard: heard(["ines", "remembered"]), skipped: ["priya"], open: [] }, [decision, other]);
	expect(sentence).toBe("One of two remembers one of the decisions.");
});

test("then each by name with what they said, in words; who skipped or is silent says so", async () => {
	const { rows } = await team({
		heard: heard(["tomas", "reversed"], ["ines", "remembered"], ["hana", "half"], ["leila", "other"]),
		skipped: ["marcus"],
		open: ["priya"],
	});
	expect(rows).toEqual([
		["Ines Duarte", "Retention even over new revenue", "As decided"],
		["Priya Nair", "Not yet"],
		["Hana Sato", "retention even over growth in users", "Same winner, over something else"],
		["Tomas Lindqvist", "New revenue even over retention", "The other way round"],
		["Leila Haddad", "keeping the lights on even over everything else", "Something else"],
		["Marcus Bell", "Doesn’t remember"],
	]);
});

test("who left the team is not named, and not left out", async () => {
	const { rows } = await team({ heard: [{ ...said("gone", "half"), name: "" }], skipped: [], open: [] });
	expect(rows.map(([name]) => name)).toEqual(["Somebody who left"]);
});

test("who is shown nobody’s memory sees no such card", async () => {
	expect((await team(null, [decision], "priya")).card).toBeNull();
});

test.each([false, true])("the room’s screen never puts a personal question to anyone (read in a pane: %s)", async (reading) => {
	const { container } = render(
		<InPane>
			<Stage panel={asked("tomas")} live={true} reading={reading} />
		</InPane>,
	);
	await settle();
	expect(screen.getAllByRole("tab")).toHaveLength(4);
	expect(container.textContent).not.toMatch(/did we decide|nothing (is|was) decided|answer the question first/i);
});
