import { expect, test } from "@jest/globals";
import type { Panel, PanelPerson } from "../../src/core/panel.ts";
import { peopleWithNamed } from "../../src/core/seats.ts";

const person = (id: string, ...roles: PanelPerson["roles"]): PanelPerson => ({ id, name: id, mail: "", title: "", roles });
const panel = (people: PanelPerson[], revealedAt: string | null = null) => ({ people, revealedAt }) as unknown as Panel;
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
