import { expect, test } from "@jest/globals";
import {
	firstTargets,
	type Invited,
	peopleOf,
	suggestedDue,
	suggestedTargets,
	whyNotDue,
	whyNotThesePeople,
	whyNotTheseTargets,
} from "../../src/core/attach.ts";

const invite = (id: string, optional = false): Invited => ({ id, name: id, mail: `${id}@x`, title: "", optional });
const setup = (change: Partial<Parameters<typeof peopleOf>[0]> = {}) => ({
	invited: [invite("ines"), invite("tomas"), invite("maya"), invite("ruth", true)],
	attachedBy: invite("maya"),
	organizerId: "ines",
	deciderId: "ines",
	facilitatorId: "maya",
	...change,
});

test("required attendees lead, optional ones observe, the facilitator is neither, an assistant organizes", () => {
	const roles = Object.fromEntries(peopleOf(setup({ attachedBy: invite("jonas") })).map((one) => [one.id, one.roles]));
	expect(roles).toEqual({
		ines: ["decider", "leader", "organizer"],
		tomas: ["leader"],
		maya: ["facilitator"],
		ruth: ["observer"],
		jonas: ["organizer"],
	});
});

test("a meeting without two leaders, or whose decider facilitates or is not on it, gets no panel", () => {
	expect(whyNotThesePeople(setup())).toBeUndefined();
	expect(whyNotThesePeople(setup({ invited: [invite("ines"), invite("maya"), invite("ruth", true)] }))?.refused).toBe("noOtherAttendees");
	expect(whyNotThesePeople(setup({ deciderId: "maya" }))?.refused).toBe("facilitatorDecides");
	expect(whyNotThesePeople(setup({ deciderId: "ruth" }))?.refused).toBe("deciderNotInvited");
	expect(whyNotThesePeople(setup({ facilitatorId: "hana" }))?.refused).toBe("facilitatorNotInvited");
});

test("three to seven targets, each once", () => {
	expect(whyNotTheseTargets(["A", "B", "C"])).toBeUndefined();
	expect(whyNotTheseTargets(["A", "B"])?.refused).toBe("targetCount");
	expect(whyNotTheseTargets(["A", "B", "C", "D", "E", "F", "G", "H"])?.refused).toBe("targetCount");
	expect(whyNotTheseTargets(["New revenue", "B", "new  revenue"])?.refused).toBe("repeatedTargetLabel");
});

test("answers are due in the future and before the meeting", () => {
	const [now, start] = ["2026-06-17T09:00:00.000Z", "2026-06-18T10:00:00.000Z"];
	expect(whyNotDue("2026-06-17T18:00:00.000Z", start, now)).toBeUndefined();
	expect(whyNotDue("2026-06-18T10:00:01.000Z", start, now)?.refused).toBe("dueAfterMeeting");
	expect(whyNotDue(now, start, now)?.refused).toBe("dueInPast");
	expect(suggestedDue(start, now)).toBe("2026-06-17T18:00:00.000Z");
	expect(suggestedDue(start, "2026-06-18T09:00:00.000Z")).toBe("2026-06-18T09:30:00.000Z");
});

test("a new panel starts from the team's order, then from its latest panel, then from a common start", () => {
	expect(suggestedTargets(["Retention"], ["Growth", "Retention"])).toEqual(["Retention", "Growth"]);
	expect(suggestedTargets([], undefined)).toEqual(firstTargets);
	expect(whyNotTheseTargets(suggestedTargets([], undefined))).toBeUndefined();
});
