import { type Answer, rankingOf } from "../../src/core/answer.ts";
import { type Panel, standardDimensions } from "../../src/core/panel.ts";

/** Numbers from 0 up to 1, the same on every machine (Numerical Recipes' generator). */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 4_294_967_296;
	};
}

function shuffled(items: number, random: () => number): number[] {
	const row = Array.from({ length: items }, (_, item) => item + 1);
	for (let last = items - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[row[last], row[other]] = [row[other] as number, row[last] as number];
	}
	return row;
}

/** So many people's orders of so many items, each order as likely. */
export function rankingsOf(people: number, items: number, seed: number): number[][] {
	const random = chanceFrom(seed);
	return Array.from({ length: people }, () => shuffled(items, random));
}

const targets = ["Retention", "New revenue", "Growth in users", "Enterprise value", "Operating margin"].map((label, index) => ({
	id: `target-${index}`,
	label,
}));

/** A revealed panel of twelve leaders on five targets and five dimensions, with everybody's whole answer. */
export function panelOf(seed: number): { panel: Panel; answers: { personId: string; answer: Answer }[] } {
	const random = chanceFrom(seed);
	const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
	const people = Array.from({ length: 12 }, (_, index) => ({
		id: `person-${index}`,
		name: `Leader ${index + 1}`,
		mail: `leader-${index + 1}@brightwater.example`,
		title: "",
		roles: index === 0 ? (["leader", "decider"] as const) : (["leader"] as const),
	}));
	const answers = people.map(({ id, name }) => ({
		personId: id,
		answer: {
			ranking: rankingOf(shuffled(targets.length, random).map((place) => targets[place - 1]?.id ?? "")),
			confidence: pick(["low", "medium", "high"] as const),
			limits: standardDimensions.map(({ id: dimension }) => ({ dimension, hold: pick(["fixed", "flexible", "unknown"] as const) })),
			assumptions: [`What ${name} assumes`, `What ${name} also assumes`],
			guess: { first: pick(targets).id, sharing: Math.floor(random() * 12) },
		},
	}));
	const at = "2026-06-18T10:00:00.000Z";
	return {
		panel: {
			id: "panel",
			teamId: "team",
			topic: "What should the second half optimize for?",
			meeting: { subject: "Leadership", startsAt: at, endsAt: "2026-06-18T11:00:00.000Z", joinUrl: null, chatId: null },
			targets,
			dimensions: standardDimensions,
			attribution: "named",
			dueAt: at,
			round: 1,
			revealedAt: at,
			closedAt: null,
			wall: { show: "rankings" },
			people,
		},
		answers,
	};
}
