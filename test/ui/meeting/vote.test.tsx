import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { fetchVoteScreen } from "../../../src/ui/answer/voteLater.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { seenBy } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

beforeAll(async () => void (await fetchVoteScreen()));
afterEach(cleanup);

const ballot = [{ id: "22222222-2222-4222-8222-222222222221", statement: "The Nordics team is hired by August", vote: null }];

/** A sealed panel as one of its leaders sees it, with a statement to vote on. */
function asked(reader: string, reveals = false): PanelView {
	const panel = seenBy(reader, { panel: { revealedAt: null } });
	const may = { ...panel.me.may, vote: true, reveal: reveals };
	return { ...panel, me: { ...panel.me, may }, mine: { ...panel.mine, ballot } };
}

const places = [
	["beside the room", SidePanel],
	["in the meeting’s own tab", MeetingDetails],
] as const;

const settle = () => act(() => new Promise((done) => setTimeout(done, 20)));
const press = async (name: string) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await settle();
};
const primary = (container: Element) => [...container.querySelectorAll(".btn.p")].map((button) => button.textContent);

test.each(places)("%s a sealed answer is followed by what there is to check, and by thanks for it", async (_place, Screen) => {
	const panel = asked("priya");
	const voted = { ...panel, mine: { ...panel.mine, ballot: ballot.map((line) => ({ ...line, vote: "holds" as const })) } };
	const { api, sent } = serverThat(() => ({ panel: voted }));
	const shown = (now: PanelView) => (
		<InPane api={api} host={hostAt("sidePanel")}>
			<Screen panel={now} live={true} />
		</InPane>
	);
	const { container, rerender } = render(shown(panel));
	screen.getByRole("heading", { name: "One assumption to check" });
	expect(primary(container)).toEqual(["Check it"]);
	await press("Check it");
	expect(document.activeElement?.textContent).toBe("Does this hold?");
	fireEvent.click(screen.getByLabelText("Holds"));
	await press("Send");
	expect(sent).toMatchObject([{ name: "voteOnAssumption", input: { votes: [{ id: ballot[0]?.id, vote: "holds" }] } }]);
	expect(document.activeElement?.textContent).toBe(panel.topic);
	screen.getByText("Thank you. You can change it until the reveal.");
	rerender(shown(voted));
	screen.getByText("You checked one assumption");
});

test.each(places)("%s whoever reveals has that as the one primary button", (_place, Screen) => {
	const { container } = render(
		<InPane host={hostAt("sidePanel")}>
			<Screen panel={asked("ines", true)} live={true} />
		</InPane>,
	);
	screen.getByRole("button", { name: "Check it" });
	expect(primary(container)).toEqual(["Reveal to everyone"]);
});

test("what there is to check stands among one’s asks, and leads to its panel", async () => {
	const ask = { topic: "Which region first?", subject: "Leadership team", dueAt: "2026-06-18T10:00:00.000Z", decisionId: null };
	const { api } = serverThat(() => ({ me: { id: "marcus", name: "Marcus Bell" }, asks: [{ kind: "vote", panelId: "the-panel", ...ask }] }));
	const opened: string[] = [];
	render(
		<InPane api={api} host={hostAt("personal")}>
			<MyAsks onOpen={(panelId) => opened.push(panelId)} />
		</InPane>,
	);
	fireEvent.click(await screen.findByRole("button", { name: /^Check them/ }));
	expect(opened).toEqual(["the-panel"]);
});

test.each(places)(
	"%s a reveal that comes meanwhile takes nothing away: it says that votes are final, and leads to the board",
	async (_place, Screen) => {
		const shown = (now: PanelView) => (
			<InPane host={hostAt("sidePanel")}>
				<Screen panel={now} live={true} />
			</InPane>
		);
		const { rerender } = render(shown(asked("priya")));
		await press("Check it");
		fireEvent.click(screen.getByLabelText("Holds"));
		const revealed = seenBy("priya");
		rerender(shown({ ...revealed, mine: { ...revealed.mine, ballot } }));
		expect(screen.getByLabelText<HTMLInputElement>("Holds").checked).toBe(true);
		screen.getByText("Votes are final now");
		await press("See the board");
		expect(screen.queryByText("Does this hold?")).toBeNull();
	},
);
