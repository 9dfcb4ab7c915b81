import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import type { Ask } from "../../../src/ui/asks/ask.ts";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";
import { findings } from "./findings.ts";

const me = { id: "marcus", name: "Marcus Bell" };
const plain = { panelId: "p1", decisionId: null, sides: null, topic: "What should the second half optimize for?", subject: "" };
const answer: Ask = { ...plain, kind: "answer", dueAt: "2026-06-18T16:00:00.000Z" };
const echo: Ask = {
	...plain,
	kind: "echo",
	panelId: "p2",
	topic: "Which region first?",
	dueAt: "2026-06-16T06:00:00.000Z",
	teamId: "t1",
	targets: ["Retention", "New revenue"],
	metAt: "2026-06-11T08:00:00.000Z",
};
const stance: Ask = {
	...plain,
	kind: "stance",
	panelId: "p3",
	decisionId: "d1",
	sides: { chosen: "Uptime", over: "New features" },
	dueAt: "2026-06-17T06:00:00.000Z",
	teamId: "t1",
	decided: { by: "Ines Duarte", at: "2026-06-16T08:00:00.000Z", givesUp: "The autumn launch" },
};
const pulse: Ask = {
	...plain,
	kind: "pulse",
	panelId: "",
	topic: "Leadership team",
	dueAt: "2026-06-19T15:00:00.000Z",
	teamId: "t1",
	pulseId: "pulse-1",
	recalled: false,
};
const current = {
	id: "pulse-1",
	number: 3,
	opensAt: "2026-06-16T07:00:00.000Z",
	closesAt: "2026-06-19T15:00:00.000Z",
	asked: 6,
	answered: [],
	mayAnswer: true,
	priorities: [],
	mine: null,
};
const priorities = [
	{ id: "retention", label: "Retention" },
	{ id: "margin", label: "Operating margin" },
];
const view = (more = {}) => ({
	teamId: "t1",
	teamName: "Leadership team",
	current: { ...current, ...more },
	past: [],
	plan: { startsOn: null, at: "09:00", everyWeeks: 2, timeZone: "UTC", nextAt: null, mayPlan: false },
});

beforeEach(() => {
	jest.useFakeTimers();
	localStorage.clear();
});
afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

function visit(asks: Ask[], { refuse }: { refuse?: (sent: Sent) => Error | undefined } = {}) {
	const open = new Set(asks);
	let recalled = false;
	const server = serverThat((sent) => {
		const no = refuse?.(sent);
		if (no) throw no;
		const { name, input } = sent;
		if (name === "listMyAsks") return { me, asks: [...open].map((ask) => (ask.kind === "pulse" ? { ...ask, recalled } : ask)) };
		if (name === "listDecisions") return { decisions: [] };
		const kind = { answerEcho: "echo", takeStance: "stance" }[name as string] ?? ("answer" in input ? "pulse" : "");
		for (const ask of open) if (ask.kind === kind) open.delete(ask);
		recalled ||= "recall" in input && name === "answerPulse";
		return name === "viewPulse" || name === "answerPulse" ? view(recalled ? { recall: null, priorities } : {}) : {};
	});
	const led: string[] = [];
	const page = () => (
		<InPane host={hostAt("personal")} api={server.api}>
			<MyAsks onOpen={(panelId) => led.push(panelId)} onRoom={(room) => led.push(room)} />
		</InPane>
	);
	return { ...render(page()), page, led, server, said: (name: string) => server.sent.filter((one) => one.name === name) };
}
const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(50)));
const seconds = (count: number) => act(async () => void (await jest.advanceTimersByTimeAsync(count * 1_000)));
const titles = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
const card = (name: RegExp) => within(screen.getByRole("region", { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByRole("combobox", { name: label }), { target: { value } });
const press = async (name: string) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await settle();
};

test("who reads is greeted by their clock, and told how many asks there are and how long they take", async () => {
	visit([answer, stance, pulse]);
	await settle();
	screen.getByRole("heading", { level: 1, name: "Good morning, Marcus" });
	screen.getByText("Three asks, about three minutes in all.");
	expect(titles().slice(1)).toEqual(["What should the second half optimize for?", "Are the priorities still right?"]);
	expect(await findings()).toEqual([]);
});

test("an answer says how long it takes and when it is due, and leads to its panel", async () => {
	const { led } = visit([answer]);
	await settle();
	screen.getByText(/^Answer · four questions, two minutes · (was )?due .*, 16:00$/);
	screen.getByText("One ask, about two minutes.");
	await press("Give my answer: What should the second half optimize for?");
	expect(led).toEqual(["p1"]);
});

test("an echo is said in place, thanked for, and can be taken back with what was typed; the focus goes along", async () => {
	const { said } = visit([echo]);
	await settle();
	expect(titles()).toEqual(["What did you decide on Thursday 11 June?"]);
	type("What wins", "Retention");
	type("What gives way", "New revenue");
	await press("Send");
	screen.getByRole("heading", { name: "Thank you, that’s in" });
	expect(document.activeElement?.textContent).toBe("Undo");
	await seconds(9);
	await press("Undo");
	expect([said("answerEcho"), document.activeElement?.textContent]).toEqual([[], "What did you decide on Thursday 11 June?"]);
	expect(screen.getByRole<HTMLInputElement>("combobox", { name: "What wins" }).value).toBe("Retention");
	await press("Send");
	await seconds(11);
	expect(said("answerEcho").map(({ input }) => input)).toEqual([{ panelId: "p2", recall: { chosen: "Retention", over: "New revenue" } }]);
	expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
	expect(document.activeElement?.textContent).toBe("Thank you, that’s in");
	screen.getByText("Nothing more is waiting for you.");
});

test("two empty fields, or the same thing twice, are asked about before anything is sent", async () => {
	visit([echo]);
	await settle();
	await press("Send");
	screen.getByText("Say what wins and what gives way.");
	type("What wins", "Retention");
	type("What gives way", "retention ");
	await press("Send");
	screen.getByText("What wins can’t also give way.");
	expect(screen.queryByText("Thank you, that’s in")).toBeNull();
	type("What gives way", "New revenue");
	await press("Send");
	expect(await findings()).toEqual([]);
});

test("turning to another window or page makes it final at once; at the next visit it is gone", async () => {
	const { said, unmount } = visit([echo, stance]);
	await settle();
	await press("I don’t remember");
	jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
	act(() => void document.dispatchEvent(new Event("visibilitychange")));
	await settle();
	expect(said("answerEcho").map(({ input }) => input)).toEqual([{ panelId: "p2", recall: null }]);
	jest.restoreAllMocks();
	fireEvent.click(screen.getByLabelText("I commit"));
	await press("Send");
	unmount();
	await settle();
	expect(said("takeStance")).toHaveLength(1);
});

test("a stance stands with its price; who does not simply commit says why, in words", async () => {
	const { said } = visit([stance]);
	await settle();
	screen.getByText("Given up: The autumn launch");
	fireEvent.click(screen.getByLabelText("I cannot commit"));
	await press("Send");
	const words = screen.getByLabelText("What stands in the way?");
	expect([document.activeElement, words.getAttribute("aria-invalid")]).toEqual([words, "true"]);
	fireEvent.change(words, { target: { value: " Two hires first. " } });
	await press("Send");
	await seconds(11);
	expect(said("takeStance").map(({ input }) => input)).toEqual([
		{ panelId: "p3", decisionId: "d1", stance: "cannotCommit", words: "Two hires first." },
	]);
});

test("the pulse asks from memory first, once and at once; the marks can be taken back", async () => {
	const { said } = visit([pulse]);
	await settle();
	screen.getByText("Answers are shown to the team by name once it closes. Nobody sees them before.");
	expect(screen.queryByText("Retention")).toBeNull();
	type("First", "Pricing");
	await press("Next");
	expect(said("answerPulse").map(({ input }) => input)).toEqual([{ pulseId: "pulse-1", recall: ["Pricing"] }]);
	expect(document.activeElement?.textContent).toBe("How do you see each one now?");
	expect(screen.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked)).toEqual([]);
	for (const group of screen.getAllByRole("group")) fireEvent.click(within(group).getByLabelText("Shifting"));
	await press("Send");
	await press("Undo");
	expect(screen.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked)).toHaveLength(2);
	await press("Send");
	await seconds(11);
	const marks = priorities.map(({ id }) => ({ priorityId: id, mark: "shifting" }));
	expect(said("answerPulse").at(-1)?.input).toEqual({ pulseId: "pulse-1", answer: { marks, changed: "", information: "" } });
	expect(await findings()).toEqual([]);
});

test("what would name the priorities is folded while the pulse asks for them from memory, and the pulse waits for an open echo", async () => {
	visit([echo, stance, pulse]);
	await settle();
	expect(document.body.textContent).not.toMatch(/Uptime|autumn launch/);
	const waiting = card(/^Are the priorities still right/);
	waiting.getByText("Say first what was decided, above. This one would tell you.");
	expect(waiting.queryByRole("combobox")).toBeNull();
	await press("I don’t remember");
	expect(card(/^Are the priorities still right/).getAllByRole("combobox")).toHaveLength(3);
	await press("Show it");
	screen.getByText("Given up: The autumn launch");
});

test("what did not arrive comes back quietly with what was typed, and one press sends it again", async () => {
	let away = true;
	const { said } = visit([echo, stance], { refuse: ({ name }) => (away && name === "takeStance" ? new Unreachable(null) : undefined) });
	await settle();
	fireEvent.click(screen.getByLabelText("I disagree and commit"));
	fireEvent.change(screen.getByLabelText("Your dissent, in your words"), { target: { value: "Too early." } });
	fireEvent.click(card(/Uptime/).getByRole("button", { name: "Send" }));
	await settle();
	// they have gone on meanwhile
	screen.getByRole("combobox", { name: "What wins" }).focus();
	await seconds(11);
	screen.getByText("It hasn’t gone out yet");
	expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "What wins" }));
	expect(screen.getByLabelText<HTMLTextAreaElement>("Your dissent, in your words").value).toBe("Too early.");
	screen.getByText(/^Two asks/);
	away = false;
	await press("Send it again");
	expect(said("takeStance")).toHaveLength(2);
	screen.getByText("Thank you, that’s in");
});

test("what was refused says why and leads on, although it is asked no more", async () => {
	const { led } = visit([echo], { refuse: ({ name }) => (name === "answerEcho" ? refusal("echoAnswered") : undefined) });
	await settle();
	await press("I don’t remember");
	await seconds(11);
	await press("See how it stands now");
	expect(led).toEqual(["p2"]);
	screen.getByText("You answered this already");
	await press("Leave it");
	expect(screen.queryByText("You answered this already")).toBeNull();
});

test("with nothing to do it says so", async () => {
	visit([]);
	await settle();
	screen.getByText("Nothing waits for you");
});
