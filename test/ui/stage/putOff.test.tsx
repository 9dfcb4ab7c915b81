import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { panelId, seenBy } from "./room.ts";
import { hostAt, InPane, serverThat } from "./standIn.tsx";

const tensionId = seenBy("ines").board?.tensions[0]?.id ?? "";
const putOff = (reader: string, times: number, more = {}) => seenBy(reader, { timesDeferred: new Map([[tensionId, times]]), ...more });
const onWall = { panel: { wall: { show: "question" as const, tensionId } } };
const words = "Deferred three times: not deciding this is a decision too.";

function stage(panel: PanelView, server = serverThat()) {
	render(
		<InPane api={server.api}>
			<Stage panel={panel} live={true} />
		</InPane>,
	);
	return server.sent;
}

test("put off three times, a question is called what that is on the board; put off twice it is not", () => {
	stage(putOff("tomas", 3));
	screen.getByText(words);
});
test("put off twice, a question is a question", () => {
	stage(putOff("tomas", 2));
	expect(screen.queryByText(/^Deferred/)).toBeNull();
});

test("before the third time the decider is told, with a way to decide instead, and nothing is in the way", async () => {
	const sent = stage(
		putOff("ines", 2, onWall),
		serverThat(() => ({ panel: seenBy("ines") })),
	);
	fireEvent.click(screen.getByRole("button", { name: "Defer, with owner and date" }));
	screen.getByText("With this, deferred three times");
	expect(screen.queryByRole("alert")).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "Decide it instead" }));
	expect(screen.getAllByRole("radio")).toHaveLength(2);
	fireEvent.click(screen.getByRole("button", { name: "Defer, with owner and date" }));
	fireEvent.change(screen.getByLabelText("Who brings it back?"), { target: { value: "marcus" } });
	fireEvent.click(screen.getByRole("button", { name: "Two weeks" }));
	fireEvent.click(screen.getByRole("button", { name: "Defer it" }));
	await act(async () => undefined);
	expect(sent.at(-1)).toMatchObject({ name: "deferTension", input: { panelId, tensionId, ownerId: "marcus", until: "2026-07-02" } });
});

test("what was put off here before is not counted once more", () => {
	const deferral = { tensionId, ownerId: "marcus", ownerName: "Marcus Bell", until: "2026-07-09", deferredAt: "2026-06-18T10:20:00.000Z" };
	const proposal = { id: "p", tensionId, costs: { a: "", b: "" }, proposedBy: "maya", proposedAt: "2026-06-18T10:25:00.000Z" };
	stage(putOff("ines", 3, { ...onWall, deferred: [tensionId], more: { deferrals: [deferral], proposal } }));
	fireEvent.click(screen.getByRole("button", { name: "Defer, with owner and date" }));
	screen.getByText("With this, deferred three times");
});

test("the second time is put off without a word", () => {
	stage(putOff("ines", 1, onWall));
	fireEvent.click(screen.getByRole("button", { name: "Defer, with owner and date" }));
	expect(screen.queryByText(/^With this, deferred/)).toBeNull();
});

test("whoever runs the panel and can’t decide puts it to the room instead", async () => {
	const server = serverThat(() => ({ panel: seenBy("maya") }));
	render(
		<InPane host={hostAt("sidePanel")} api={server.api}>
			<SidePanel panel={putOff("maya", 4)} live={true} />
		</InPane>,
	);
	fireEvent.click(screen.getByRole("button", { name: "Defer with owner and date" }));
	screen.getByText("With this, deferred five times");
	fireEvent.click(screen.getByRole("button", { name: "Put it to the room instead" }));
	await act(async () => undefined);
	expect(server.sent.at(-1)).toMatchObject({ name: "proposeDecision", input: { tensionId } });
});

test("what was put off a third time says so where it is remembered", () => {
	const deferral = { tensionId, ownerId: "marcus", ownerName: "Marcus Bell", until: "2026-07-09", deferredAt: "2026-06-18T10:40:00.000Z" };
	render(
		<InPane host={hostAt("details")}>
			<MeetingDetails panel={putOff("tomas", 3, { deferred: [tensionId], more: { deferrals: [deferral] } })} live={true} />
		</InPane>,
	);
	expect(screen.getByText(words).closest("section")?.textContent).toContain("Marcus brings it back by Thursday 9 July.");
});

const objection = {
	decisionId: "d",
	panelId: "earlier",
	topic: "",
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-01-15T10:20:00.000Z",
	personId: "hana",
	name: "Hana Sato",
	words: "Not without two engineers.",
	takenAt: "2026-01-15T10:30:00.000Z",
	since: "2026-01-15T10:30:00.000Z",
	mine: false,
};

test.each([
	["before", { revealedAt: null }],
	["after", {}],
])("%s the reveal the room’s screen says in one line that an objection is open, and not its words", (_when, panel) => {
	stage(seenBy("maya", { panel, more: { openObjections: [objection] } }));
	screen.getByText("One objection is open: Hana can’t commit to retention even over new revenue.");
	expect(screen.queryByText(/engineers/)).toBeNull();
});
