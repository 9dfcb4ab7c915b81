import { beforeAll, expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Reply } from "../../../src/contract.ts";
import { SignalsRoom } from "../../../src/ui/signals/SignalsRoom.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

type Page = Reply<"viewSignals">;
type Piece = Page["warnings"][number]["evidence"][number];

beforeAll(() => {
	document.title = "Evenover";
});
const findings = async () =>
	(
		await axe.run(document, {
			rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false }, region: { enabled: false } },
		})
	).violations.map(({ id }) => id);

const at = "2026-06-16T09:00:00.000Z";
const member: Page = {
	teamId: "t1",
	priorities: [
		{ id: "retention", label: "Retention" },
		{ id: "growth", label: "Growth in users" },
	],
	members: [
		{ id: "hana", name: "Hana Sato" },
		{ id: "leila", name: "Leila Haddad" },
	],
	signals: [],
	warnings: [],
	dismissed: [],
	mayRun: false,
	hears: false,
	readers: ["Maya Okafor", "Ines Duarte"],
	remember: null,
};
const signal = (id: string, name: string, words: string, fromName: string | null = null) => ({
	...{ id, name, words, fromName, at, priorityId: "retention", label: "Retention" },
});
const piece = (id: string, kind: Piece["kind"], name: string, said: Piece["said"], source: Piece["source"]): Piece => ({
	id,
	kind,
	name,
	at,
	said,
	source,
});
const warning: Page["warnings"][number] = {
	id: "w1",
	priorityId: "retention",
	label: "Retention",
	strength: "strong",
	since: at,
	people: 4,
	because: [
		{ say: "signals.because.signal", with: { count: 4 } },
		{ say: "signals.because.pulse", with: { count: 2 } },
		{ say: "signals.because.echo", with: { count: 1 } },
	],
	evidence: [
		...["Leila Haddad", "Hana Sato", "Priya Nair", "Marcus Bell"].map((name, index) =>
			piece(
				`s${index}`,
				"signal",
				name,
				{ say: "signals.said.signal", with: { words: `Word ${index}.` } },
				{ kind: "signal", id: `s${index}` },
			),
		),
		piece("p1", "pulse", "Hana Sato", { say: "signals.said.pulse.wrong", with: {} }, { kind: "pulse", id: "pulse1" }),
		piece("p2", "pulse", "Priya Nair", { say: "signals.said.pulse.shifting", with: {} }, { kind: "pulse", id: "pulse0" }),
		piece("e1", "echo", "Hana Sato", { say: "signals.said.echo.reversed", with: {} }, { kind: "panel", id: "panel7" }),
	],
	panelId: null,
};
const runs: Page = {
	...member,
	mayRun: true,
	readers: ["Maya Okafor"],
	signals: [
		signal("s0", "Maya Okafor", "Word 0.", "Leila Haddad"),
		signal("s1", "Hana Sato", "Word 1."),
		signal("s9", "Tomas Lindqvist", "Another matter."),
	],
	warnings: [warning],
	dismissed: [{ label: "Growth in users", reason: "Only a draft.", by: "Maya Okafor", at }],
};

async function show(page: Page, answer: (sent: Sent, page: Page) => unknown = () => ({})) {
	let shown = page;
	const server = serverThat((sent) => {
		if (sent.name === "viewSignals") return shown;
		const reply = answer(sent, shown);
		if (reply instanceof Error) throw reply;
		return reply;
	});
	const gone: string[] = [];
	render(
		<InPane host={hostAt("personal")} api={server.api}>
			<SignalsRoom teamId="t1" onOpen={(id) => gone.push(`panel ${id}`)} onRoom={(room) => gone.push(room)} onTeam={() => undefined} />
		</InPane>,
	);
	await screen.findAllByRole("heading");
	return {
		gone,
		become: (next: Page) => {
			shown = next;
		},
		sent: (name: string) => server.sent.filter((one) => one.name === name).map(({ input }) => input),
	};
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("a signal is raised with two taps and a sentence, and who will read it is said before", async () => {
	const { sent } = await show(member, ({ input }) => ({ ...member, signals: [signal("s9", "Leila Haddad", String(input["words"]))] }));
	expect(screen.getByText("Only you, Maya Okafor and Ines Duarte will read it. Independent people count, not repeated ones.")).toBeTruthy();
	expect(screen.queryByLabelText("From whom did you hear it?")).toBeNull();
	fireEvent.click(screen.getByLabelText("Retention"));
	type("What did you see or hear?", " Two renewals asked for a shorter term. ");
	expect(await findings()).toEqual([]);
	await press("Raise it");
	expect(sent("raiseSignal")).toMatchObject([
		{ teamId: "t1", priorityId: "retention", words: "Two renewals asked for a shorter term.", fromId: null },
	]);
	expect(document.activeElement?.textContent).toBe("Raised. Only you, Maya Okafor and Ines Duarte will read it.");
	expect((screen.getByLabelText("What did you see or hear?") as HTMLTextAreaElement).value).toBe("");
	expect(
		within(screen.getByRole("heading", { name: "Your signals" }).parentElement as HTMLElement).getByText(
			"“Two renewals asked for a shorter term.”",
		),
	).toBeTruthy();
});

test("what is missing is said at the press, and the first of it has the focus", async () => {
	const { sent } = await show(member);
	await press("Raise it");
	expect(sent("raiseSignal")).toEqual([]);
	expect(document.activeElement).toBe(screen.getByLabelText("Retention"));
	expect(screen.getByText("Choose the one it is about.")).toBeTruthy();
	fireEvent.click(screen.getByLabelText("Retention"));
	await press("Raise it");
	expect(document.activeElement).toBe(screen.getByLabelText("What did you see or hear?"));
	expect(screen.getByText("Say it in one sentence.")).toBeTruthy();
});

test("who facilitates says whom they heard it from", async () => {
	const { sent } = await show({ ...member, mayRun: true, hears: true, readers: ["Ines Duarte"] }, () => member);
	fireEvent.click(screen.getByLabelText("Retention"));
	type("What did you see or hear?", "Renewals are shorter.");
	await press("Raise it");
	expect(screen.getByText("Choose who told you.")).toBeTruthy();
	type("From whom did you hear it?", "leila");
	await press("Raise it");
	expect(sent("raiseSignal")).toMatchObject([{ fromId: "leila" }]);
});

test("what was typed stays when it is refused", async () => {
	await show(member, () => refusal("noSuchPriority"));
	fireEvent.click(screen.getByLabelText("Retention"));
	type("What did you see or hear?", "Renewals are shorter.");
	await press("Raise it");
	expect(screen.getByRole("alert").textContent).toContain("The priorities have changed");
	expect((screen.getByLabelText("What did you see or hear?") as HTMLTextAreaElement).value).toBe("Renewals are shorter.");
});

test("whoever does not run the team sees neither warnings nor that there could be any", async () => {
	await show(member);
	expect(screen.queryByText(/When several of you|No warning stands/)).toBeNull();
	expect(screen.getByText("You have raised none.")).toBeTruthy();
});

test("what one is asked to remember is answered before anything here names it", async () => {
	const { gone } = await show({ ...member, priorities: [], remember: { panelId: "panel3" } });
	expect(screen.queryByRole("form")).toBeNull();
	await press("Answer or skip");
	expect(gone).toEqual(["panel panel3"]);
});

test("a warning names the priority, how strong it is in words, and counts what it rests on; each source is one tap away", async () => {
	const { gone } = await show(runs);
	expect(screen.getByRole("heading", { name: "“Retention” may be shifting" })).toBeTruthy();
	expect(screen.getByText("Strong evidence since Tuesday 16 June, from four people. Each counts once.")).toBeTruthy();
	for (const because of ["Signals from four people", "Pulse: two doubt it", "Echo: one remembers something else"])
		expect(screen.getByRole("heading", { name: because })).toBeTruthy();
	expect(screen.getByText("Leila Haddad, as Maya Okafor heard it, Tuesday 16 June")).toBeTruthy();
	expect(screen.queryByText("“Word 3.”")).toBeNull();
	await press("Show one more");
	expect(screen.getByText(/“Word 3.”/)).toBeTruthy();
	const others = screen.getByRole("heading", { name: "Other signals" }).parentElement as HTMLElement;
	expect(
		within(others)
			.getAllByRole("listitem")
			.map(({ textContent }) => textContent),
	).toEqual(["“Another matter.”Retention · Tomas Lindqvist, Tuesday 16 June"]);
	await press("Open the pulse");
	await press("Open the panel");
	expect(gone).toEqual(["pulse", "panel panel7"]);
	expect(document.querySelectorAll(".btn.p")).toHaveLength(1);
	expect(await findings()).toEqual([]);
});

test("of what was said where the reader is not, a warning says how many and not who", async () => {
	await show({ ...runs, warnings: [{ ...warning, evidence: warning.evidence.filter(({ kind }) => kind !== "echo") }] });
	expect(screen.getByRole("heading", { name: "Echo: one remembers something else" })).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Open the panel" })).toBeNull();
});

const meetings = ["Leadership team", "Monthly review"].map((subject, index) => ({
	itemId: `m${index}`,
	subject,
	startsAt: `2026-06-2${index + 5}T10:00:00.000Z`,
	endsAt: `2026-06-2${index + 5}T11:00:00.000Z`,
	members: 7,
}));

test("it is put on a meeting that is chosen already, then its panel is one tap away", async () => {
	const { sent, become, gone } = await show(runs, ({ input }) =>
		input["itemId"] === null ? { meetings, panelId: null } : { meetings: [], panelId: "panel9" },
	);
	await press("Put it on the next meeting");
	expect(document.activeElement).toBe(screen.getByRole("radio", { name: /Leadership team/ }));
	expect((screen.getByRole("radio", { name: /Leadership team/ }) as HTMLInputElement).checked).toBe(true);
	expect(screen.getByText("Thursday 25 June, 10:00 · seven of you")).toBeTruthy();
	expect(await findings()).toEqual([]);
	fireEvent.click(screen.getByRole("radio", { name: /Monthly review/ }));
	become({ ...runs, warnings: [{ ...warning, panelId: "panel9" }] });
	await press("Put it on this meeting");
	expect(sent("openWarningPanel")).toMatchObject([{ itemId: null }, { warningId: "w1", itemId: "m1" }]);
	await screen.findByRole("status");
	expect(document.activeElement?.textContent).toBe("“Retention” is on a meeting now.");
	expect(screen.queryByRole("button", { name: "Put it on the next meeting" })).toBeNull();
	const card = screen.getByRole("heading", { name: "“Retention” may be shifting" }).closest("section") as HTMLElement;
	await act(async () => void fireEvent.click(card.querySelector(".btn.p") as HTMLElement));
	expect(gone).toEqual(["panel panel9"]);
});

test("what belongs into the invite is offered where it could not be written there, and stays to be copied by hand where copying isn’t allowed", async () => {
	const block = { html: "<p>Answer first</p>", text: "Answer before we meet: https://evenover.test/panel/p9" };
	await show(runs, ({ input }) =>
		input["itemId"] === null ? { meetings, panelId: null, inviteBlock: null } : { meetings: [], panelId: "panel9", inviteBlock: block },
	);
	await press("Put it on the next meeting");
	await press("Put it on this meeting");
	expect(document.activeElement?.textContent).toBe("The panel is on the meeting");
	expect(await findings()).toEqual([]);
	await press("Copy for the invite");
	expect((screen.getByLabelText("Text for the invite") as HTMLTextAreaElement).value).toBe(block.text);
	await press("Go on");
	expect(document.activeElement?.textContent).toBe("“Retention” is on a meeting now.");
});

test("without a meeting to put it on it says what to do, and looks again when asked", async () => {
	let there = false;
	const found = [{ itemId: "m1", subject: "Leadership team", startsAt: at, endsAt: at, members: 7 }];
	await show(runs, () => ({ meetings: there ? found : [], panelId: null }));
	await press("Put it on the next meeting");
	expect(document.activeElement?.textContent).toBe("No meeting to put it on");
	expect(screen.getByText(/Invite the team in Outlook, then look again/)).toBeTruthy();
	there = true;
	await press("Look again");
	expect(screen.getByRole("radio", { name: /Leadership team/ })).toBeTruthy();
	await press("Not now");
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Put it on the next meeting" }));
});

test("a meeting that cannot be chosen is refused with the reason, and the others stay to be chosen", async () => {
	const found = [{ itemId: "m1", subject: "Leadership team", startsAt: at, endsAt: at, members: 7 }];
	await show(runs, ({ input }) => (input["itemId"] === null ? { meetings: found, panelId: null } : refusal("notOrganizer")));
	await press("Put it on the next meeting");
	await press("Put it on this meeting");
	expect(screen.getByRole("alert").textContent).toContain("Only the organizer can do this");
	expect(screen.getByRole("radio", { name: /Leadership team/ })).toBeTruthy();
});

test("a warning is put aside with a reason only; what was put aside stands below with it", async () => {
	const { sent } = await show(runs, () => ({
		...runs,
		warnings: [],
		dismissed: [{ label: "Retention", reason: "A draft.", by: "Ines Duarte", at }, ...runs.dismissed],
	}));
	await press("Put it aside, with a reason");
	expect(document.activeElement).toBe(screen.getByLabelText("Why can it wait?"));
	await press("Put it aside");
	expect(screen.getByText("Say why, in a few words.")).toBeTruthy();
	type("Why can it wait?", " A draft. ");
	await press("Put it aside");
	expect(sent("dismissWarning")).toEqual([{ warningId: "w1", reason: "A draft." }]);
	expect(document.activeElement?.textContent).toBe("“Retention” is put aside. It comes back when somebody else speaks up.");
	const aside = screen.getByRole("heading", { name: "Put aside" }).parentElement as HTMLElement;
	expect(
		within(aside)
			.getAllByText(/“(A|Only a) draft.”/)
			.map(({ textContent }) => textContent),
	).toEqual(["“A draft.”", "“Only a draft.”"]);
	expect(screen.getByText("No warning stands")).toBeTruthy();
});
