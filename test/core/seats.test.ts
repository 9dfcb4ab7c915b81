import { expect, test } from "@jest/globals";
import type { Panel, PanelPerson } from "../../src/core/panel.ts";
import { type Named, peopleWithNamed as named } from "../../src/core/seats.ts";

const person = (id: string, ...roles: PanelPerson["roles"]): PanelPerson => ({ id, name: id, mail: "", title: "", roles });
const panel = (people: PanelPerson[], revealedAt: string | null = null) => ({ people, revealedAt }) as unknown as Panel;
const peopleWithNamed = (on: Panel, seats: Named) => named(on, seats, "somebody else");
const gone = person("gone", "left");
const maya = person("maya", "facilitator", "organizer");
const hana = person("hana", "leader");
const olaf = person("olaf", "observer");

const rolesOf = (made: ReturnType<typeof peopleWithNamed>, id: string) =>
	"refused" in made ? made.refused : made.find((one) => one.id === id)?.roles;

test("an empty seat is taken by somebody on the panel; who decides is asked like a leader while answers are sealed", () => {
	const without = [gone, maya, hana, olaf];
	expect(rolesOf(peopleWithNamed(panel(without), { deciderId: "hana" }), "hana")).toEqual(["decider", "leader"]);
	expect(rolesOf(peopleWithNamed(panel(without), { deciderId: "olaf" }), "olaf")).toEqual(["decider", "leader"]);
	expect(rolesOf(peopleWithNamed(panel(without, "2026-06-18T10:00:00.000Z"), { deciderId: "olaf" }), "olaf")).toEqual(["decider"]);
});

test("who facilitates from now on is counted no more", () => {
	const people = [gone, person("ines", "decider", "leader"), hana];
	expect(rolesOf(peopleWithNamed(panel(people), { facilitatorId: "hana" }), "hana")).toEqual(["facilitator"]);
});

test("after the reveal only somebody who was not counted begins to facilitate, as a board without their answer would tell it", () => {
	const revealed = panel([gone, person("ines", "decider", "leader"), hana, olaf], "2026-06-18T10:00:00.000Z");
	expect(peopleWithNamed(revealed, { facilitatorId: "hana" })).toEqual({
		refused: "alreadyCounted",
		fields: { facilitatorId: "alreadyCounted" },
	});
	expect(rolesOf(peopleWithNamed(revealed, { facilitatorId: "olaf" }), "olaf")).toEqual(["facilitator"]);
});

test("nobody makes themselves decide, nor facilitate what they may not read", () => {
	const olga = person("olga", "organizer");
	const at = "2026-06-18T10:00:00.000Z";
	expect(named(panel([gone, olga, maya, hana]), { deciderId: "olga" }, "olga")).toMatchObject({ refused: "deciderNamedByAnother" });
	const without = [gone, olga, person("ines", "decider", "leader"), hana];
	expect(named(panel(without, at), { facilitatorId: "olga" }, "olga")).toMatchObject({ refused: "notYoursToRun" });
	expect(rolesOf(named(panel(without), { facilitatorId: "olga" }, "olga"), "olga")).toEqual(["facilitator", "organizer"]);
	expect(rolesOf(named(panel(without, at), { facilitatorId: "olga" }, "ines"), "olga")).toEqual(["facilitator", "organizer"]);
});

test("nobody takes a seat that somebody holds, nobody both, and nobody who is gone or not there", () => {
	const people = [gone, person("ines", "decider", "leader"), maya, hana];
	expect(peopleWithNamed(panel(people), { deciderId: "hana" })).toMatchObject({ refused: "seatTaken", values: { name: "ines" } });
	expect(peopleWithNamed(panel(people), { facilitatorId: "hana" })).toMatchObject({ refused: "seatTaken", values: { name: "maya" } });
	const without = panel([gone, maya, hana]);
	expect(peopleWithNamed(without, { deciderId: "maya" })).toMatchObject({
		refused: "facilitatorDecides",
		fields: { deciderId: "facilitatorDecides" },
	});
	expect(peopleWithNamed(without, { deciderId: "gone" })).toMatchObject({ refused: "deciderNotInvited" });
	expect(peopleWithNamed(without, { deciderId: "nobody" })).toMatchObject({ refused: "deciderNotInvited" });
	expect(peopleWithNamed(panel([gone, hana]), { deciderId: "hana", facilitatorId: "hana" })).toMatchObject({
		refused: "facilitatorDecides",
	});
});
