import { tenant } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import { buildBoard } from "../../src/core/buildBoard.ts";
import { later } from "../../src/core/instant.ts";
import { type Panel, type PanelPerson, type Role, standardDimensions } from "../../src/core/panel.ts";
import { type PanelFacts, viewFor } from "../../src/core/visibility.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { anyAnswer } from "./secrets.ts";

/** How a panel becomes what somebody sees. */
export type View = (reader: PanelPerson, facts: PanelFacts, now: string) => unknown;
export const productsView: View = (reader, facts, now) => viewFor(reader, facts, now, buildBoard);

const now = "2026-06-17T12:00:00.000Z";
const targets = labels.map((label) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label }));

/**
 * Histories of the rule alone, which would have to hold even where the database gave everything away: a sealed panel of any kind, everybody's answers at hand,
 * and one of another's replaced.
 *
 * @returns in how many the reader's view differs by any byte
 */
export function runPureSeal(histories: number, seed: number, view: View = productsView): number {
	const chance = chanceFrom(seed);
	for (let draws = 0; draws < 5; draws++) chance();
	const pick = <T>(options: readonly T[]): T => options[Math.floor(chance() * options.length)] as T;
	let differ = 0;
	for (let history = 0; history < histories; history++) {
		const panel = anyPanel(chance, pick);
		const reader = pick(panel.people);
		const others = panel.people.filter(({ id, roles }) => id !== reader.id && roles.includes("leader"));
		const answers = [...others, reader]
			.filter(({ roles }) => roles.includes("leader"))
			.map(({ id }) => ({ personId: id, answer: anyAnswer(chance, panel) }));
		const author = pick(others);
		const other = answers.map((one) => (one.personId === author.id ? { ...one, answer: anyAnswer(chance, panel) } : one));
		const facts = anyFacts(panel, answers, chance, pick);
		const seen = (given: typeof answers) => JSON.stringify(view(reader, { ...facts, answers: given }, now));
		if (seen(answers) !== seen(other)) differ++;
	}
	return differ;
}

type Pick = <T>(options: readonly T[]) => T;

function anyPanel(chance: () => number, pick: Pick): Panel {
	const people = tenant.people.map(({ oid, name, mail, jobTitle }, index): PanelPerson => {
		const lead: Role[] = index < 6 ? ["leader"] : [];
		const more: Role[] =
			index === 0
				? ["decider"]
				: index === 6
					? pick<Role[]>([["facilitator"], ["facilitator", "organizer"]])
					: index > 6
						? pick<Role[]>([["observer"], ["organizer"]])
						: [];
		return { id: oid, name, mail, title: jobTitle, roles: [...lead, ...more] };
	});
	const startsAt = later(now, (chance() - 0.5) * 172_800_000);
	return {
		id: "11111111-1111-4111-8111-111111111111",
		teamId: "22222222-2222-4222-8222-222222222222",
		topic: "What is it for?",
		meeting: { subject: "Leadership", startsAt, endsAt: later(startsAt, 3_600_000), joinUrl: null, chatId: null },
		targets: targets.slice(0, 3 + Math.floor(chance() * 3)),
		dimensions: standardDimensions,
		attribution: pick(["named", "unattributed"] as const),
		dueAt: later(startsAt, -3_600_000),
		round: 1 + Math.floor(chance() * 2),
		revealedAt: null,
		closedAt: chance() < 0.1 ? now : null,
		wall: { show: "rankings" },
		people,
	};
}

function anyFacts(panel: Panel, answers: PanelFacts["answers"], chance: () => number, pick: Pick): PanelFacts {
	const leaders = answers.map(({ personId }) => personId);
	return {
		panel,
		teamName: "Leadership",
		answered: leaders.filter(() => chance() < 0.8),
		answers: [],
		before: panel.round > 1 ? answers : [],
		draft: null,
		ballot: [],
		tallies: [],
		echoes: leaders
			.filter(() => chance() < 0.2)
			.map((personId) => ({ personId, askedAt: now, answeredAt: pick([null, now]), recall: null })),
		starters: [],
		proposal: null,
		decisions: [],
		carried: { timeZone: "UTC", inForce: [], stances: [], reviews: [], reader: { member: chance() < 0.8, panels: [], recalling: [] } },
		timesDeferred: new Map(),
		deferrals: [],
		roundAskedBy: leaders.filter(() => chance() < 0.2),
		order: { version: 0, levels: [] },
		followUp: {
			id: "f",
			panelId: panel.id,
			state: pick(["planned", "held"] as const),
			dueAt: panel.meeting.endsAt,
			finishedAt: null,
			deliveries: [],
		},
	};
}
