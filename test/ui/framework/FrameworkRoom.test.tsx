import { beforeEach, expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { emptyFramework, type FrameworkDraft } from "../../../src/core/framework.ts";
import { FrameworkRoom } from "../../../src/ui/framework/FrameworkRoom.tsx";
import type { FrameworkPageView } from "../../../src/ui/framework/page.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";
import { content, decided, drafting, noDraft, page, teamId } from "./sample.ts";

const opened: string[] = [];
const rooms: string[] = [];
beforeEach(() => {
	opened.length = 0;
	rooms.length = 0;
	localStorage.clear();
});

function show(view: FrameworkPageView | (() => FrameworkPageView), answer: (sent: Sent) => unknown = () => ({})) {
	const server = serverThat((sent) => {
		if (sent.name === "viewFrameworkPosts") return { chats: [], last: null };
		return sent.name === "viewFramework" ? (typeof view === "function" ? view() : view) : answer(sent);
	});
	render(
		<InPane host={hostAt("personal")} api={server.api}>
			<FrameworkRoom
				teamId={teamId}
				onOpen={(panelId) => opened.push(panelId)}
				onRoom={(room) => rooms.push(room)}
				onTeam={() => undefined}
			/>
		</InPane>,
	);
	return server.sent;
}
const draftOf = (change: Partial<FrameworkDraft>): FrameworkDraft => ({ ...content, decisionId: null, ...change });
const saved = ({ input }: Sent, revision = 1) => ({
	draft: { ...noDraft, revision, state: "writing", content: input["content"], savedBy: "Maya Okafor" },
});
const pass = (milliseconds: number) => act(() => new Promise((settle) => setTimeout(settle, milliseconds)));

test("a solid link names its decision and opens it, a dotted one says that it is not settled and by whom it comes back", async () => {
	show(page());
	const ladder = (await screen.findByRole("heading", { name: "What wins" })).parentElement as HTMLElement;
	expect(
		within(ladder)
			.getAllByRole("listitem")
			.map((item) => item.querySelector(".n")?.textContent),
	).toEqual(["1", "2", "2"]);
	expect(ladder.querySelectorAll(".st:not(.open)")).toHaveLength(1);
	within(ladder).getByText("Not settled. Marcus brings it back by Thursday 9 July.");
	fireEvent.click(within(ladder).getByRole("button", { name: "Retention even over new revenue" }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Retention even over new revenue");
	fireEvent.click(screen.getByRole("button", { name: "Open its panel" }));
	expect(opened).toEqual([decided.panelId]);
	fireEvent.click(screen.getByRole("button", { name: "Back to all decisions" }));
	expect(document.activeElement?.id).toBe(`link-${decided.id}`);
});

test("every decision in force stands on the ladder once, also one between targets that are no neighbours", async () => {
	const other = { ...decided, id: "44444444-4444-4444-8444-444444444444", over: page().order.levels[1]?.[1] ?? decided.over };
	show(page({ decisions: [decided, other] }));
	const ladder = (await screen.findByRole("heading", { name: "What wins" })).parentElement as HTMLElement;
	expect(
		within(ladder)
			.getAllByRole("button")
			.map((link) => link.getAttribute("aria-label")),
	).toEqual(["Retention even over new revenue", `Retention even over ${other.over.label.toLowerCase()}`]);
});

test("what changed since one read is said in words and marks, and one button says that one has read it", async () => {
	let read = false;
	const sent = show(
		() => page(read ? { may: { acknowledge: false, draft: false, confirm: false } } : {}),
		() => {
			read = true;
			return { version: 5 };
		},
	);
	const since = await screen.findByRole("region", { name: "Since you last read" });
	expect(since.textContent).toContain("You read version 4, on Thursday 12 March.");
	expect(
		within(since)
			.getAllByRole("listitem")
			.map((item) => item.textContent),
	).toEqual(["MovedRetention is now above new revenue. It was second.", "ChangedNordics launch: was August now October"]);
	expect([...since.querySelectorAll("del, ins")].map((one) => one.tagName)).toEqual(["INS", "DEL", "INS"]);
	fireEvent.click(within(since).getByRole("button", { name: "I’ve read version 5" }));
	await screen.findByText("Kept: you have read version 5.");
	expect(sent.find(({ name }) => name === "acknowledgeFramework")?.input).toEqual({ teamId, version: 5 });
	await waitFor(() => expect(screen.queryByRole("region", { name: "Since you last read" })).toBeNull());
});

test("every section is there, and who works from which version is said by name", async () => {
	show(page());
	await screen.findByText("Leadership team. Version 5, in force since Thursday 18 June.");
	expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
		"Since you last read",
		"What wins",
		"Priorities",
		"What can’t change",
		"Who may decide what",
		"How we weigh it",
		"Who has read it",
		"Take it along",
	]);
	screen.getByText("One of three has read version 5. Tomas still works from version 4. Hana has read none yet.");
	screen.getByText("Pulse every two weeks, next on Wednesday 1 July.");
	screen.getByText("For example: a discount");
});

test("a metric’s value is reported in place", async () => {
	const sent = show(page(), () => ({ values: [], reopened: 1 }));
	fireEvent.click(await screen.findByRole("button", { name: "Report today’s value of Churn" }));
	const field = screen.getByLabelText("Today’s value of Churn");
	expect(document.activeElement).toBe(field);
	fireEvent.change(field, { target: { value: "13 percent" } });
	fireEvent.click(screen.getByRole("button", { name: "Keep" }));
	await screen.findByText("Kept: Churn is 13 percent. A decision that hangs on it is open again.");
	expect(sent.find(({ name }) => name === "reportMetric")?.input).toEqual({
		...{ teamId, metricId: "churn", value: "13 percent" },
		idempotencyKey: expect.any(String),
	});
});

test("where something is still asked of the reader, the page says so and leads there, and offers no acknowledgment", async () => {
	show(
		page({ recalling: [{ panelId: "p9", topic: "Where do the hires go?" }], may: { acknowledge: false, draft: false, confirm: false } }),
	);
	fireEvent.click(await screen.findByRole("button", { name: "Answer or skip" }));
	expect(opened).toEqual(["p9"]);
	expect(screen.queryByRole("button", { name: /I’ve read/ })).toBeNull();
});

test("who is asked for the priorities from memory reads nothing of it, and is led to the pulse", async () => {
	const empty = { content: emptyFramework, order: { version: 5, levels: [] }, decisions: [], values: [], putOff: [], since: null };
	show(page({ ...empty, remember: { panelId: null }, may: { acknowledge: false, draft: false, confirm: false } }));
	fireEvent.click(await screen.findByRole("button", { name: "Open the pulse" }));
	expect(rooms).toEqual(["pulse"]);
	expect(screen.queryAllByRole("heading").map(({ textContent }) => textContent)).toEqual(["Answer the question first"]);
});

test("what is drafted saves itself, on the revision it was written on, and is handed over by one button", async () => {
	let revision = 0;
	const sent = show(drafting(), (one) => saved(one, ++revision));
	fireEvent.click(await screen.findByRole("button", { name: "Suggest a change" }));
	expect(screen.getByRole("button", { name: "Hand it to Ines" }).getAttribute("aria-disabled")).toBe("true");
	fireEvent.change(screen.getByLabelText("How we weigh it"), { target: { value: "What does it cost to undo?" } });
	await waitFor(() => expect(sent.filter(({ name }) => name === "draftFramework")).toHaveLength(1), { timeout: 3_000 });
	expect(sent.at(-1)?.input).toMatchObject({ revision: 0, offer: false, content: { weighing: "What does it cost to undo?" } });
	await screen.findByText(/Saved/);
	fireEvent.click(screen.getByRole("button", { name: "Hand it to Ines" }));
	await screen.findByRole("button", { name: "Suggest a change" });
	expect(sent.filter(({ name }) => name === "draftFramework").at(-1)?.input).toMatchObject({ revision: 1, offer: true });
});

test("a fourth priority asks which one it replaces; nothing is saved until that is said", async () => {
	const sent = show(drafting(), saved);
	fireEvent.click(await screen.findByRole("button", { name: "Suggest a change" }));
	fireEvent.click(screen.getByRole("button", { name: "Add a priority" }));
	expect(screen.getByRole("alert").textContent).toContain("Which one does it replace?");
	await pass(800);
	expect(sent.some(({ name }) => name === "draftFramework")).toBe(false);
	fireEvent.click(screen.getByRole("button", { name: "Replace it" }));
	screen.getByText("Choose one of the three first.");
	fireEvent.click(screen.getByRole("radio", { name: "One product for the mid-market" }));
	fireEvent.click(screen.getByRole("button", { name: "Replace it" }));
	expect(screen.getAllByLabelText("What comes first").map((field) => (field as HTMLInputElement).value)).toEqual([
		"Make the first ninety days work",
		"",
		"Earn the right to raise prices",
	]);
	fireEvent.click(screen.getByRole("button", { name: "Hand it to Ines" }));
	expect(document.activeElement).toBe(screen.getAllByLabelText("What comes first")[1]);
	expect((document.activeElement as HTMLElement).getAttribute("aria-invalid")).toBe("true");
});

test("where two changed the same, both texts stand there and one is chosen; until then nothing is sent", async () => {
	let refused = false;
	const base = draftOf({});
	const theirs = draftOf({ weighing: "Theirs", cadence: "Mondays" });
	const sent = show(
		() =>
			drafting(
				refused
					? {
							draft: {
								...noDraft,
								revision: 7,
								state: "writing",
								content: theirs,
								savedBy: "Ines Duarte",
								refused: { base, content: draftOf({ weighing: "Mine" }) },
							},
						}
					: {},
			),
		(one) => {
			if ((one.input["revision"] as number) === 7) return saved(one, 8);
			refused = true;
			throw refusal("draftConflict");
		},
	);
	fireEvent.click(await screen.findByRole("button", { name: "Suggest a change" }));
	fireEvent.change(screen.getByLabelText("How we weigh it"), { target: { value: "Mine" } });
	await screen.findByText("You both changed the same", {}, { timeout: 3_000 });
	screen.getByText("Theirs");
	fireEvent.click(screen.getByRole("button", { name: "Go on with these" }));
	screen.getByText("Choose for each one first.");
	const asked = sent.filter(({ name }) => name === "draftFramework").length;
	fireEvent.click(screen.getByRole("radio", { name: /What you wrote Mine|What you wroteMine/ }));
	fireEvent.click(screen.getByRole("button", { name: "Go on with these" }));
	await waitFor(() => expect(sent.filter(({ name }) => name === "draftFramework")).toHaveLength(asked + 1), { timeout: 3_000 });
	expect(sent.findLast(({ name }) => name === "draftFramework")?.input).toMatchObject({
		revision: 7,
		content: { weighing: "Mine", cadence: "Mondays" },
	});
});

test("what could not be sent is kept on this device and goes on from there", async () => {
	const sent = show(drafting(), () => {
		throw new Error("away");
	});
	fireEvent.click(await screen.findByRole("button", { name: "Suggest a change" }));
	fireEvent.change(screen.getByLabelText("When we check in"), { target: { value: "Fridays" } });
	await screen.findByText("Kept on this device. We keep trying.", {}, { timeout: 3_000 });
	document.body.replaceChildren();
	expect(sent.length).toBeGreaterThan(1);
	show(drafting(), saved);
	fireEvent.click(await screen.findByRole("button", { name: "Suggest a change" }));
	expect((screen.getByLabelText("When we check in") as HTMLTextAreaElement).value).toBe("Fridays");
	await screen.findByText("Saved", {}, { timeout: 3_000 });
});

test("who decides confirms exactly what they read, or sends it back with words", async () => {
	const changes = [
		{
			kind: "added" as const,
			about: { say: "framework.change.metric.failure", with: { metric: "Win rate" } },
			was: null,
			now: "below 26 percent",
		},
	];
	const draft = {
		...noDraft,
		revision: 4,
		state: "offered" as const,
		savedBy: "Maya Okafor",
		changes,
		content: draftOf({ decisionId: decided.id }),
	};
	const sent = show(drafting({ me: "ines", draft, may: { acknowledge: false, draft: true, confirm: true } }), () => ({
		version: 6,
		draft: noDraft,
	}));
	const card = await screen.findByRole("region", { name: "Maya suggests a change" });
	within(card).getByText("Draft of version 6");
	within(card).getByText("It comes from the decision of Thursday 18 June.");
	expect(within(card).getByRole("listitem").textContent).toContain("Win rate, failure: below 26 percent");
	fireEvent.click(within(card).getByRole("button", { name: "Send back" }));
	fireEvent.click(within(card).getByRole("button", { name: "Send it back" }));
	within(card).getByText("Say what should be different.");
	fireEvent.change(within(card).getByLabelText("What should be different?"), { target: { value: "Which win rate?" } });
	fireEvent.click(within(card).getByRole("button", { name: "Send it back" }));
	await screen.findByText("Sent back.");
	expect(sent.find(({ name }) => name === "confirmFramework")?.input).toMatchObject({ revision: 4, sendBack: "Which win rate?" });
	fireEvent.click(within(card).getByRole("button", { name: "Not now" }));
	fireEvent.click(within(card).getByRole("button", { name: "Confirm" }));
	await screen.findByText("Version 6 is in force.");
	expect(sent.findLast(({ name }) => name === "confirmFramework")?.input).toMatchObject({
		revision: 4,
		sendBack: null,
		idempotencyKey: expect.any(String),
	});
});

test("a leader sees no draft, and nothing to draft or confirm with", async () => {
	show(page());
	await screen.findByRole("heading", { name: "What wins" });
	for (const name of ["Suggest a change", "Confirm", "Go on with the draft"]) expect(screen.queryByRole("button", { name })).toBeNull();
});
