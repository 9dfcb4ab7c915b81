import { expect, test } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import type { Reply } from "../../../src/contract.ts";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";
import { findings } from "./findings.ts";

type Owed = Reply<"listMyAsks">["waiting"][number];
const owed = (kind: Owed["kind"], more: Partial<Owed> = {}): Owed => ({
	kind,
	panelId: "",
	teamId: "t1",
	topic: "Leadership team",
	who: "",
	count: 1,
	of: 1,
	at: "2026-06-17T16:00:00.000Z",
	...more,
});
const answers = owed("answers", { panelId: "p1", topic: "Which region first?", count: 4, of: 6, at: "2026-06-18T16:00:00.000Z" });

function show(waiting: Owed[]) {
	const went: unknown[][] = [];
	const { api } = serverThat(() => ({ me: { id: "maya", name: "Maya Okafor" }, asks: [], waiting }));
	render(
		<InPane host={hostAt("personal")} api={api}>
			<MyAsks onOpen={(panelId) => went.push([panelId])} onRoom={(room, teamId) => went.push([room, teamId])} />
		</InPane>,
	);
	return went;
}

test("what others owe stands below, each with whom it waits for, and leads to where it is", async () => {
	const went = show([
		owed("framework", { who: "Ines Duarte" }),
		owed("realign", { who: "Tomas Lindqvist" }),
		owed("translation", { who: "Hana Sato", topic: "Reliability first.", count: 2, of: 3 }),
		answers,
	]);
	const region = await screen.findByRole("region", { name: "Waiting for others" });
	expect([...region.querySelectorAll("li")].map((one) => [...one.querySelectorAll("p")].map(({ textContent }) => textContent))).toEqual([
		["The draft of the framework", "Leadership team · Ines has it since yesterday"],
		["You asked Tomas to step back", "Asked yesterday · no time is taken yet"],
		["“Reliability first.”", "Hana hasn’t answered two lines of the translation"],
		["Which region first?", "Four of six haven’t answered yet · due today, 16:00"],
	]);
	expect(await findings()).toEqual([]);
	for (const button of screen.getAllByRole("button", { name: /^Open: / })) fireEvent.click(button);
	expect(went).toEqual([["framework", "t1"], ["realign", "t1"], ["translations", "t1"], ["p1"]]);
	// it is none of what waits for the reader
	screen.getByText("Nothing waits for you");
});

test("who waits for nobody sees nothing of it", async () => {
	show([]);
	await screen.findByText("Nothing waits for you");
	expect(screen.queryByText("Waiting for others")).toBeNull();
});
