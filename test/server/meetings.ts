import { randomUUID } from "node:crypto";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { Reply, Sent } from "../../src/contract.ts";
import { type Answer, rankingOf } from "../../src/core/answer.ts";
import { later } from "../../src/core/instant.ts";
import type { Running } from "../support/running.ts";

export const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
export const oid = (alias: string) => personByAlias(alias).oid;
export const retentionOrRevenue = "pair:new-revenue:retention";

type Panel = Reply<"viewPanel">["panel"];
type Meets = { attendees?: string[]; targets?: string[]; answers?: Record<string, Answer>; held?: boolean };

const day = 24 * 3_600_000;

/** Everybody puts retention first, so that nobody is split on it. */
export const ofOneMind: Record<string, Answer> = Object.fromEntries(
	leaders.map((alias) => {
		const own = hiddenAnswers[alias];
		if (!own) throw new Error(`${alias} answers nothing`);
		const order = ["retention", "new-revenue", "growth-in-users", "enterprise-value", "operating-margin"];
		return [alias, { ...own, ranking: rankingOf(order), guess: { first: "retention", sharing: 5 } }];
	}),
);

/**
 * A leadership team that meets again and again. The clock stands where the last meeting left it. Weeks later a pulse asks for what a test
 * of decisions reads; such a test goes without.
 */
export function teamThatMeets(running: Running, { pulses = true } = {}) {
	const { graph, clock } = running.tenant;

	/** A meeting at ten on that day, with a panel on it: asked the day before. */
	async function attached(on: string, { attendees = leaders, targets = labels, held = true }: Meets = {}): Promise<Panel> {
		const start = `${on}T10:00:00.000Z`;
		clock.moveTo(later(start, -day));
		const meeting = graph.seedMeeting({ organizer: "maya", attendees, subject: "Leadership team", start, end: later(start, day / 24) });
		const { panel } = await running.ask("maya", "attachPanel", {
			meeting: { itemId: meeting.eventIds["maya"] ?? "" },
			topic: `What matters on ${on}?`,
			deciderId: oid("ines"),
			facilitatorId: oid("maya"),
			targets,
			dueAt: later(start, -day / 4),
			idempotencyKey: randomUUID(),
		});
		if (!pulses) await running.ask("maya", "changeTeam", { teamId: panel.teamId ?? "", pulseWeeks: 0 });
		// with the follow-up goes the echo, which hides what was decided for a while: both wait, but where a test is about them
		if (held) await running.ask("maya", "holdFollowUp", { panelId: panel.id, held: true });
		return panel;
	}

	/** The same, ten minutes into the meeting: all have answered, and everybody sees it. */
	async function revealed(on: string, meets: Meets = {}): Promise<Panel> {
		const panel = await attached(on, meets);
		for (const alias of meets.attendees ?? leaders) {
			const answer = (meets.answers ?? hiddenAnswers)[alias];
			if (answer) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: answer as never });
		}
		clock.moveTo(later(panel.meeting.startsAt, 600_000));
		return (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel;
	}

	const decides = (panel: Panel, chosen: string, more: Partial<Sent<"forceDecision">> = {}): Sent<"forceDecision"> => ({
		panelId: panel.id,
		tensionId: retentionOrRevenue,
		chosen,
		givesUp: "The Nordics launch, until October",
		why: "Four in ten new customers leave within a year.",
		scope: "",
		ownerId: oid("leila"),
		reviewOn: "2026-10-15",
		idempotencyKey: randomUUID(),
		...more,
	});

	return {
		attached,
		revealed,
		decides,
		/** Retention even over new revenue, Leila's to look at again on 15 October, as the log's reader would see it. */
		async decided(panel: Panel, chosen = "retention", more: Partial<Sent<"forceDecision">> = {}) {
			const { panel: after } = await running.ask("ines", "forceDecision", decides(panel, chosen, more));
			const made = after.decisions.find((one) => one.supersededBy === null && one.chosen.id === chosen);
			if (!made) throw new Error("nothing was decided");
			return { panel: after, decision: made };
		},
		defers: (panel: Panel, until: string, tensionId = retentionOrRevenue) =>
			running.ask("maya", "deferTension", { panelId: panel.id, tensionId, ownerId: oid("marcus"), until, idempotencyKey: randomUUID() }),
		seen: async (alias: string, panelId: string) => (await running.ask(alias, "viewPanel", { panelId })).panel,
	};
}

export const tensionIn = (panel: Panel, id = retentionOrRevenue) => panel.board?.tensions.find((one) => one.id === id);
