import { expect, test } from "@jest/globals";
import { type Invitee, markOf, mostMarks, nudgeFor } from "../../src/core/nudge.ts";

const mail = (name: string) => `${name.toLowerCase()}@brightwater.example`;
const people = (...names: string[]): Invitee[] => names.map((name) => ({ name, mail: mail(name) }));
const team = { name: "Leadership team", leaders: ["Ines", "Marcus", "Priya", "Tomas"].map(mail) };
const board = { name: "Board", leaders: ["Ines", "Ruth"].map(mail) };
const going = { panelId: null, organizer: mail("Maya"), required: people("Ines", "Marcus", "Priya"), remembered: null };
const withPanel = { ...going, panelId: "p1" };

test("an invite without a panel is told of once more than half of a team's leaders are on it", () => {
	expect(nudgeFor(going, [team]).nudge).toEqual({ kind: "noPanel", team: "Leadership team" });
	expect(nudgeFor({ ...going, required: people("Ines", "Marcus", "Hana") }, [team]).nudge).toBeNull();
	expect(nudgeFor({ ...going, required: [] }, [team]).nudge).toBeNull();
	expect(nudgeFor(going, []).nudge).toBeNull();
});

test("whoever sends the invite is on it", () => {
	const three = { ...going, organizer: mail("Ines"), required: people("Marcus", "Priya") };
	expect(nudgeFor(three, [team]).nudge?.kind).toBe("noPanel");
	expect(nudgeFor({ ...three, organizer: mail("Maya") }, [team]).nudge).toBeNull();
});

test("an address counts once, however it is written", () => {
	const twice = { ...going, organizer: "INES@Brightwater.example", required: people("Ines", "Marcus") };
	expect(nudgeFor(twice, [team]).nudge).toBeNull();
	expect(
		nudgeFor({ ...twice, required: [...twice.required, { name: "P", mail: "Priya@brightwater.EXAMPLE" }] }, [team]).nudge,
	).not.toBeNull();
});

test("one leader alone makes no leadership meeting", () => {
	expect(nudgeFor(going, [{ name: "Alone", leaders: [mail("Ines")] }]).nudge).toBeNull();
});

test("of several teams the one with the most leaders on the invite is named", () => {
	const both = { ...going, required: people("Ines", "Ruth", "Marcus", "Priya") };
	expect(nudgeFor(both, [board, team]).nudge).toEqual({ kind: "noPanel", team: "Leadership team" });
});

test("a meeting without a panel is told of once", () => {
	const { remember } = nudgeFor(going, [team]);
	expect(nudgeFor({ ...going, remembered: remember }, [team])).toEqual({ nudge: null, remember: null });
});

test("who is on the invite when a panel first goes out is no news; who comes in later is, once", () => {
	const first = nudgeFor(withPanel, [team]);
	expect(first.nudge).toBeNull();
	const more = { ...withPanel, required: [...withPanel.required, ...people("Hana", "Leila")], remembered: first.remember };
	const second = nudgeFor(more, [team]);
	expect(second.nudge).toEqual({ kind: "added", people: people("Hana", "Leila") });
	expect(nudgeFor({ ...more, remembered: second.remember }, [team])).toEqual({ nudge: null, remember: null });
});

test("who left the invite and comes back is no news", () => {
	const { remember } = nudgeFor(withPanel, []);
	const fewer = { ...withPanel, required: people("Ines"), remembered: remember };
	expect(nudgeFor(fewer, [])).toEqual({ nudge: null, remember: null });
	expect(nudgeFor({ ...withPanel, remembered: remember }, []).nudge).toBeNull();
});

test("another panel on the same meeting begins anew", () => {
	const { remember } = nudgeFor(withPanel, []);
	const other = { ...withPanel, panelId: "p2", required: people("Ines", "Hana"), remembered: remember };
	expect(nudgeFor(other, [])).toMatchObject({ nudge: null, remember: { panelId: "p2" } });
});

test("what a meeting remembers fits into what Outlook keeps, and past that nobody is told of strangers who are none", () => {
	const crowd = people(...Array.from({ length: 600 }, (_, at) => `Guest${at}`));
	const { remember } = nudgeFor({ ...withPanel, required: crowd }, []);
	expect(remember?.marks).toHaveLength(mostMarks);
	expect(JSON.stringify({ told: JSON.stringify(["0b9b0b9b-0000-4000-8000-000000000000", remember?.marks.join(".")]) }).length).toBeLessThan(
		2_500,
	);
	expect(nudgeFor({ ...withPanel, required: crowd, remembered: remember }, []).nudge).toBeNull();
});

test("a mark is short, and no two of a company's addresses share one", () => {
	const marks = Array.from({ length: 2_000 }, (_, at) => markOf(`person.${at}@brightwater.example`));
	expect(new Set(marks).size).toBe(marks.length);
	expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThanOrEqual(7);
	expect(markOf("Ines@Brightwater.example")).toBe(markOf(mail("Ines")));
});
