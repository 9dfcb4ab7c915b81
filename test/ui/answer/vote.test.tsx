import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { cleanup, screen } from "@testing-library/react";
import { fetchVoteScreen } from "../../../src/ui/answer/voteLater.ts";
import { Unreachable } from "../../../src/ui/api.ts";
import { refusal } from "../fakeApi.ts";
import { nordics, open, press, region, said, say, server, settle, title, toVoteOn } from "./voting.tsx";

beforeAll(async () => void (await fetchVoteScreen()));
afterEach(cleanup);

const revealed = { stage: "revealed", revealedAt: "2026-06-18T10:04:00.000Z" } as const;

async function reach(panel = toVoteOn()) {
	const fake = server(panel);
	const opened = await open(fake);
	await press(/^Check /);
	return { ...fake, ...opened };
}

test("once there is something to check, the sealed screen leads there with its only primary button", async () => {
	const { container } = await open(server());
	screen.getByRole("heading", { name: "Two assumptions to check" });
	expect([...container.querySelectorAll(".btn.p")].map((one) => one.textContent)).toEqual(["Check them"]);
	await press("Check them");
	expect(title().textContent).toBe("Does this hold?");
	expect(document.activeElement).toBe(title());
	expect([said(nordics), said(region)]).toEqual([null, null]);
});

test("without anything to check nothing is said of it", async () => {
	await open(server(toVoteOn([])));
	expect(title().textContent).toBe("Your answer is sealed");
	expect(screen.queryByText(/assumption/)).toBeNull();
});

test("it says who learns what: names after the reveal where the panel has names, and never how one voted", async () => {
	await reach();
	screen.getByText("Written by colleagues. You see who wrote what after the reveal.");
	screen.getByText("How you vote is only ever shown as a count.");
	cleanup();
	await reach(toVoteOn([nordics], { attribution: "unattributed" }));
	screen.getByText("Written by colleagues. Nobody ever learns who wrote it.");
	screen.getByText("How you vote is only ever shown as a count.");
});

test("what is chosen is sent, and back on the sealed screen one is thanked and can change it", async () => {
	const { sentTo, told } = await reach();
	say(nordics, "Doesn’t");
	say(region, "Don’t know");
	await press("Send");
	expect(sentTo("voteOnAssumption").map(({ input }) => input)).toEqual([
		{
			panelId: told.panel.id,
			votes: [
				{ id: nordics.id, vote: "doesNot" },
				{ id: region.id, vote: "unknown" },
			],
		},
	]);
	expect(title().textContent).toBe("Your answer is sealed");
	expect(document.activeElement).toBe(title());
	expect(screen.getByRole("status").textContent).toBe("Thank you. You can change it until the reveal.");
	screen.getByText("You checked two assumptions");
	await press("Change what you said of assumptions");
	expect([said(nordics), said(region)]).toEqual(["Doesn’t", "Don’t know"]);
	await press("Back");
	expect(screen.queryByRole("status")).toBeNull();
});

test("nothing chosen is not sent; some of it can be, and the rest waits", async () => {
	const { sentTo } = await reach();
	await press("Send");
	screen.getByText("Choose at least one, then send.");
	expect(sentTo("voteOnAssumption")).toEqual([]);
	say(region, "Holds");
	screen.getByText("One chosen, one left. It can wait.");
	await press("Send");
	expect(sentTo("voteOnAssumption")[0]?.input).toMatchObject({ votes: [{ id: region.id, vote: "holds" }] });
	screen.getByRole("heading", { name: "One assumption to check" });
});

test("later leads back, and what was chosen is still chosen when one returns", async () => {
	await reach();
	say(nordics, "Holds");
	await press("Later");
	expect(document.activeElement).toBe(title());
	screen.getByRole("heading", { name: "Two assumptions to check" });
	await press("Check them");
	expect(said(nordics)).toBe("Holds");
});

test("a live update never replaces what is chosen and not sent", async () => {
	const { now } = await reach();
	say(nordics, "Doesn’t");
	await now(
		toVoteOn([
			{ ...nordics, vote: "holds" },
			{ ...region, vote: "unknown" },
		]),
	);
	expect([said(nordics), said(region)]).toEqual(["Doesn’t", "Don’t know"]);
});

test("while the server is away what was chosen stays, and is sent again when asked", async () => {
	const { told, sentTo } = await reach();
	say(nordics, "Holds");
	told.failure = new Unreachable(null);
	await press("Send");
	expect(document.activeElement?.textContent).toBe("We couldn’t reach Evenover");
	expect(said(nordics)).toBe("Holds");
	told.failure = null;
	await press("Try again");
	expect(sentTo("voteOnAssumption")).toHaveLength(2);
	expect(title().textContent).toBe("Your answer is sealed");
});

test("votes that come after the reveal are refused in place, and lead to the board", async () => {
	const { told, board } = await reach();
	say(nordics, "Holds");
	told.failure = refusal("votesFinal", { revealedAt: revealed.revealedAt });
	told.panel = toVoteOn([nordics, region], revealed);
	await press("Send");
	expect(document.activeElement?.textContent).toBe("Votes are final now");
	screen.getByText("The answers were revealed at 10:04. What you had not sent by then isn’t counted.");
	expect(said(nordics)).toBe("Holds");
	await press("See the board");
	expect(board.shown).toBe(1);
});

test("a reveal while one chooses is told above, takes no focus and replaces nothing", async () => {
	const { now, board, sentTo } = await reach();
	say(nordics, "Holds");
	await now(toVoteOn([], revealed));
	expect(screen.getByRole("status").textContent).toContain("Votes are final now");
	expect(document.activeElement).toBe(title());
	expect(said(nordics)).toBe("Holds");
	await press("Send");
	expect(sentTo("voteOnAssumption")).toEqual([]);
	await press("See the board");
	expect(board.shown).toBe(1);
});

test("what is no longer on the ballot is refused, and what there is now can be shown", async () => {
	const { told } = await reach();
	say(nordics, "Holds");
	say(region, "Holds");
	told.failure = refusal("notOnBallot");
	told.panel = toVoteOn([region]);
	await press("Send");
	screen.getByText("This is no longer yours to check");
	await settle();
	await press("Show it as it is now");
	expect(screen.queryByRole("group", { name: nordics.statement })).toBeNull();
	expect(said(region)).toBe("Holds");
});

test("another round leads back to the four questions", async () => {
	const { now } = await reach();
	const { mine, ...panel } = toVoteOn([]);
	await now({ ...panel, mine: { ...mine, answer: null }, round: 2 });
	expect(title().textContent).toBe("Does this hold?");
	await press("Show it as it is now");
	expect(title().textContent).toBe("What should this optimize for?");
});
