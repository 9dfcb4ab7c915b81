import { expect, test } from "@jest/globals";
import { firstOf, isReadAtDesk, rememberedBy, whyNotBefore, withoutPanels } from "../../src/core/remembering.ts";
import type { FactEcho } from "../../src/core/teamFacts.ts";
import { samplePanel } from "../support/panel.ts";
import { decidedOf, someFacts } from "../support/teamFacts.ts";

const june = { panels: [{ panelId: "june", topic: "The second half" }], priorities: false };
const echo = (personId: string, recall: FactEcho["recall"] = { chosen: "retention", over: "revenue" }): FactEcho => ({
	panelId: "june",
	personId,
	askedAt: "2026-06-22T06:00:00.000Z",
	answeredAt: "2026-06-22T08:00:00.000Z",
	recall,
});

test("an echo is answered before the pulse, and with neither open nothing is kept back", () => {
	expect(firstOf({ ...june, priorities: true })).toEqual({ panelId: "june" });
	expect(firstOf({ panels: [], priorities: true })).toEqual({ panelId: null });
	expect(firstOf({ panels: [], priorities: false })).toBeNull();
	expect(whyNotBefore(june)).toMatchObject({ refused: "echoFirst", values: { panelId: "june" } });
	expect(whyNotBefore({ panels: [], priorities: true })).toMatchObject({ refused: "recallFirst" });
	expect(whyNotBefore({ panels: [], priorities: false })).toBeUndefined();
});

test("what a hidden panel decided is not there, and what it replaced stands again", () => {
	const old = decidedOf("retention", "revenue", { id: "old", panelId: "may", supersededBy: "new" });
	const anew = decidedOf("revenue", "retention", { id: "new", panelId: "june" });
	const deferrals = ["may", "june"].map((panelId) => ({ tensionId: "pair:a:b", panelId, deferredAt: "2026-06-01T10:00:00.000Z" }));
	const facts = someFacts({ decisions: [anew, old], deferrals, echoes: [echo("ines")] });
	const known = withoutPanels(facts, june);
	expect(known.decisions.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([["old", null]]);
	expect(known.deferrals.map(({ panelId }) => panelId)).toEqual(["may"]);
	expect(known.echoes).toEqual([]);
	expect(withoutPanels(facts, { panels: [] })).toBe(facts);
});

test("echoes are told in counts once four have said something; who skipped hides nobody; whoever runs the team reads them before", () => {
	const members = ["ines", "maya", "tomas"].map((id) => ({ id, name: id, mail: "", title: "" }));
	const settings = { name: "", timeZone: "UTC", locale: "en-GB", echoDays: 3, tasks: false, pulseWeeks: 2, nudge: true };
	const team = { ...settings, id: "team", members, deciderId: "ines", facilitatorId: "maya" };
	const three = [echo("ines"), echo("tomas"), echo("hana"), echo("leila", null)];
	const seen = (reader: string, echoes: readonly FactEcho[]) => rememberedBy(team, reader, someFacts({ echoes })).echoes.length;
	expect(seen("tomas", three)).toBe(0);
	expect(seen("tomas", [...three, echo("marcus")])).toBe(5);
	expect(seen("maya", three)).toBe(4);
	expect(seen("ines", three)).toBe(4);
});

test("a panel is read at a desk before its meeting, a day after it or its reveal, and once it is closed; never while people are deciding", () => {
	const meeting = { ...samplePanel().meeting, startsAt: "2026-06-18T10:00:00.000Z", endsAt: "2026-06-18T11:00:00.000Z" };
	const atDesk = (now: string, more: { revealedAt?: string; closedAt?: string } = {}) =>
		isReadAtDesk({ meeting, revealedAt: more.revealedAt ?? null, closedAt: more.closedAt ?? null }, now);
	expect(atDesk("2026-06-17T09:00:00.000Z")).toBe(true);
	// shown before the meeting, people may be deciding
	expect(atDesk("2026-06-18T09:59:00.000Z", { revealedAt: "2026-06-18T09:50:00.000Z" })).toBe(false);
	expect(atDesk("2026-06-18T10:00:00.000Z")).toBe(false);
	expect(atDesk("2026-06-19T10:59:00.000Z", { revealedAt: "2026-06-18T10:10:00.000Z" })).toBe(false);
	expect(atDesk("2026-06-19T11:00:00.000Z", { revealedAt: "2026-06-18T10:10:00.000Z" })).toBe(true);
	// taken up again in front of the room, a week later
	const inRoom = (closedAt: string | null, revealedAt: string | null) =>
		isReadAtDesk({ meeting, revealedAt, closedAt }, "2026-06-25T10:10:00.000Z", true);
	expect([inRoom(null, "2026-06-18T10:10:00.000Z"), inRoom("2026-06-19T10:00:00.000Z", "2026-06-18T10:10:00.000Z")]).toEqual([false, true]);
	// they met days later, and decide then
	expect(atDesk("2026-06-23T11:00:00.000Z")).toBe(true);
	expect(atDesk("2026-06-23T11:00:00.000Z", { revealedAt: "2026-06-23T10:50:00.000Z" })).toBe(false);
	expect(atDesk("2026-06-18T10:30:00.000Z", { closedAt: "2026-06-18T10:20:00.000Z" })).toBe(true);
});
