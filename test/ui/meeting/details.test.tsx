import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { decision, seenBy, sixAnswers } from "../stage/room.ts";
import { hostAt, InPane } from "../stage/standIn.tsx";

function details(panel: PanelView, open: (url: string) => void = () => undefined) {
	return render(
		<InPane host={hostAt("details", { open })}>
			<MeetingDetails panel={panel} live={true} />
		</InPane>,
	);
}

/** The board and its pictures are fetched when they are asked for. */
async function toBoard() {
	fireEvent.click(screen.getByRole("button", { name: "See the board" }));
	await screen.findByRole("button", { name: "Back to the meeting" });
}

const [, second] = seenBy("maya").board?.tensions ?? [];
const deferral = {
	tensionId: second?.id ?? "",
	ownerId: "marcus",
	ownerName: "Marcus Bell",
	until: "2026-07-09",
	deferredAt: "2026-06-18T10:40:00.000Z",
};

test("before the meeting one’s own missing answer stands first and is given in place", async () => {
	const { container } = details(seenBy("marcus", { panel: { revealedAt: null }, answers: sixAnswers.slice(0, 4) }));
	expect(screen.getAllByRole("heading").map((heading) => heading.textContent)).toEqual([
		"What should the second half optimize for?",
		"Your answer is missing",
		"Four of six have answered",
		"What happens",
		"On the table",
	]);
	expect(container.textContent).toContain("Thursday 18 June, 10:00. Ines Duarte decides, Maya Okafor facilitates.");
	fireEvent.click(screen.getByRole("button", { name: "Give my answer" }));
	await act(async () => undefined);
	expect(screen.queryByText("What happens")).toBeNull();
});

test("after it: the decision as its sentence, dissent word for word, what was put off and what is open", () => {
	const { container } = details(
		seenBy("tomas", { decisions: [decision], deferred: [deferral.tensionId], more: { deferrals: [deferral] } }),
	);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Retention even over new revenue");
	expect(container.querySelector("blockquote")?.textContent).toBe(
		"“We will miss bookings in the third quarter by about eight percent. I want that number written down.” Tomas Lindqvist, disagrees and commits",
	);
	screen.getByText("Marcus brings it back by Thursday 9 July.");
	screen.getByRole("heading", { name: "Still open" });
	screen.getByText("Goes out when the meeting ends, about 11:00");
});

test("nothing decided is said too, without blame, and how much is still open", () => {
	const over = { meeting: { ...seenBy("jonas").meeting, endsAt: "2026-06-18T10:20:00.000Z" } };
	details(seenBy("jonas", { panel: over }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Nothing was decided this time");
	screen.getByText(/ questions are still open\.$/);
	screen.getByText("Retention or new revenue?");
});

test("a stance not yet taken is asked for before anything else", async () => {
	details(seenBy("priya", { decisions: [decision] }));
	fireEvent.click(screen.getByRole("button", { name: "Take a stance" }));
	await act(async () => undefined);
	screen.getByText("Where do you stand, Priya?");
});

test("the board is read right here where the place has no room’s screen, and leads back to where one was", async () => {
	const opened: string[] = [];
	details(seenBy("jonas", { decisions: [decision], panel: { wall: { show: "decision", decisionId: decision.id } } }), (url) =>
		opened.push(url),
	);
	await toBoard();
	const sentence = screen.getByRole("heading", { level: 1 });
	expect(sentence.textContent).toBe("You agree on what comes last, not on what comes first.");
	expect(document.activeElement).toBe(sentence);
	expect(screen.getAllByRole("tab")).toHaveLength(4);
	fireEvent.click(screen.getByRole("button", { name: "Back to the meeting" }));
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "See the board" }));
	expect(opened).toEqual([]);
});

test("the decider is asked the room’s question there too; everyone else reads the board", async () => {
	const tensionId = seenBy("ines").board?.tensions[0]?.id ?? "";
	const asked = { panel: { wall: { show: "question" as const, tensionId } } };
	const { unmount } = details(seenBy("ines", asked));
	await toBoard();
	expect(screen.getAllByRole("radio")).toHaveLength(2);
	unmount();
	details(seenBy("tomas", asked));
	await toBoard();
	expect(screen.queryAllByRole("radio")).toHaveLength(0);
	expect(screen.getAllByRole("tab")).toHaveLength(4);
});

test.each([
	["before the reveal", null, "Nothing goes out by itself"],
	["after it, with something decided", "2026-06-18T10:04:00.000Z", "What was decided stands"],
])("a meeting that was cancelled says so %s, and what that means", (_, revealedAt, words) => {
	const panel = seenBy("priya", { panel: { revealedAt }, decisions: revealedAt ? [decision] : [] });
	render(
		<InPane host={hostAt("details")}>
			<MeetingDetails panel={{ ...panel, meeting: { ...panel.meeting, cancelledAt: "2026-06-17T09:00:00.000Z" } }} live={true} />
		</InPane>,
	);
	screen.getByText("This meeting was cancelled");
	screen.getByText(new RegExp(words));
});
