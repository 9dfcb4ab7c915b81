import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import { PulseRoom } from "../../../src/ui/pulse/PulseRoom.tsx";
import type { OpenPulse, PulseView } from "../../../src/ui/pulse/pulse.ts";
import { findings } from "../asks/findings.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";
import { asked, counts, found, open, priorities, view } from "./pulses.ts";

async function room(shown: PulseView, answer?: (sent: Sent, now: PulseView) => PulseView) {
	let now = shown;
	const { api, sent } = serverThat((one) => {
		if (one.name !== "viewPulse" && answer) now = answer(one, now);
		return now;
	});
	const leave = () => undefined;
	const page = (
		<InPane host={hostAt("personal")} api={api}>
			<main>
				<h1>Pulse</h1>
				<PulseRoom teamId="t1" onOpen={leave} onRoom={leave} onTeam={leave} />
			</main>
		</InPane>
	);
	const { container, unmount } = render(page);
	await settle();
	return {
		container,
		unmount,
		again: () => render(page),
		becomes: (changed: PulseView) => {
			now = changed;
		},
		said: (name: string) => sent.filter((one) => one.name === name).map(({ input }) => input),
	};
}
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 20))));
const press = async (name: string) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await settle();
};
const field = (name: string) => screen.getByRole<HTMLInputElement>("combobox", { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const mark = (label: string, as: string) => fireEvent.click(within(screen.getByRole("group", { name: label })).getByLabelText(as));

test("it is said up front who sees the answers and when, and the priorities are asked for from memory before any is shown", async () => {
	const pulse = open({ names: ["New revenue", "Retention"] });
	const { container, said } = await room(view({ current: pulse }), ({ input }, now) => ({
		...now,
		current: { ...pulse, recall: (input["recall"] as string[] | null) ?? null, priorities },
	}));
	screen.getByText(/^Open until Monday 20 July, 15:00\. Answers are shown to the team by name once it closes\. Nobody sees them before\.$/);
	expect(container.textContent).not.toMatch(/Retention|Growth in users/);
	await press("Next");
	screen.getByText("Name at least one, or say that you don’t remember.");
	expect(document.activeElement).toBe(field("First"));
	type("First", "r");
	expect(screen.queryAllByRole("option")).toEqual([]);
	type("First", "re");
	expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["New revenue", "Retention"]);
	type("First", " Retention ");
	type("Third", "Pricing");
	expect(await findings()).toEqual([]);
	await press("Next");
	expect(said("answerPulse")).toEqual([{ pulseId: pulse.id, recall: ["Retention", "Pricing"] }]);
	expect(document.activeElement?.textContent).toBe("How do you see each one now?");
	screen.getByRole("group", { name: "Growth in users" });
});

test("not to remember is an answer too, and is sent as that", async () => {
	const pulse = open();
	const { said } = await room(view({ current: pulse }), (_sent, now) => ({ ...now, current: { ...pulse, recall: null, priorities } }));
	await press("I don’t remember");
	expect(said("answerPulse")).toEqual([{ pulseId: pulse.id, recall: null }]);
});

test("each priority wants a mark, none is preset; what is missing is named, and the words are optional", async () => {
	const pulse = asked();
	const { said } = await room(view({ current: pulse }), ({ input }, now) => ({
		...now,
		current: { ...pulse, answered: [{ id: "me", name: "Marcus Bell" }], mine: input["answer"] as OpenPulse["mine"] },
	}));
	expect(screen.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked)).toEqual([]);
	mark("Retention", "Still right");
	await press("Send");
	screen.getByText("One is still open: Growth in users.");
	expect(document.activeElement?.closest("fieldset")?.textContent).toContain("Growth in users");
	mark("Growth in users", "Wrong");
	fireEvent.change(screen.getByLabelText(/^What has changed/), { target: { value: " Two renewals asked for a shorter term. " } });
	expect(screen.getByLabelText<HTMLTextAreaElement>(/^What new information/).maxLength).toBe(600);
	expect(await findings()).toEqual([]);
	await press("Send");
	expect(said("answerPulse")).toEqual([
		{
			pulseId: pulse.id,
			answer: {
				marks: [
					{ priorityId: "retention", mark: "stillRight" },
					{ priorityId: "growth", mark: "wrong" },
				],
				changed: "Two renewals asked for a shorter term.",
				information: "",
			},
		},
	]);
	expect(document.activeElement?.textContent).toBe("Thank you, that’s in");
	screen.getByText("You can change it until Monday 20 July, 15:00. Then it is shown by name.");
	screen.getByText("Six are asked. Answered: Marcus Bell.");
	await press("Change my answer");
	expect(within(screen.getByRole("group", { name: "Growth in users" })).getByLabelText<HTMLInputElement>("Wrong").checked).toBe(true);
	mark("Growth in users", "Shifting");
	await press("Keep it as it was");
	await press("Change my answer");
	expect(within(screen.getByRole("group", { name: "Growth in users" })).getByLabelText<HTMLInputElement>("Wrong").checked).toBe(true);
});

test("what is being filled is neither replaced by what is read meanwhile nor lost when it does not arrive", async () => {
	let fail: Error | null = new Unreachable(null);
	const pulse = asked();
	const { becomes, said } = await room(view({ current: pulse }), (_sent, now) => {
		if (fail) throw fail;
		return now;
	});
	mark("Retention", "Shifting");
	mark("Growth in users", "Shifting");
	becomes(view({ past: [found()] }));
	await act(async () => void window.dispatchEvent(new Event("visibilitychange")));
	await settle();
	await press("Send");
	screen.getByText("What you chose and typed is still here.");
	fail = refusal("pulseClosed");
	await press("Try again");
	expect(said("answerPulse")).toHaveLength(2);
	screen.getByText("This pulse has closed");
	expect(within(screen.getByRole("group", { name: "Retention" })).getByLabelText<HTMLInputElement>("Shifting").checked).toBe(true);
	await press("See how it stands now");
	screen.getByText("No pulse is open");
	screen.getByText("Nobody doubts a priority.");
});

test("what somebody was writing is still there when they come back from another page", async () => {
	const { unmount, again } = await room(view({ current: asked() }));
	fireEvent.change(screen.getByLabelText(/^What new information/), { target: { value: "Alster cut its forecast." } });
	unmount();
	again();
	await settle();
	expect(screen.getByLabelText<HTMLTextAreaElement>(/^What new information/).value).toBe("Alster cut its forecast.");
});

test("who facilitates is not asked, and sees names only", async () => {
	const { container } = await room(view({ current: asked({ mayAnswer: false, answered: [{ id: "leila", name: "Leila Haddad" }] }) }));
	screen.getByText("It asks those who lead. What they say is shown here once it closes.");
	screen.getByText("Six are asked. Answered: Leila Haddad.");
	expect(container.querySelector("form")).toBeNull();
});

test("a closed pulse opens with one sentence; each priority stands beside the one before, by name, and words are quoted", async () => {
	const now = found({
		id: "now",
		number: 3,
		closedAt: "2026-07-20T15:00:00.000Z",
		priorities: [
			{
				...priorities[0],
				...counts,
				stillRight: 2,
				shifting: 3,
				wrong: 1,
				recalled: 5,
				doubted: [
					{ name: "Hana Sato", mark: "shifting" },
					{ name: "Leila Haddad", mark: "shifting" },
					{ name: "Priya Nair", mark: "shifting" },
					{ name: "Tomas Lindqvist", mark: "wrong" },
				],
			} as never,
			{ ...priorities[1], ...counts, recalled: 0 } as never,
			{ id: "new", label: "Hold the margin", ...counts },
		],
		changed: [{ name: "Leila Haddad", words: "Two renewals asked for a shorter term." }],
	});
	const last = found({
		id: "before",
		priorities: [
			{ ...priorities[0], ...counts, stillRight: 5, shifting: 1, doubted: [] } as never,
			{ ...priorities[1], ...counts } as never,
		],
	});
	const { container } = await room(view({ past: [now, last] }));
	screen.getByRole("heading", { name: "One priority is doubted: retention, by four of six." });
	screen.getByText("Pulse 3, closed Monday 20 July · All six answered.");
	screen.getByText("Three of six say shifting: Hana Sato, Leila Haddad and Priya Nair.");
	screen.getByText("One of six says wrong: Tomas Lindqvist.");
	screen.getByText("On Monday 6 July: one of six said shifting.");
	screen.getByText("On Monday 6 July: nobody doubted it.");
	screen.getByText("It was not a priority on Monday 6 July.");
	expect(screen.getAllByText("All six say it is still right.")).toHaveLength(2);
	screen.getByText("One named all of them in order, four named some of them or another order and one doesn’t remember.");
	expect([...container.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual(["Five of six", "Nobody", "Five of six"]);
	screen.getByText("“Two renewals asked for a shorter term.”");
	expect(screen.queryByText(/^Pulse 2/)).toBeNull();
	await press("Earlier pulses");
	screen.getByText(/^Pulse 2/);
	expect(await findings()).toEqual([]);
});

test("one that nobody answered says so, and the one before it is what the next stands beside", async () => {
	const silent = found({ id: "silent", number: 2, answered: 0, priorities: [], closedAt: "2026-07-20T15:00:00.000Z" });
	await room(view({ past: [found({ id: "a", number: 3, closedAt: "2026-08-03T15:00:00.000Z" }), silent, found({ id: "b", number: 1 })] }));
	expect(screen.getAllByText("On Monday 6 July: nobody doubted it.")).toHaveLength(2);
	await press("Earlier pulses");
	screen.getByRole("heading", { name: "Nobody answered." });
	screen.getByText("Pulse 2, closed Monday 20 July · Six were asked.");
});

test("the plan is told by the team's clock; who may not plan has no form", async () => {
	await room(view());
	screen.getByText("Next on Wednesday 29 July, 09:00. Every two weeks.");
	screen.getByText("Times are those of Europe/Berlin.");
	expect(screen.queryByRole("button", { name: "Change when" })).toBeNull();
});

test("who runs the team chooses the day, the time and the rhythm, or none; a day that has passed is marked at its field", async () => {
	const mine = { ...view().plan, mayPlan: true };
	let past = true;
	const { said } = await room(view({ plan: mine }), ({ input }, now) => {
		if (past) throw refusal("pulseInPast", { fields: { startsOn: "pulseInPast" } });
		return { ...now, plan: { ...mine, everyWeeks: input["everyWeeks"] as number, nextAt: null } };
	});
	await press("Change when");
	expect(document.activeElement).toBe(screen.getByLabelText("How often"));
	const day = screen.getByLabelText<HTMLInputElement>("Next pulse");
	expect([day.value, screen.getByLabelText<HTMLInputElement>("Opens at").value]).toEqual(["2026-07-29", "09:00"]);
	fireEvent.change(day, { target: { value: "" } });
	await press("Save");
	screen.getByText("Choose a day.");
	expect([document.activeElement, said("schedulePulse")]).toEqual([day, []]);
	fireEvent.change(day, { target: { value: "2026-06-01" } });
	await press("Save");
	expect(day.getAttribute("aria-invalid")).toBe("true");
	expect(await findings()).toEqual([]);
	past = false;
	fireEvent.change(screen.getByLabelText("How often"), { target: { value: "0" } });
	expect(screen.queryByLabelText("Next pulse")).toBeNull();
	await press("Save");
	expect(said("schedulePulse").at(-1)).toMatchObject({ teamId: "t1", everyWeeks: 0 });
	screen.getByText("This team has no pulse.");
	expect(document.activeElement?.textContent).toBe("Change when");
});

test("what the last ones found waits until one has said what one remembers, and says so", async () => {
	await room(view({ remember: { panelId: null }, past: [] }));
	screen.getByText("They are shown once you say what you remember, or that you don’t: they name the priorities.");
	expect(screen.queryByText("No pulse has closed yet")).toBeNull();
});
