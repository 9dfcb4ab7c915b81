import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import type { ViewDecision } from "../../../src/core/panelView.ts";
import { Unreachable } from "../../../src/ui/api.ts";
import { fetchEchoScreen } from "../../../src/ui/meeting/echoLater.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { decision } from "../stage/room.ts";
import { refusal } from "../stage/standIn.tsx";
import { asked, field, places, press, recall, remembering, settle, shown, title, told, type } from "./recalling.tsx";

beforeAll(async () => {
	document.title = "Evenover";
	await fetchEchoScreen();
});
afterEach(cleanup);

const options = () => screen.queryAllByRole("option").map((option) => option.textContent);
const sender = () => screen.getByRole("button", { name: "That’s what I remember" });
const findings = async () => (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id }) => id);

const growth: ViewDecision = {
	...decision,
	id: "growth",
	tensionId: "pair:growth-in-users:operating-margin",
	chosen: { id: "operating-margin", label: "Operating margin" },
	over: { id: "growth-in-users", label: "Growth in users" },
};

test.each(places)("%s the question comes first, before any stance, and shows nothing of what was decided", async (_place, Screen) => {
	const { container } = await shown(Screen, asked("priya"));
	expect(title().textContent).toBe("What did we decide to optimize for?");
	expect(document.activeElement).toBe(title());
	expect(container.textContent).toContain("From memory. What was decided is shown once you answer or skip.");
	expect([field("What wins").value, field("What gives way").value]).toEqual(["", ""]);
	expect(container.textContent).not.toMatch(/retention|revenue|stance/i);
	expect(container.querySelectorAll(".btn.p")).toHaveLength(1);
	expect(await findings()).toEqual([]);
});

test("who is not asked meets the meeting as ever", async () => {
	await shown(MeetingDetails, told("priya"));
	expect(title().textContent).toBe("Retention even over new revenue");
});

test("it says who will see what one says, by name", async () => {
	const { container } = await shown(MeetingDetails, asked("priya"));
	expect(container.textContent).toContain("Only Ines and Maya see what you say.");
	cleanup();
	const own = await shown(MeetingDetails, asked("ines"));
	expect(own.container.textContent).toContain("Only you and Maya see what you say.");
});

test("a field completes what was begun with two letters, and offers nothing before", async () => {
	await shown(MeetingDetails, asked("priya"));
	const wins = field("What wins");
	fireEvent.focus(wins);
	fireEvent.keyDown(wins, { key: "ArrowDown" });
	for (const value of ["", "r", "r ", ".-"]) {
		type("What wins", value);
		expect([options(), wins.getAttribute("aria-expanded")]).toEqual([[], "false"]);
	}
	type("What wins", "re");
	expect(options().sort()).toEqual(["New revenue", "Retention"]);
	expect(wins.getAttribute("aria-expanded")).toBe("true");
	expect(await findings()).toEqual([]);
	type("What wins", "ET");
	expect(options()).toEqual([]);
	type("What wins", "RETENTION");
	expect(options()).toEqual([]);
});

test("what it offers is chosen by keys or by pressing it, and the focus stays in the field", async () => {
	await shown(MeetingDetails, asked("priya"));
	const wins = field("What wins");
	wins.focus();
	const key = (name: string) => fireEvent.keyDown(wins, { key: name });
	type("What wins", "re");
	const [first = "", second = ""] = options();
	const active = () => document.getElementById(wins.getAttribute("aria-activedescendant") ?? "")?.textContent;
	expect(active()).toBeUndefined();
	key("ArrowDown");
	expect(active()).toBe(first);
	key("ArrowUp");
	expect(active()).toBe(second);
	key("Escape");
	expect([options(), wins.value]).toEqual([[], "re"]);
	key("ArrowDown");
	key("Enter");
	expect([wins.value, options()]).toEqual([first, []]);
	type("What wins", "operating");
	// pressing must not take the focus from the field, which would close the list under the finger
	expect(fireEvent.mouseDown(screen.getByRole("option"))).toBe(false);
	fireEvent.click(screen.getByRole("option"));
	expect([wins.value, document.activeElement]).toEqual(["Operating margin", wins]);
});

test("until both are filled it says what is missing, and sends nothing", async () => {
	const { sent } = await shown(MeetingDetails, asked("priya"), remembering("priya"));
	const disabled = () => sender().getAttribute("aria-disabled");
	await press("That’s what I remember");
	screen.getByText("Say what wins and what gives way.");
	expect(document.activeElement).toBe(field("What wins"));
	type("What wins", "Retention");
	type("What gives way", "  ");
	expect(screen.queryByText("Say what wins and what gives way.")).toBeNull();
	expect(disabled()).toBe("true");
	await press("That’s what I remember");
	screen.getByText("Say what gives way.");
	expect(document.activeElement).toBe(field("What gives way"));
	expect(sent).toEqual([]);
	type("What gives way", "New revenue");
	expect(disabled()).toBe("false");
});

test("any words are taken, as they were typed but for the space around them", async () => {
	const panel = asked("priya");
	const { sent } = await shown(MeetingDetails, panel, remembering("priya"));
	await recall({ chosen: "  keeping customers ", over: "winning new ones" });
	expect(sent).toEqual([
		{ name: "answerEcho", input: { panelId: panel.id, recall: { chosen: "keeping customers", over: "winning new ones" } } },
	]);
});

test("the same twice is refused at its field, until it is mended", async () => {
	await shown(MeetingDetails, asked("priya"), () => {
		throw refusal("echoSameTwice", { fields: { over: "echoSameTwice" } });
	});
	await recall({ chosen: "Retention", over: "retention" });
	const over = field("What gives way");
	expect([over.getAttribute("aria-invalid"), document.activeElement]).toEqual(["true", over]);
	screen.getByText("Name two different things");
	expect(await findings()).toEqual([]);
	type("What gives way", "Growth");
	expect([over.getAttribute("aria-invalid"), screen.queryByText("Name two different things")]).toEqual([null, null]);
	expect(field("What wins").value).toBe("Retention");
});

const sentence = "Retention even over new revenue";
test.each([
	["what was decided is said to be so", { chosen: "retention", over: "New Revenue" }, "That is what was decided."],
	["the other way round is said to be that", { chosen: "New revenue", over: "Retention" }, "It was decided the other way round."],
	["half of it is answered with the whole sentence", { chosen: "Retention", over: "Growth in users" }, sentence],
	["anything else is answered with the sentence", { chosen: "Enterprise value", over: "Retention" }, sentence],
])("%s, beside what one said", async (_rule, said, expected) => {
	const { container } = await shown(MeetingDetails, asked("priya"), remembering("priya"));
	await recall(said);
	expect(title().textContent).toBe(expected);
	expect(document.activeElement).toBe(title());
	expect(screen.getByRole("heading", { name: "You said" }).nextElementSibling?.textContent).toMatch(
		new RegExp(`${said.chosen} even over ${said.over}`, "i"),
	);
	expect(container.textContent).toContain(sentence);
	expect(container.textContent).toContain("Ines decided, Thursday 18 June.Given up: The Nordics launch, until October");
	expect(container.textContent).not.toMatch(/wrong|mistake|forgot|sorry|unfortunately|incorrect|!/i);
	expect(await findings()).toEqual([]);
});

test.each(places)("%s who does not remember says so, reads the sentence, and goes on to their stance", async (_place, Screen) => {
	const { sent, now } = await shown(Screen, asked("priya"), remembering("priya"));
	await press("I don’t remember");
	expect(sent.map(({ input }) => input["recall"])).toEqual([null]);
	expect(title().textContent).toBe(sentence);
	expect(screen.queryByText("You said")).toBeNull();
	await now(told("priya", [decision], "skipped"));
	expect(title().textContent).toBe(sentence);
	expect(screen.queryByText(/stand/)).toBeNull();
	await press("Go to the meeting");
	expect(document.activeElement).toBe(title());
	screen.getByText(/^Where do you stand/);
});

test("of several decisions all are shown, and the one remembered counts", async () => {
	await shown(MeetingDetails, asked("priya"), remembering("priya", [decision, growth]));
	await recall({ chosen: "operating margin", over: "growth in users" });
	expect(title().textContent).toBe("That is what was decided.");
	screen.getByText((_text, element) => element?.tagName === "P" && element.textContent === sentence);
	cleanup();
	await shown(MeetingDetails, asked("priya"), remembering("priya", [decision, growth]));
	await press("I don’t remember");
	expect(title().textContent).toBe("This is what was decided.");
});

test("what was replaced since is not shown as decided", async () => {
	const { container } = await shown(MeetingDetails, asked("priya"), remembering("priya", [{ ...decision, supersededBy: "later" }]));
	await recall({ chosen: "Retention", over: "New revenue" });
	expect(title().textContent).toBe("What was decided here has been replaced since.");
	expect(container.textContent).not.toContain("Nordics");
});

test.each(places)(
	"%s what is typed outlives live updates and a send that failed, and is sent again as it stands",
	async (_place, Screen) => {
		let away = true;
		const { sent, now } = await shown(Screen, asked("priya"), (one) => {
			if (away) throw new Unreachable("ref-7");
			return remembering("priya")(one);
		});
		type("What wins", "Retention");
		await now(asked("priya", { roundAskedBy: ["tomas"], wall: { show: "limits" } }));
		expect(field("What wins").value).toBe("Retention");
		await recall({ chosen: "Retention", over: "New revenue" });
		screen.getByText("What you typed is still here.");
		expect([field("What wins").value, field("What gives way").value]).toEqual(["Retention", "New revenue"]);
		away = false;
		await press("Try again");
		expect(sent).toHaveLength(2);
		expect(sent[1]).toEqual(sent[0]);
		expect(title().textContent).toBe("That is what was decided.");
	},
);

test("while it is being sent, skipping does not count", async () => {
	let arrive: () => void = () => undefined;
	const { sent } = await shown(MeetingDetails, asked("priya"), async (one) => {
		await new Promise<void>((done) => {
			arrive = done;
		});
		return remembering("priya")(one);
	});
	await recall({ chosen: "New revenue", over: "Retention" });
	await press("I don’t remember");
	arrive();
	await settle();
	expect(sent).toHaveLength(1);
	expect(title().textContent).toBe("It was decided the other way round.");
});

test("a skip that failed is tried again as a skip", async () => {
	let away = true;
	const { sent } = await shown(MeetingDetails, asked("priya"), (one) => {
		if (away) throw new Unreachable(null);
		return remembering("priya")(one);
	});
	type("What wins", "Ret");
	await press("I don’t remember");
	away = false;
	await press("Try again");
	expect(sent.map(({ input }) => input["recall"])).toEqual([null, null]);
});

test("answered in another place meanwhile, it says so and leaves what is typed in sight", async () => {
	const { sent, now, container } = await shown(MeetingDetails, asked("priya"));
	type("What wins", "Growth");
	type("What gives way", "Retention");
	await now(told("priya"));
	screen.getByText("You answered this already");
	expect(field("What wins").value).toBe("Growth");
	expect(container.textContent).not.toContain(sentence);
	await press("That’s what I remember");
	await press("I don’t remember");
	expect(sent).toEqual([]);
	await press("Go to the meeting");
	expect(title().textContent).toBe(sentence);
});

test.each(["noEcho", "echoAnswered"])("%s is told in words, with the way on", async (code) => {
	await shown(MeetingDetails, asked("priya"), () => {
		throw refusal(code);
	});
	await recall({ chosen: "Retention", over: "New revenue" });
	const said = screen.getByRole("alert").textContent;
	expect(said).not.toContain(code);
	expect(said?.length).toBeGreaterThan(20);
	await press("Go to the meeting");
	screen.getByRole("heading", { name: "Answer the question first" });
});

test.each(places)("%s who leaves it for later is told to answer first, never that nothing was decided", async (_place, Screen) => {
	const over = { meeting: { ...asked("priya").meeting, endsAt: "2026-06-18T10:20:00.000Z" } };
	const { container } = await shown(Screen, asked("priya", over));
	type("What wins", "Ret");
	await press("Later");
	expect(title().textContent).toBe("Answer the question first");
	expect(container.textContent).not.toMatch(/nothing (is|was) decided|still open|retention|where do you stand/i);
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Answer it" }));
	expect(await findings()).toEqual([]);
	await press("Answer it");
	expect(document.activeElement?.textContent).toBe("What did we decide to optimize for?");
	expect(field("What wins").value).toBe("Ret");
});

test.each(places)("%s a question that opens meanwhile tears nobody away", async (_place, Screen) => {
	const { now } = await shown(Screen, told("tomas", [decision], "none"));
	await now(asked("tomas"));
	expect(title().textContent).toBe("Answer the question first");
	expect(screen.queryByRole("combobox")).toBeNull();
});

test.each(places)("%s a stance being written is not replaced by it", async (_place, Screen) => {
	const { now } = await shown(Screen, told("priya", [decision], "none"));
	if (Screen === MeetingDetails) await press("Take a stance");
	fireEvent.click(screen.getByLabelText("I disagree and commit"));
	fireEvent.change(screen.getByRole("textbox"), { target: { value: "Because" } });
	await now(asked("priya"));
	expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Because");
	expect(screen.queryByText("Answer the question first")).toBeNull();
});
