import { randomUUID } from "node:crypto";
import type { Reply } from "../../src/contract.ts";
import { holdOn, leaders, type Meeting, meet } from "./meet.ts";
import { dayMs, dayOf, forward, type Panel, type Stage, until } from "./play.ts";
import { pulse, report, type Said, signal, writeDown } from "./practise.ts";

const [revenue, growth, retention, value, margin] = ["new-revenue", "growth-in-users", "retention", "enterprise-value", "operating-margin"];
const firstDays = "Make the first ninety days work";
const midMarket = "One product for the mid-market";
const prices = "Earn the right to raise prices";
const nordics = "Win the Nordics";

/** What the history leaves behind, for whoever looks at it. */
export type HalfYear = {
	teamId: string;
	/** When the two who run the team were warned, and when the change was made official. */
	warnedAt: string;
	changedAt: string;
	/** What the diagnosis said in the weeks of the quiet shift. */
	before: Reply<"viewDiagnosis">;
	panels: readonly string[];
};

const january: Omit<Meeting, "at"> = {
	subject: "Leadership team: first-half focus",
	topic: "What should the first half optimize for?",
	settles: [
		{
			chosen: retention as string,
			over: revenue as string,
			givesUp: "The Nordics launch, until autumn",
			why: "Four in ten new customers leave within a year.",
			owner: "leila",
			reviewIn: 120,
			dissent: { tomas: { stance: "disagreeAndCommit", words: "I would have taken the Nordics while they are open." } },
		},
	],
	echo: { tomas: { chosen: revenue as string, over: retention as string }, marcus: null },
};

const february: Omit<Meeting, "at"> = {
	subject: "Leadership team: growth and margin",
	topic: "When growth and margin collide, which one wins?",
	orders: {
		ines: [retention, growth, value, revenue, margin] as string[],
		priya: [retention, margin, growth, value, revenue] as string[],
		hana: [retention, growth, revenue, value, margin] as string[],
		leila: [retention, growth, revenue, value, margin] as string[],
		marcus: [retention, margin, revenue, growth, value] as string[],
	},
	settles: [
		{
			chosen: growth as string,
			over: margin as string,
			givesUp: "Two points of margin this year",
			why: "What we learn from more users pays for it later.",
			owner: "marcus",
			reviewIn: 120,
		},
	],
};

/** Nobody says that anything moved: each thinks that the others see it as they do, and nothing is decided. */
const april: Omit<Meeting, "at"> = {
	subject: "Leadership team: where the next hires go",
	topic: "What do we hire for?",
	orders: {
		ines: [revenue, value, growth, retention, margin] as string[],
		tomas: [revenue, growth, value, margin, retention] as string[],
		priya: [margin, revenue, value, growth, retention] as string[],
		hana: [retention, value, growth, margin, revenue] as string[],
		leila: [retention, growth, value, revenue, margin] as string[],
		marcus: [growth, margin, revenue, value, retention] as string[],
	},
	settles: [],
};

const change = (supersedes: string): Omit<Meeting, "at"> => ({
	subject: "Leadership team",
	topic: "",
	orders: Object.fromEntries(
		leaders.map((alias) => [
			alias,
			alias === "leila" || alias === "hana" ? [retention, revenue, growth, value, margin] : [revenue, retention, growth, value, margin],
		]),
	) as NonNullable<Meeting["orders"]>,
	settles: [
		{
			chosen: revenue as string,
			over: retention as string,
			givesUp: "The onboarding rebuild, until next year",
			why: "The Nordics opened, and they will not stay open.",
			owner: "tomas",
			reviewIn: 120,
			supersedes: [supersedes],
			dissent: { leila: { stance: "disagreeAndCommit", words: "Retention will show it by December, and I will bring the figures." } },
		},
	],
});

const written = (first: { id: string; label: string; why: string }) => ({
	priorities: [
		first,
		{ id: "mid-market", label: midMarket, why: "Three variants cost us a third of the roadmap." },
		{ id: "prices", label: prices, why: "We are cheaper than what we are worth." },
	],
	metrics: [
		{
			id: "net-retention",
			label: "Net revenue retention",
			priorityId: first.id,
			success: "at least 108 percent",
			failure: "below 100 percent",
		},
	],
	weighing: "Customers we have come before customers we could have, as long as the budget stands.",
	cadence: "A pulse every two weeks, a panel a month.",
});

/** How each speaks in the weeks in which the chief executive's priorities move and nobody says so. */
const shifting: Said = { recall: [nordics, "More people for the Nordics"], doubts: { [firstDays]: "wrong", [midMarket]: "shifting" } };
const quietly: Said = { recall: [nordics, midMarket, "Hire ahead"] };
const lost: Said = { recall: [nordics, firstDays], doubts: { [firstDays]: "shifting" } };

/** The Monday 26 weeks before, at midnight UTC: where the clock stands when the history begins. */
export function halfYearBefore(end: string): string {
	const day = new Date(Date.parse(end) - 182 * dayMs);
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
	return dayOf(day.toISOString(), 0, 0);
}

/**
 * Half a year of a leadership team that ends at `end`: two decisions, a framework, pulses, a quiet shift of what the chief executive puts first,
 * the warning of it, the official change weeks later, and what holds after that.
 */
export async function playHalfYear(stage: Stage, end: string): Promise<HalfYear> {
	const monday = halfYearBefore(end);
	const at = (days: number, hour = 9) => dayOf(monday, days, hour);
	forward(stage, at(0));
	const first = await meet(stage, { ...january, at: at(3) });
	const teamId = first.teamId ?? "";
	await writeDown(
		stage,
		teamId,
		at(10),
		written({ id: "first-days", label: firstDays, why: "Most who leave do so in their first ninety days." }),
	);
	await pulse(stage, teamId);
	await pulse(stage, teamId, { tomas: { recall: [firstDays, nordics] } });
	await report(stage, teamId, at(35), "Net revenue retention", "109 percent");
	const second = await meet(stage, { ...february, at: at(38) });
	for (let round = 0; round < 2; round++) await pulse(stage, teamId, {}, ["priya"]);
	const { warnedAt, before } = await drift(stage, teamId, at);
	const changed = await official(stage, teamId, at, first);
	await pulse(stage, teamId);
	await pulse(stage, teamId, {}, ["marcus"]);
	await pulse(stage, teamId, { hana: { recall: [nordics, prices, midMarket] } });
	await report(stage, teamId, at(176), "Net revenue retention", "104 percent");
	forward(stage, end);
	await stage.sweep();
	stage.graph.received.clear();
	return { teamId, warnedAt, changedAt: changed.at, before, panels: [first.id, second.id, changed.panelId] };
}

type At = (days: number, hour?: number) => string;

/** From the twelfth week on: first from memory, then in what is said, then in what others hear. */
async function drift(stage: Stage, teamId: string, at: At): Promise<{ warnedAt: string; before: Reply<"viewDiagnosis"> }> {
	const warnings = () => stage.ask<Reply<"viewSignals">>("maya", "viewSignals", { teamId });
	await pulse(stage, teamId, { ines: quietly, tomas: lost });
	await pulse(stage, teamId, { ines: quietly, tomas: quietly, priya: lost });
	await signal(stage, teamId, at(94), "leila", firstDays, "Two renewals this week asked for a shorter term.");
	await pulse(stage, teamId, { ines: shifting, tomas: shifting, priya: quietly, marcus: lost });
	await meet(stage, { ...april, at: at(108) });
	await signal(stage, teamId, at(109), "hana", firstDays, "Ines asked for the Nordics estimate before the onboarding one.");
	await pulse(stage, teamId, { ines: shifting, tomas: shifting, priya: shifting, marcus: quietly, hana: lost });
	const since = await until(
		stage,
		at(119),
		async () => (await warnings()).warnings.find(({ label }) => label === firstDays)?.since ?? null,
	);
	return { warnedAt: since, before: await stage.ask("maya", "viewDiagnosis", { teamId }) };
}

/** The warning becomes a panel on the next leadership meeting, and there the change is made. */
async function official(stage: Stage, teamId: string, at: At, first: Panel): Promise<{ at: string; panelId: string }> {
	const { ask, graph } = stage;
	forward(stage, at(120));
	const held = at(129);
	graph.seedMeeting({ organizer: "maya", attendees: [...leaders], subject: "Leadership team", start: held, end: at(129, 10) });
	const { warnings } = await ask<Reply<"viewSignals">>("maya", "viewSignals", { teamId });
	const warningId = warnings.find(({ label }) => label === firstDays)?.id ?? "";
	const { meetings } = await ask<Reply<"openWarningPanel">>("maya", "openWarningPanel", { warningId, idempotencyKey: randomUUID() });
	const chosen = { warningId, itemId: meetings[0]?.itemId ?? "", idempotencyKey: randomUUID() };
	const { panelId } = await ask<Reply<"openWarningPanel">>("maya", "openWarningPanel", chosen);
	await pulse(stage, teamId, { ines: shifting, tomas: shifting, priya: shifting, marcus: shifting });
	const replaced = first.decisions.at(-1)?.id ?? "";
	await holdOn(stage, { ...change(replaced), at: held }, panelId ?? "");
	await writeDown(stage, teamId, at(137), written({ id: "nordics", label: nordics, why: "The market opened, and it will not stay open." }));
	return { at: held, panelId: panelId ?? "" };
}
