import { expect, test } from "@jest/globals";
import { whyNotRaised } from "../../src/core/signal.ts";

const members = ["ines", "tomas", "maya"].map((id) => ({ id, name: id, mail: "", title: "" }));
const team = { members, facilitatorId: "maya" };
const priorities = [{ id: "retention", label: "Retention" }];
const raised = (personId: string, fromId: string | null, priorityId = "retention") =>
	whyNotRaised({ priorityId, fromId }, team, priorities, personId)?.refused;

test("a leader raises what they see, or what they heard from another leader of the team", () => {
	expect(raised("tomas", null)).toBeUndefined();
	expect(raised("tomas", "ines")).toBeUndefined();
});

test("nobody hears it from themselves, from who facilitates, or from somebody who is not on the team", () => {
	for (const fromId of ["tomas", "maya", "jonas"]) expect(raised("tomas", fromId)).toBe("notAMember");
});

test("who facilitates has no voice of their own: they say whom they heard it from", () => {
	expect(raised("maya", null)).toBe("signalFromWhom");
	expect(raised("maya", "maya")).toBe("notAMember");
	expect(raised("maya", "tomas")).toBeUndefined();
});

test("a signal is against a priority that stands", () => {
	expect(raised("tomas", null, "growth")).toBe("noSuchPriority");
	expect(whyNotRaised({ priorityId: "retention", fromId: null }, team, [], "tomas")?.refused).toBe("noSuchPriority");
});
