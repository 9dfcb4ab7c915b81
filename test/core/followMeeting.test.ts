import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Invited } from "../../src/core/attach.ts";
import { type Following, isToldOf, type MeetingNow, whatFollows } from "../../src/core/followMeeting.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import { isGone, type Panel, type Role } from "../../src/core/panel.ts";
import { isInDoubt } from "../../src/core/tookPlace.ts";
import { samplePanel } from "../support/panel.ts";

const now = "2026-06-17T09:00:00.000Z";
const hour = 3_600_000;
const sample = samplePanel();
const { startsAt, endsAt } = sample.meeting;

const invitedOf = (panel: Pick<Panel, "people">): Invited[] =>
	panel.people.map(({ roles, ...person }) => ({ ...person, optional: roles.includes("observer") }));
const asItIs = { ...sample.meeting, invited: invitedOf(sample) };
const planned = { state: "planned", dueAt: endsAt, heldBy: null } as const;
const following = (change: Partial<Following> = {}): Following => ({ panel: sample, followUp: planned, decided: false, ...change });
const without = (...ids: string[]) => ({ ...asItIs, invited: asItIs.invited.filter((one) => !ids.includes(one.id)) });
const rolesAfter = (id: string, meeting: MeetingNow, panel: Panel = sample) =>
	whatFollows(following({ panel }), meeting, now)?.people?.find((person) => person.id === id)?.roles;
const moved = (milliseconds: number): MeetingNow => ({
	...asItIs,
	startsAt: later(startsAt, milliseconds),
	endsAt: later(endsAt, milliseconds),
});

/** The panel with everything that was said to follow. */
function applied({ panel, followUp, decided }: Following, meeting: MeetingNow | null): Following {
	const change = whatFollows({ panel, followUp, decided }, meeting, now);
	return {
		panel: {
			...panel,
			meeting: change?.meeting ?? panel.meeting,
			people: change?.people ?? panel.people,
			dueAt: change?.dueAt ?? panel.dueAt,
		},
		followUp: followUp && { ...followUp, ...change?.followUp },
		decided,
	};
}

test("a meeting as it was changes nothing", () => {
	expect(whatFollows(following(), asItIs, now)).toBeNull();
});

describe("times", () => {
	test("the follow-up moves with the meeting's end, earlier and later", () => {
		for (const by of [-3 * hour, 5 * hour]) {
			const change = whatFollows(following(), moved(by), now);
			expect(change).toMatchObject({ meeting: { endsAt: later(endsAt, by) }, followUp: { state: "planned", dueAt: later(endsAt, by) } });
			expect(change?.news).toEqual(["moved"]);
		}
	});

	test("a meeting moved into the past, or ended early, is followed up at once; one that left no trace is set aside", () => {
		const over = whatFollows(following({ panel: { ...sample, revealedAt: now } }), moved(-48 * hour), now)?.followUp;
		expect(over?.state).toBe("planned");
		expect((over?.dueAt ?? now) < now).toBe(true);
		expect(whatFollows(following(), moved(-48 * hour), now)?.followUp?.state).toBe("held");
		const early = { ...asItIs, endsAt: later(startsAt, 600_000) };
		expect(whatFollows(following(), early, now)?.followUp?.dueAt).toBe(early.endsAt);
	});

	test("what was set aside after a meeting that left no trace stays aside, and is planned again when the meeting moves", () => {
		const aside = following({ followUp: { ...planned, state: "held" } });
		expect(whatFollows(aside, asItIs, later(endsAt, hour))).toBeNull();
		expect(whatFollows(aside, moved(24 * hour), later(endsAt, hour))?.followUp).toEqual({
			state: "planned",
			dueAt: later(endsAt, 24 * hour),
		});
	});

	test("a closed panel follows nothing", () => {
		const closed = { ...sample, closedAt: now };
		for (const meeting of [moved(hour), null, without("hana")]) expect(whatFollows(following({ panel: closed }), meeting, now)).toBeNull();
	});

	test("a time that somebody chose for the follow-up stays, and so does one that is on its way or out", () => {
		const chosen = { ...planned, dueAt: now };
		expect(whatFollows(following({ followUp: chosen }), moved(5 * hour), now)?.followUp).toBeUndefined();
		for (const state of ["sending", "sent"] as const)
			expect(whatFollows(following({ followUp: { ...planned, state } }), moved(5 * hour), now)?.followUp).toBeUndefined();
	});

	test("what the facilitator holds stays held, wherever the meeting goes", () => {
		const held = { ...planned, state: "held", heldBy: "maya" } as const;
		expect(whatFollows(following({ followUp: held }), moved(hour), now)?.followUp).toEqual({ state: "held", dueAt: later(endsAt, hour) });
	});

	test("answers are due before the meeting begins; a due date that fits stays", () => {
		expect(whatFollows(following(), moved(-3 * hour), now)?.dueAt).toBeUndefined();
		const earlier = whatFollows(following(), moved(-20 * hour), now);
		expect(earlier?.dueAt).toBe("2026-06-17T11:30:00.000Z");
		expect(whatFollows(following(), moved(-48 * hour), now)?.dueAt).toBe(later(startsAt, -48 * hour));
		const revealed = { ...sample, revealedAt: now };
		expect(whatFollows(following({ panel: revealed }), moved(-20 * hour), now)?.dueAt).toBeUndefined();
	});
});

describe("cancelled", () => {
	test("its follow-up is set aside with nothing decided, and goes out where something was", () => {
		expect(whatFollows(following(), null, now)).toEqual({
			meeting: { ...sample.meeting, cancelledAt: now },
			followUp: { state: "held", dueAt: endsAt },
			news: ["cancelled"],
		});
		expect(whatFollows(following({ decided: true }), null, now)?.followUp).toBeUndefined();
	});

	test("what was decided after it was cancelled brings the follow-up back, and so does the meeting itself", () => {
		const off = applied(following(), null);
		expect(whatFollows({ ...off, decided: true }, null, now)?.followUp).toEqual({ state: "planned", dueAt: endsAt });
		expect(whatFollows(off, asItIs, now)).toMatchObject({
			meeting: { cancelledAt: null },
			followUp: { state: "planned" },
			news: ["restored"],
		});
	});

	test("one that is cleared out of the calendar days after it was held was not cancelled", () => {
		expect(whatFollows(following(), null, later(endsAt, 25 * hour))).toBeNull();
		expect(whatFollows(following(), null, later(endsAt, hour))?.news).toEqual(["cancelled"]);
	});

	test("nobody is told of it twice, and when it was first seen stays", () => {
		const off = applied(following(), null);
		expect(whatFollows(off, null, later(now, hour))).toBeNull();
	});

	test("a follow-up is told of a meeting that stands, and of a cancelled one only with a decision", () => {
		expect([isToldOf({}, false), isToldOf({ cancelledAt: null }, false), isToldOf({ cancelledAt: now }, true)]).toEqual([true, true, true]);
		expect(isToldOf({ cancelledAt: now }, false)).toBe(false);
	});
});

describe("people", () => {
	const ruth: Invited = { id: "ruth", name: "Ruth Alder", mail: "ruth@brightwater.example", title: "Legal", optional: false };

	test("who is required leads, who is optional observes", () => {
		expect(rolesAfter("ruth", { ...asItIs, invited: [...asItIs.invited, ruth] })).toEqual(["leader"]);
		expect(rolesAfter("ruth", { ...asItIs, invited: [...asItIs.invited, { ...ruth, optional: true }] })).toEqual(["observer"]);
		const asked = asItIs.invited.map((one) => (one.id === "jonas" ? { ...one, optional: false } : one));
		expect(rolesAfter("jonas", { ...asItIs, invited: asked })).toEqual(["leader"]);
	});

	test("who is taken off while answers are sealed leads no longer; after the reveal they stay on the board", () => {
		expect(rolesAfter("hana", without("hana"))).toEqual(["left"]);
		expect(rolesAfter("hana", without("hana"), { ...sample, revealedAt: now })).toEqual(["leader", "left"]);
		const excused = asItIs.invited.map((one) => ({ ...one, optional: one.id === "hana" || one.optional }));
		expect(rolesAfter("hana", { ...asItIs, invited: excused })).toEqual(["observer"]);
		expect(rolesAfter("hana", { ...asItIs, invited: excused }, { ...sample, revealedAt: now })).toBeUndefined();
	});

	test("the decider and the facilitator stay what they are, and it is said that they left; whoever attached need not be invited", () => {
		const rolesOf = (id: string, roles: Role[]) => ({
			...sample,
			people: sample.people.map((one) => (one.id === id ? { ...one, roles } : one)),
		});
		expect(rolesAfter("ines", without("ines"))).toEqual(["leader", "decider", "left"]);
		expect(rolesAfter("maya", without("maya"), rolesOf("maya", ["facilitator"]))).toEqual(["facilitator", "left"]);
		expect(rolesAfter("maya", without("maya"))).toBeUndefined();
		for (const person of whatFollows(following(), without("ines"), now)?.people ?? []) expect(isGone(person)).toBe(false);
	});

	test("the facilitator never answers and the decider always does, however they are invited", () => {
		expect(rolesAfter("maya", { ...asItIs, invited: asItIs.invited.map((one) => ({ ...one, optional: false })) })).toEqual([
			"facilitator",
			"organizer",
		]);
		expect(rolesAfter("ines", { ...asItIs, invited: asItIs.invited.map((one) => ({ ...one, optional: true })) })).toEqual([
			"leader",
			"decider",
		]);
	});

	test("who is named to decide after the reveal joins no board that everybody has read", () => {
		const people = sample.people.map((one) => (one.id === "jonas" ? { ...one, roles: ["decider" as const] } : one));
		const one = { ...sample, people: people.filter(({ id }) => id !== "ines") };
		expect(rolesAfter("jonas", asItIs, { ...one, revealedAt: now })).toEqual(["decider"]);
		expect(rolesAfter("jonas", asItIs, one)).toEqual(["decider", "leader"]);
	});

	test("nobody who was ever on the panel disappears from it", () => {
		const change = whatFollows(following(), { ...asItIs, invited: [ruth] }, now);
		expect(change?.people?.map((person) => person.id)).toEqual([...sample.people.map((person) => person.id), "ruth"]);
	});
});

const moment = fc.integer({ min: -72, max: 72 }).map((hours): Instant => later(startsAt, hours * hour));
const someMeeting = fc.record({
	startsAt: moment,
	lasts: fc.integer({ min: 1, max: 8 }),
	invited: fc.subarray(asItIs.invited),
	optional: fc.boolean(),
	subject: fc.constantFrom("One", "Two"),
});
const toMeeting = ({
	startsAt: start,
	lasts,
	invited,
	optional,
	subject,
}: typeof someMeeting extends fc.Arbitrary<infer T> ? T : never) => ({
	...asItIs,
	subject,
	startsAt: start,
	endsAt: later(start, lasts * hour),
	invited: invited.map((one) => ({ ...one, optional })),
});
const situation = fc.record({
	meetings: fc.array(fc.option(someMeeting.map(toMeeting)), { minLength: 1, maxLength: 5 }),
	revealed: fc.boolean(),
	decided: fc.boolean(),
	state: fc.constantFrom("planned", "held", "sending", "sent" as const),
});
const startOf = ({ revealed, decided, state }: { revealed: boolean; decided: boolean; state: "planned" | "held" | "sending" | "sent" }) =>
	following({
		panel: { ...sample, revealedAt: revealed ? now : null },
		followUp: { state, dueAt: endsAt, heldBy: state === "held" ? "maya" : null },
		decided,
	});

describe("whatever a calendar does", () => {
	test("only the meeting as it is now counts: seen twice, or after any others, it leaves the same panel", () => {
		fc.assert(
			fc.property(situation, (given) => {
				const last = given.meetings.at(-1) ?? null;
				const reached = given.meetings.reduce(applied, startOf(given));
				// none of these meetings ends in the half hour between
				expect(whatFollows(reached, last, later(now, hour / 2))).toBeNull();
				if (last === null) return;
				const { meeting, people } = reached.panel;
				expect(meeting).toMatchObject({ startsAt: last.startsAt, endsAt: last.endsAt, cancelledAt: null });
				const direct = applied(startOf(given), last).panel.people.map(({ id, roles }) => [id, [...roles].sort()]);
				if (!given.revealed) expect(people.map(({ id, roles }) => [id, [...roles].sort()])).toEqual(direct);
			}),
		);
	});

	test("there is always one decider and one facilitator, nobody is both, and nobody is lost", () => {
		fc.assert(
			fc.property(situation, (given) => {
				const { people } = given.meetings.reduce(applied, startOf(given)).panel;
				const being = (role: Role) => people.filter((person) => person.roles.includes(role)).map((person) => person.id);
				expect([being("decider"), being("facilitator")]).toEqual([["ines"], ["maya"]]);
				expect(being("leader")).toContain("ines");
				expect(being("leader")).not.toContain("maya");
				expect(people.map((person) => person.id)).toEqual(sample.people.map((person) => person.id));
				for (const person of people) expect(person.roles.length).toBeGreaterThan(0);
			}),
		);
	});

	test("sealed answers are never due after the meeting begins, and what is held, out or on its way is not let loose", () => {
		fc.assert(
			fc.property(situation, (given) => {
				const { panel, followUp } = given.meetings.reduce(applied, startOf(given));
				if (!given.revealed) expect(panel.dueAt <= panel.meeting.startsAt).toBe(true);
				if (given.state !== "planned") expect(followUp?.state).toBe(given.state);
				const aside = (panel.meeting.cancelledAt && !given.decided) || isInDoubt(panel, now);
				if (given.state === "planned") expect(followUp?.state).toBe(aside ? "held" : "planned");
				if (given.state === "planned") expect(followUp?.dueAt).toBe(panel.meeting.endsAt);
			}),
		);
	});
});

test("after the reveal nobody begins to lead: by the difference on the board their answer would be known", () => {
	const left = without("hana");
	const gone = applied(following(), left).panel;
	const revealed = { ...sample, ...gone, revealedAt: now } as Panel;
	expect(revealed.people.find(({ id }) => id === "hana")?.roles).toEqual(["left"]);
	expect(rolesAfter("hana", asItIs, revealed)).toEqual(["observer"]);
	const guest = { id: "kenji", name: "Kenji", mail: "kenji@brightwater.example", title: "", optional: false };
	const joined = { ...left, invited: [...left.invited, guest] };
	expect(rolesAfter("kenji", joined, revealed)).toEqual(["observer"]);
	expect(rolesAfter("kenji", joined)).toEqual(["leader"]);
	// the next round asks them
	expect(rolesAfter("kenji", joined, { ...applied(following({ panel: revealed }), joined).panel, revealedAt: null } as Panel)).toEqual([
		"leader",
	]);
});

describe("who is invited and not in the directory", () => {
	const ana = { name: "Ana Costa", mail: "ana@partner.example" };

	test("is kept with the panel, follows the invite, and is on no panel", () => {
		const joined = whatFollows(following(), { ...asItIs, outside: [ana] }, now);
		expect(joined).toEqual({ outside: [ana], news: [] });
		const panel = { ...sample, outside: [ana] };
		expect(whatFollows(following({ panel }), { ...asItIs, outside: [ana] }, now)).toBeNull();
		expect(whatFollows(following({ panel }), asItIs, now)).toEqual({ outside: [], news: [] });
	});

	test("stays named when the meeting is cancelled", () => {
		expect(whatFollows(following({ panel: { ...sample, outside: [ana] } }), null, now)).not.toHaveProperty("outside");
	});
});
