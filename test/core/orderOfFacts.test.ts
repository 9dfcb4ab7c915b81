import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { coalitionOf } from "../../src/core/coalition.ts";
import type { Stance } from "../../src/core/decision.ts";
import { diagnose } from "../../src/core/diagnosis.ts";
import { evidenceFrom } from "../../src/core/evidenceFrom.ts";
import { heldOverTime } from "../../src/core/heldOverTime.ts";
import { historyFrom } from "../../src/core/historyFrom.ts";
import type { FactRound, TeamFacts } from "../../src/core/teamFacts.ts";
import { warnings } from "../../src/core/warning.ts";
import { decidedOf, pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const now = "2026-09-01T10:00:00.000Z";
const people = ["ines", "tomas", "hana", "leila"];
const targets = ["retention", "revenue", "margin"];
// few days, so that much is said at one moment
const at = fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.UTC(2026, 6, 1 + 3 * day, 9)).toISOString());
const person = fc.constantFrom(...people);
const order = fc.shuffledSubarray(targets, { minLength: 3 });
const said = <Value>(value: fc.Arbitrary<Value>, from = 0): fc.Arbitrary<Record<string, Value>> =>
	fc
		.subarray(people, { minLength: from })
		.chain((who) =>
			fc.tuple(...who.map(() => value)).map((all) => Object.fromEntries(who.map((one, index) => [one, all[index] as Value]))),
		);
const listOf = <Item>(item: (id: string) => fc.Arbitrary<Item>, most = 4): fc.Arbitrary<Item[]> =>
	fc
		.integer({ min: 0, max: most })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => item(String(index)))))
		.map((all) => [...all]);

const rounds = listOf(
	(id): fc.Arbitrary<FactRound> =>
		fc
			.record({ orders: said(order, 2), at, named: fc.boolean() })
			.map(({ orders, at: revealedAt, named }) =>
				roundOf(orders, { panelId: `panel-${id}`, revealedAt, attribution: named ? "named" : "unattributed" }),
			),
);
const stances = fc.uniqueArray(
	fc.record({ personId: person, stance: fc.constantFrom<Stance["stance"]>("commit", "disagreeAndCommit", "cannotCommit"), takenAt: at }),
	{ maxLength: 6, selector: ({ personId, takenAt }) => personId + takenAt },
);
const decisions = fc.record({ first: stances, second: stances }).map(({ first, second }) =>
	(["revenue", "margin"] as const).map((over, index) =>
		decidedOf("retention", over, {
			panelId: `panel-${index}`,
			stances: [first, second][index]?.map((one) => ({ ...one, decisionId: `retention>${over}`, name: one.personId, words: "" })) ?? [],
		}),
	),
);
const recall = fc.option(fc.record({ chosen: fc.constantFrom(...targets), over: fc.constantFrom(...targets) }));
const echoes = fc.tuple(said(fc.record({ at, recall })), said(fc.record({ at, recall }))).map((both) =>
	both.flatMap((one, index) =>
		Object.entries(one).map(([personId, { at: answeredAt, recall: told }]) => ({
			panelId: `panel-${index}`,
			personId,
			askedAt: "2026-06-25T06:00:00.000Z",
			answeredAt,
			recall: told,
		})),
	),
);
const pulses = listOf((id) =>
	fc
		.record({ said: said(fc.record({ recall: fc.option(order), doubts: fc.subarray(targets) })), at })
		.map(({ said: all, at: closedAt }) => pulseOf(all, { id: `pulse-${id}`, closedAt })),
);
const signals = listOf(
	(id) =>
		fc
			.record({ personId: person, from: fc.option(person), priorityId: fc.constantFrom(...targets), at })
			.map((one) => ({ ...one, id: `signal-${id}`, name: one.personId, words: "It slips." })),
	8,
);
const deferrals = fc.array(
	fc.record({
		tensionId: fc.constantFrom("pair:margin:retention", "pair:margin:revenue"),
		panelId: fc.constant("panel-0"),
		deferredAt: at,
	}),
	{ maxLength: 4 },
);
const dismissals = fc.uniqueArray(fc.record({ priorityId: fc.constantFrom(...targets), at }), { selector: ({ priorityId }) => priorityId });
const facts = fc
	.record({ rounds, decisions, echoes, pulses, signals, deferrals, dismissals })
	.map(({ dismissals: all, ...rest }) => someFacts({ ...rest, dismissals: all.map((one) => ({ ...one, reason: "Known.", by: "Ines" })) }));

/** The same facts as another reading of them could list them. */
function listedOtherwise(all: TeamFacts, mixed: <Item>(items: readonly Item[]) => Item[]): TeamFacts {
	return {
		...all,
		rounds: mixed(all.rounds).map((round) => ({ ...round, answers: mixed(round.answers), leaders: mixed(round.leaders) })),
		decisions: mixed(all.decisions).map((decision) => ({ ...decision, stances: mixed(decision.stances) })),
		echoes: mixed(all.echoes),
		pulses: mixed(all.pulses).map((pulse) => ({ ...pulse, answers: mixed(pulse.answers), leaders: mixed(pulse.leaders) })),
		signals: mixed(all.signals),
		deferrals: mixed(all.deferrals),
		dismissals: mixed(all.dismissals),
	};
}

const labelsOf = (tensionId: string) => [tensionId, ""] as const;
const history = (all: TeamFacts) => historyFrom(all, { metrics: [], planned: [], labelsOf });
/** Lists whose order says nothing, in one order. */
const sorted = <Item>(items: readonly Item[]): Item[] => [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const counts = (all: TeamFacts) =>
	Object.entries(history(all)).map(([name, rows]) => [name, Array.isArray(rows) ? sorted<unknown>(rows) : rows]);
const holding = (all: TeamFacts) => {
	const { members, next } = coalitionOf(all, now);
	return { next, members: members.map((member) => ({ ...member, points: sorted(member.points) })) };
};

test.each<[string, (all: TeamFacts) => unknown]>([
	["the warnings", (all) => warnings(evidenceFrom(all), all.priorities, now, all.dismissals)],
	["who holds what, and whom to talk to", holding],
	["the picture over time", heldOverTime],
	["the counts", counts],
	["the diagnosis", (all) => diagnose(history(all), now)],
])("the order in which independent things are listed changes no view: %s", (_, view) => {
	fc.assert(
		fc.property(facts, fc.infiniteStream(fc.nat()), (all, numbers) => {
			const mixed = <Item>(items: readonly Item[]): Item[] =>
				items
					.map((item) => ({ item, by: numbers.next().value as number }))
					.sort((a, b) => a.by - b.by)
					.map(({ item }) => item);
			expect(view(listedOtherwise(all, mixed))).toEqual(view(all));
		}),
	);
});
