import { randomUUID } from "node:crypto";
import { type Meeting, meet } from "../../sandbox/halfYear/meet.ts";
import { dayOf, forward, until } from "../../sandbox/halfYear/play.ts";
import { pulse, signal, writeDown } from "../../sandbox/halfYear/practise.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import type { House } from "./house.ts";

export const storyStart = "2026-06-01T06:00:00.000Z";
export const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"] as const;
/** Everybody of the tenant: who leads, who decides, who facilitates and organizes, an assistant, and an administrator who is on no invite. */
export const everybody = [...leaders, "maya", "jonas", "ruth"] as const;

export type Sealed = { panelId: string; chatId: string; eventIds: Record<string, string>; unattributed: boolean };
export type Story = { teamId: string; panels: Sealed[]; openPulse: string | null; echoPanel: string };

const hour = 3_600_000;
const first: Omit<Meeting, "at"> = {
	subject: "Leadership team: first-half focus",
	topic: "What should the first half optimize for?",
	settles: [
		{
			chosen: "retention",
			over: "new-revenue",
			givesUp: "The Nordics launch, until autumn",
			why: "Four in ten new customers leave within a year.",
			owner: "leila",
			reviewIn: 120,
			dissent: { tomas: { stance: "disagreeAndCommit", words: "I would have taken the Nordics while they are open." } },
		},
	],
	echo: { marcus: null },
};

/** A meeting to come, with a panel on it that nobody has answered. */
export async function attachSealed(
	{ stage }: House,
	at: string,
	{ attribution = "named", dueAt = later(at, -hour) } = {},
): Promise<Sealed> {
	const seeded = stage.graph.seedMeeting({
		organizer: "maya",
		attendees: [...leaders, "jonas"],
		subject: `Leadership team ${at.slice(0, 10)}`,
		start: at,
		end: later(at, hour),
	});
	const { panel } = await stage.ask<Reply<"attachPanel">>("maya", "attachPanel", {
		meeting: { itemId: seeded.eventIds["maya"] ?? "" },
		topic: `What is the time after ${at.slice(0, 10)} for?`,
		deciderId: personByAlias("ines").oid,
		facilitatorId: personByAlias("maya").oid,
		targets: labels,
		attribution,
		dueAt,
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	return { panelId: panel.id, chatId: seeded.chatId, eventIds: seeded.eventIds, unattributed: attribution !== "named" };
}

/** A decided meeting whose echo two have answered and four not yet: what those two remember is for who runs it alone. */
async function echoHalf(house: House, at: string): Promise<string> {
	const { stage } = house;
	forward(stage, later(at, -48 * hour));
	const { panelId } = await attachSealed(house, at);
	for (const alias of leaders) await stage.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] });
	forward(stage, later(at, hour / 6));
	const { panel } = await stage.ask<Reply<"revealPanel">>("maya", "revealPanel", { panelId });
	const tension = panel.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	await stage.ask("ines", "forceDecision", {
		panelId,
		tensionId: tension?.id ?? "",
		chosen: tension?.a.id ?? "",
		givesUp: "Two points of margin this year",
		why: "",
		scope: "",
		ownerId: personByAlias("priya").oid,
		reviewOn: later(stage.clock.now(), 90 * 24 * hour).slice(0, 10),
		idempotencyKey: randomUUID(),
	});
	const view = async () => (await stage.ask<Reply<"viewPanel">>("tomas", "viewPanel", { panelId })).panel;
	await until(stage, later(panel.meeting.endsAt, 60_000), async () => ((await view()).followUp.state === "planned" ? null : true));
	await until(stage, later(panel.meeting.endsAt, 5 * 24 * hour), async () => ((await view()).echo === "open" ? true : null));
	for (const alias of ["tomas", "hana", "priya"])
		await stage.ask(alias, "answerEcho", { panelId, recall: { chosen: labels[1], over: labels[4] } });
	return panelId;
}

/** Some weeks of a leadership team: one of everything that the product keeps, and panels, a pulse and an echo that are still sealed. */
export async function playTeam(house: House): Promise<Story> {
	const { stage } = house;
	const { ask } = stage;
	const at = (days: number, hours = 9) => dayOf(storyStart, days, hours);
	const decided = await meet(stage, { ...first, at: at(2) });
	const teamId = decided.teamId ?? "";
	await writeDown(stage, teamId, at(8), {
		priorities: [
			{ id: "first-days", label: "Make the first ninety days work", why: "Most who leave do so in their first ninety days." },
			{ id: "mid-market", label: "One product for the mid-market", why: "Three variants cost us a third of the roadmap." },
		],
		metrics: [
			{
				id: "net-retention",
				label: "Net revenue retention",
				priorityId: "first-days",
				success: "at least 108 percent",
				failure: "below 100 percent",
			},
		],
		weighing: "Customers we have come before customers we could have.",
		cadence: "A pulse every two weeks, a panel a month.",
	});
	const doubting = { recall: ["One product for the mid-market"], doubts: { "Make the first ninety days work": "wrong" as const } };
	await pulse(stage, teamId, { tomas: doubting, priya: doubting, hana: doubting });
	const echoPanel = await echoHalf(house, later(stage.clock.now(), 3 * 24 * hour));
	const now = later(stage.clock.now(), hour);
	for (const [index, alias] of (["priya", "hana", "tomas"] as const).entries()) {
		const words = `What ${alias} heard speaks against it.`;
		await signal(stage, teamId, later(now, index * hour), alias, "Make the first ninety days work", words);
	}
	await ask("maya", "proposeTranslation", {
		teamId,
		statement: "More focus on enterprise value",
		saidBy: personByAlias("ines").oid,
		saidOn: now.slice(0, 10),
		implications: ["The admin console before consumer features", "Single sign-on first"],
		idempotencyKey: randomUUID(),
	});
	await ask("tomas", "requestRealignment", {
		teamId,
		toId: personByAlias("ines").oid,
		executing: "The Nordics",
		missed: "What was decided about retention",
		ask: "Half an hour to step back",
		idempotencyKey: randomUUID(),
	});
	const openPulse = await openNextPulse(house, teamId);
	const panels = await sealThree(house);
	await stage.sweep();
	return { teamId, panels, openPulse, echoPanel };
}

/** The next pulse is open, and three of six have said something in it. */
async function openNextPulse({ stage }: House, teamId: string): Promise<string | null> {
	const view = () => stage.ask<Reply<"viewPulse">>("tomas", "viewPulse", { teamId });
	const { plan } = await view();
	const open = await until(stage, plan.nextAt ?? "", async () => (await view()).current);
	for (const alias of ["tomas", "priya", "hana"]) {
		const { current } = await stage.ask<Reply<"answerPulse">>(alias, "answerPulse", { pulseId: open.id, recall: ["Something"] });
		const answer = {
			marks: (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "shifting" })),
			changed: "",
			information: "Something",
		};
		if (alias !== "tomas") await stage.ask(alias, "answerPulse", { pulseId: open.id, answer });
	}
	return open.id;
}

/** Three panels in the days to come: ballots drawn on the first, the second half answered, the third without names. */
async function sealThree(house: House): Promise<Sealed[]> {
	const { stage } = house;
	const { ask, clock } = stage;
	const day = (days: number) => later(clock.now(), days * 24 * hour);
	const due = later(clock.now(), 2 * hour);
	const panels = [
		await attachSealed(house, day(1), { dueAt: due }),
		await attachSealed(house, day(3)),
		await attachSealed(house, day(4), { attribution: "unattributed" }),
	];
	const [one, two, three] = panels.map(({ panelId }) => panelId);
	for (const alias of leaders.slice(0, 5)) await ask(alias, "submitAnswer", { panelId: one, answer: hiddenAnswers[alias] });
	for (const alias of leaders.slice(0, 3)) await ask(alias, "submitAnswer", { panelId: two, answer: hiddenAnswers[alias] });
	for (const alias of leaders.slice(1, 6)) await ask(alias, "submitAnswer", { panelId: three, answer: hiddenAnswers[alias] });
	await ask("marcus", "saveDraft", { panelId: two, draft: { assumptions: ["We can close without discounts"] } });
	await until(stage, later(due, 1_000), async () => {
		const { panel } = await ask<Reply<"viewPanel">>("tomas", "viewPanel", { panelId: one });
		return panel.mine.ballot.length > 0 ? true : null;
	});
	return panels;
}
