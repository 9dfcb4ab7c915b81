import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
	leadersOf,
	runsTeam,
	senderOf,
	type Team,
	whyNotHandedOn,
	whyNotRunning,
	whyNotTeamDecider,
	whyNotThisTeam,
} from "../../src/core/team.ts";

const ids = ["ines", "maya", "hana", "tomas"];
const members = ids.map((id) => ({ id, name: id, mail: `${id}@b.example`, title: "" }));
const rest = { name: "Team", timeZone: "UTC", locale: "en-GB", echoDays: 3, tasks: false, pulseWeeks: 2, nudge: true, id: "t", members };
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

test("who facilitates is not among those whose word counts", () => {
	expect(leadersOf({ members, facilitatorId: "maya" }).map(({ id }) => id)).toEqual(["ines", "hana", "tomas"]);
	expect(leadersOf({ members, facilitatorId: null })).toEqual(members);
});

test("a team has two who lead, and those who decide and facilitate are two of its members", () => {
	const why = (more: Partial<Team>) => whyNotThisTeam({ ...rest, deciderId: null, facilitatorId: null, ...more })?.refused;
	expect(why({})).toBeUndefined();
	expect(why({ members: members.slice(0, 2) })).toBeUndefined();
	expect(why({ members: members.slice(0, 1) })).toBe("teamTooSmall");
	expect(why({ members: members.slice(0, 2), facilitatorId: "maya" })).toBe("teamTooSmall");
	expect(why({ deciderId: "jonas" })).toBe("notAMember");
	expect(why({ facilitatorId: "jonas" })).toBe("notAMember");
	expect(why({ deciderId: "ines", facilitatorId: "ines" })).toBe("facilitatorDecides");
});

test("a team is run by who decides and who facilitates; by any of its members while neither was named, never by another", () => {
	const run = (team: Partial<Team>) =>
		[...ids, "jonas"].filter((id) => runsTeam({ ...rest, deciderId: null, facilitatorId: null, ...team }, id));
	expect(run({ deciderId: "ines", facilitatorId: "maya" })).toEqual(["ines", "maya"]);
	expect(run({ facilitatorId: "maya" })).toEqual(["maya"]);
	expect(run({})).toEqual(ids);
});

test("only who decides in the team decides for it; who facilitates is told that it is not theirs", () => {
	const team: Team = { ...rest, deciderId: "ines", facilitatorId: "maya" };
	expect(whyNotTeamDecider(team, "ines")).toBeUndefined();
	expect(whyNotTeamDecider(team, "maya")?.refused).toBe("facilitatorCannotDecide");
	expect(whyNotTeamDecider(team, "tomas")?.refused).toBe("onlyTheDecider");
	expect(whyNotTeamDecider({ ...team, deciderId: "maya" }, "maya")?.refused).toBe("facilitatorCannotDecide");
});
