import { afterEach, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../src/core/panelView.ts";
import type { HostMeeting, InviteBlock } from "../../src/ui/host.ts";
import { PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import type { OutlookHost } from "../../taskpane/outlookHost.ts";
import { Shell } from "../../taskpane/Shell.tsx";
import { fakeApi, refusal } from "../ui/fakeApi.ts";
import { fakeHost } from "../ui/fakeHost.ts";
import { ines, maya, panelSeenBy, tomas } from "../ui/samplePanel.ts";

afterEach(() => {
	cleanup();
	localStorage.clear();
});

const panelId = panelSeenBy(maya).id;
const person = ({ id, name, title }: typeof ines) => ({ id, name, title, mail: "x@brightwater.test" });
const before = (existing: string | null) => ({
	panelId: existing,
	subject: "Second-half focus",
	startsAt: "2026-06-18T10:00:00.000Z",
	endsAt: "2026-06-18T11:00:00.000Z",
	organizer: person(ines),
	onBehalf: false,
	people: [ines, tomas, maya].map(person),
	unknown: [],
	suggested: {
		topic: "Second-half focus",
		targets: ["New revenue", "Retention", "Operating margin"],
		deciderId: ines.id,
		facilitatorId: maya.id,
		dueAt: "2026-06-17T18:00:00.000Z",
		frameworkVersion: null,
	},
});

function open(place: "compose" | "read", here: HostMeeting, panel: PanelView, more: Record<string, (input: never) => unknown> = {}) {
	const added: InviteBlock[] = [];
	const state = { here, panel, change: () => undefined as unknown };
	const host: OutlookHost = {
		...fakeHost({ place }),
		meeting: async ({ save = false } = {}) => (save ? { ...state.here, ref: { itemId: "saved" } } : state.here),
		isMail: false,
		body: async () => "",
		addToInvite: async (block) => void added.push(block),
		onItemChange: (listener) => {
			state.change = listener;
			return () => undefined;
		},
	};
	const fake = fakeApi({
		viewPanel: () => ({ panel: state.panel }),
		viewMeeting: () => ({ meeting: before(null) }),
		attachPanel: () => ({ panel: state.panel, inviteBlock: { html: "<p>", text: "" } }),
		...more,
	});
	render(
		<PaneGround host={host} api={fake.api} rooms={alone} timeZone="UTC">
			<Shell host={host} />
		</PaneGround>,
	);
	return { ...fake, added, state };
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 5_000 });

test("writing an invite: one press saves it, the next attaches the question and puts its text in", async () => {
	const { added, sentTo } = open("compose", { ref: null, panelId: null, organizes: true }, panelSeenBy(maya));
	await heading("Nothing to settle here yet");
	fireEvent.click(screen.getByRole("button", { name: "Attach a panel" }));
	await heading("Decide something in this meeting");
	fireEvent.click(screen.getByRole("button", { name: "Attach to this meeting" }));
	await heading("What should the second half optimize for?");
	expect(sentTo("attachPanel")[0]?.input).toMatchObject({ meeting: { itemId: "saved" } });
	expect(added).toHaveLength(1);
});

test("reading the invite as a leader leads straight to the first question", async () => {
	const { sentTo } = open("read", { ref: { itemId: "x" }, panelId }, panelSeenBy(tomas));
	await heading("What should this optimize for?");
	expect(sentTo("viewMeeting")).toHaveLength(0);
});

test("whoever facilitates sees who has answered, and nobody's answer", async () => {
	open("read", { ref: { itemId: "x" }, panelId }, panelSeenBy(maya));
	await heading("What should the second half optimize for?");
	expect(screen.getByText("Four of six have answered")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Remind Tomas and Marcus" })).toBeTruthy();
});

test("an organizer who leads can answer from the invite they are writing", async () => {
	open("compose", { ref: { itemId: "x" }, panelId, organizes: true }, panelSeenBy(ines, { answered: [] }));
	await heading("What should the second half optimize for?");
	fireEvent.click(screen.getByRole("button", { name: "Give my answer" }));
	await heading("What should this optimize for?");
});

test("a reader who organizes nothing is told that nothing is asked, without a button to attach", async () => {
	open("read", { ref: { itemId: "x" }, panelId: null, organizes: false }, panelSeenBy(tomas));
	await heading("Nothing to settle here yet");
	expect(screen.queryByRole("button", { name: "Attach a panel" })).toBeNull();
});

test("an invite that still links to a detached question lets its organizer attach another", async () => {
	open("compose", { ref: { itemId: "x" }, panelId, organizes: true }, panelSeenBy(maya), {
		viewPanel: () => {
			throw refusal("notOnPanel");
		},
	});
	await heading("Decide something in this meeting");
});

test("another item in a pinned pane is another pane", async () => {
	const { state } = open("read", { ref: { itemId: "x" }, panelId }, panelSeenBy(tomas));
	await heading("What should this optimize for?");
	state.here = { ref: { itemId: "y" }, panelId: null };
	await act(async () => void state.change());
	await heading("Nothing to settle here yet");
});

const plain = { decisionId: null, sides: null, subject: "", dueAt: "2026-06-20T15:00:00.000Z" };
const version = { ...plain, kind: "acknowledge", panelId: "", topic: "Leadership", teamId: "t1", version: 3 };
const vote = { ...plain, kind: "vote", panelId, topic: "Second half" };
const waiting = (...asks: object[]) => ({ listMyAsks: () => ({ me: { id: "tomas", name: "Tomas Lindqvist" }, asks }) });
const also = /^Also waiting for you/;

test("beside a meeting that asks nothing, one quiet line leads to what waits elsewhere and back", async () => {
	open("read", { ref: { itemId: "x" }, panelId: null, organizes: false }, panelSeenBy(tomas), waiting(version, vote));
	fireEvent.click(await screen.findByRole("button", { name: "Also waiting for you: two" }, { timeout: 5_000 }));
	await heading("Good morning, Tomas");
	fireEvent.click(screen.getByRole("button", { name: "Back" }));
	await heading("Nothing to settle here yet");
});

test("a panel that is decided brings up what waits elsewhere, one that asks something itself does not", async () => {
	const decided = { ...panelSeenBy(tomas), stage: "revealed", revealedAt: "2026-06-17T09:00:00.000Z" } as PanelView;
	open("read", { ref: { itemId: "x" }, panelId }, decided, waiting(version));
	await screen.findByRole("button", { name: "Also waiting for you: one" }, { timeout: 5_000 });
	cleanup();
	open("read", { ref: { itemId: "x" }, panelId }, decided, waiting(version, vote));
	await screen.findAllByRole("heading", { level: 1 }, { timeout: 5_000 });
	await act(() => new Promise((settle) => setTimeout(settle, 300)));
	expect(screen.queryByRole("button", { name: also })).toBeNull();
});

test("what was said elsewhere and had not gone out when its pane was closed goes out beside the next meeting", async () => {
	const sending = { name: "takeStance", input: { panelId: "p3", decisionId: "d1", stance: "commit", words: "" } };
	localStorage.setItem("evenover:asks:tomas", JSON.stringify([{ key: "stance d1", sending, typed: {} }]));
	const stance = { ...plain, kind: "stance", panelId: "p3", decisionId: "d1", topic: "Second half" };
	const { sentTo } = open("read", { ref: { itemId: "x" }, panelId: null, organizes: false }, panelSeenBy(tomas), {
		...waiting(stance),
		takeStance: () => ({}),
	});
	await screen.findByRole("button", { name: "Also waiting for you: one" }, { timeout: 5_000 });
	expect(sentTo("takeStance")).toMatchObject([{ input: sending.input }]);
});

test("nothing is brought up while an invite is being written", async () => {
	open("compose", { ref: null, panelId: null, organizes: true }, panelSeenBy(maya), waiting(version));
	await heading("Nothing to settle here yet");
	await act(() => new Promise((settle) => setTimeout(settle, 300)));
	expect(screen.queryByRole("button", { name: also })).toBeNull();
});
