import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { senderOf, type Team, whyNotHandedOn, whyNotRunning, whyNotThisTeam } from "../../src/core/team.ts";

const ids = ["ines", "maya", "hana", "tomas"];
const members = ids.map((id) => ({ id, name: id, mail: `${id}@b.example`, title: "" }));
const rest = { name: "Team", timeZone: "UTC", echoDays: 3, tasks: false, pulseWeeks: 2, id: "t", members };
const role = fc.constantFrom(null, ...ids);
const change = fc.record({ deciderId: role, facilitatorId: role }, { requiredKeys: [] });

/** The team after somebody asked for a change; as it was where that is refused. */
function asked(team: Team, wish: Partial<Team>, by: string): Team {
	const after = { ...team, ...wish };
	return (whyNotRunning(team, by) ?? whyNotThisTeam(after) ?? whyNotHandedOn(team, after, by)) ? team : after;
}

test("nobody comes to decide by their own hand, in however many steps, and nobody decides and facilitates", () => {
	fc.assert(
		fc.property(role, role, fc.array(fc.tuple(change, fc.constantFrom(...ids)), { maxLength: 12 }), (deciderId, facilitatorId, steps) => {
			fc.pre(deciderId === null || deciderId !== facilitatorId);
			let team: Team = { ...rest, deciderId, facilitatorId };
			for (const [wish, by] of steps) {
				const after = asked(team, wish, by);
				if (after.deciderId !== team.deciderId) {
					expect(after.deciderId).not.toBe(by);
					// where somebody decides, it is theirs to hand on
					if (team.deciderId !== null) expect(by).toBe(team.deciderId);
				}
				expect(after.deciderId === null || after.deciderId !== after.facilitatorId).toBe(true);
				team = after;
			}
		}),
	);
});

test("who decides hands that on to somebody who does not facilitate; either of the two hands on who facilitates", () => {
	const team: Team = { ...rest, deciderId: "ines", facilitatorId: "maya" };
	expect(asked(team, { deciderId: "tomas" }, "ines").deciderId).toBe("tomas");
	expect(asked(team, { deciderId: "maya" }, "ines")).toBe(team);
	expect(asked(team, { deciderId: "maya", facilitatorId: "hana" }, "ines")).toMatchObject({ deciderId: "maya", facilitatorId: "hana" });
	expect(asked(team, { facilitatorId: "hana" }, "maya").facilitatorId).toBe("hana");
	expect(asked(team, { facilitatorId: "hana" }, "ines").facilitatorId).toBe("hana");
	expect(asked({ ...team, deciderId: null }, { deciderId: "tomas" }, "maya").deciderId).toBe("tomas");
});

test("a team's news goes out from whoever facilitates or decides and has run it, else from nobody", () => {
	const team = { deciderId: "ines", facilitatorId: "maya" };
	expect(senderOf(team, ["ines", "maya"])).toBe("maya");
	expect(senderOf(team, ["ines", "hana"])).toBe("ines");
	expect(senderOf(team, ["hana"])).toBeNull();
	expect(senderOf({ deciderId: null, facilitatorId: null }, ["hana"])).toBeNull();
});
