import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { Stage } from "../../../src/ui/stage/Stage.tsx";
import { panelSeenBy, priya } from "../samplePanel.ts";
import { decision, seenBy } from "../stage/room.ts";
import { hostAt, InPane } from "../stage/standIn.tsx";

const screens = { MeetingDetails, SidePanel, Stage };
const without = (more: Partial<PanelView>): PanelView =>
	panelSeenBy(priya, { stage: "revealed", revealedAt: "2026-06-18T10:04:00.000Z", board: null, ...more });

test.each(Object.entries(screens))("%s says on which day answers were removed", async (_name, Screen) => {
	render(
		<InPane host={hostAt("details")}>
			<Screen panel={without({ answersRemovedAt: "2028-06-19T03:00:00.000Z" })} live={null} />
		</InPane>,
	);
	expect(await screen.findByText(/^The answers were removed on .*2028$/)).toBeTruthy();
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(without({}).topic);
});

test("where too few answers are left to hide behind one another, that is said instead", async () => {
	render(
		<InPane host={hostAt("details")}>
			<MeetingDetails panel={without({ tooFewLeft: true })} />
		</InPane>,
	);
	expect(await screen.findByText("The answers are not shown any more")).toBeTruthy();
});

test("what was decided stays to be read, and nothing stands there that does nothing when it is pressed", async () => {
	const stance = {
		personId: "priya",
		stance: "disagreeAndCommit",
		words: "The Nordics are open now.",
		takenAt: decision.decidedAt,
	} as const;
	const panel = seenBy("priya", { decisions: [{ ...decision, stances: [stance] }] });
	expect(panel.me.may.takeStance).toBe(true);
	render(
		<InPane host={hostAt("details")}>
			<MeetingDetails panel={{ ...panel, board: null, answersRemovedAt: "2028-06-19T03:00:00.000Z" }} />
		</InPane>,
	);
	expect(await screen.findByText(/The Nordics are open now\./)).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Change my stance" })).toBeNull();
});

test("whether something was decided, or was and is replaced since, is said where nothing of it is shown", async () => {
	const removed = { answersRemovedAt: "2028-06-19T03:00:00.000Z", board: null };
	const said = (panel: PanelView) => {
		const { container, unmount } = render(
			<InPane host={hostAt("details")}>
				<MeetingDetails panel={{ ...panel, ...removed }} />
			</InPane>,
		);
		const text = container.textContent ?? "";
		unmount();
		return ["What was decided stays.", "Nothing was decided here.", "What was decided here has been replaced since."].filter((one) =>
			text.includes(one),
		);
	};
	const replaced = { ...decision, supersededBy: "later" };
	expect(said(seenBy("priya", { decisions: [decision] }))).toEqual(["What was decided stays."]);
	expect(said(seenBy("priya", { decisions: [] }))).toEqual(["Nothing was decided here."]);
	expect(said(seenBy("priya", { decisions: [replaced] }))).toEqual(["What was decided here has been replaced since."]);
	// whoever is to remember is told nothing of it
	expect(said({ ...seenBy("priya", { decisions: [] }), recallFirst: true })).toEqual(["What was decided stays."]);
});

test("where too few answers are left, whoever runs the panel can ask anew, but not from the room's screen", async () => {
	const few = { ...seenBy("maya"), board: null, tooFewLeft: true };
	const begin = (Screen: (typeof screens)[keyof typeof screens], panel: PanelView) => {
		const { unmount } = render(
			<InPane host={hostAt("details")}>
				<Screen panel={panel} live={null} />
			</InPane>,
		);
		const offered = screen.queryAllByRole("button", { name: "Start another round" }).length;
		unmount();
		return offered;
	};
	expect(few.me.may.startRound).toBe(true);
	expect(Object.values(screens).map((Screen) => begin(Screen, few))).toEqual([1, 1, 0]);
	expect(begin(MeetingDetails, { ...few, answersRemovedAt: "2028-06-19T03:00:00.000Z" })).toBe(0);
	expect(begin(MeetingDetails, { ...seenBy("hana"), board: null, tooFewLeft: true })).toBe(0);
});
