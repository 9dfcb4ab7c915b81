import { randomUUID } from "node:crypto";
import type { Input, Reply } from "../src/contract.ts";
import { type Answer, rankingOf } from "../src/core/answer.ts";
import { later } from "../src/core/instant.ts";
import type { SeededMeeting } from "./graph/seed.ts";
import { personByAlias } from "./people.ts";
import type { SandboxTenant } from "./tenant.ts";

export type Seeded = { attached: SeededMeeting & { panelId: string }; free: SeededMeeting };

/** Asks the product something as one of the people, over HTTP like everybody else. */
export type Asks = <T>(alias: string, action: string, input: unknown) => Promise<T>;

export const labels = ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"];
const [revenue, growth, retention, value, margin] = ["new-revenue", "growth-in-users", "retention", "enterprise-value", "operating-margin"];

const hour = 3_600_000;
const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];

/** Tomorrow at `at` o'clock by this machine's wall, or the Monday after. */
function nextWorkday(now: string, at: number, after = 1): string {
	const day = new Date(now);
	day.setHours(at, 0, 0, 0);
	for (let left = after; left > 0; ) {
		day.setDate(day.getDate() + 1);
		if (day.getDay() % 6 !== 0) left -= 1;
	}
	return day.toISOString();
}

/** What six leaders of a growth-stage company answer when nobody listens: each optimizes for something else. */
export const hiddenAnswers: Record<string, Answer> = {
	ines: {
		ranking: rankingOf([retention, value, growth, revenue, margin] as string[]),
		confidence: "medium",
		limits: [
			{ dimension: "date", hold: "fixed", limit: "1 October" },
			{ dimension: "headcount", hold: "fixed", limit: "No new hires" },
			{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
			{ dimension: "scope", hold: "flexible" },
			{ dimension: "quality", hold: "unknown" },
		],
		assumptions: ["Most customers who leave do so in their first ninety days"],
		guess: { first: retention as string, sharing: 4 },
	},
	tomas: {
		ranking: rankingOf([revenue, growth, value, retention, margin] as string[]),
		confidence: "high",
		limits: [
			{ dimension: "date", hold: "fixed", limit: "1 October" },
			{ dimension: "headcount", hold: "flexible" },
			{ dimension: "scope", hold: "fixed", limit: "Single sign-on is promised" },
			{ dimension: "quality", hold: "unknown" },
			{ dimension: "budget", hold: "unknown" },
		],
		assumptions: ["The Nordics can be sold without a local team"],
		guess: { first: revenue as string, sharing: 4 },
	},
	priya: {
		ranking: rankingOf([retention, growth, value, revenue, margin] as string[]),
		confidence: "medium",
		limits: [
			{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
			{ dimension: "date", hold: "flexible" },
			{ dimension: "headcount", hold: "flexible" },
			{ dimension: "quality", hold: "fixed" },
			{ dimension: "scope", hold: "flexible" },
		],
		assumptions: ["Renewals stay above 108 percent"],
		guess: { first: revenue as string, sharing: 2 },
	},
	hana: {
		ranking: rankingOf([retention, revenue, growth, value, margin] as string[]),
		confidence: "low",
		limits: [
			{ dimension: "date", hold: "flexible" },
			{ dimension: "headcount", hold: "flexible" },
			{ dimension: "quality", hold: "fixed" },
			{ dimension: "scope", hold: "flexible" },
			{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
		],
		assumptions: ["Four in ten new customers leave within a year"],
		guess: { first: revenue as string, sharing: 3 },
	},
	leila: {
		ranking: rankingOf([revenue, retention, growth, value, margin] as string[]),
		confidence: "medium",
		limits: [
			{ dimension: "date", hold: "fixed", limit: "1 October" },
			{ dimension: "headcount", hold: "unknown" },
			{ dimension: "quality", hold: "fixed" },
			{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
		],
		assumptions: ["A new region pays back within a year"],
		guess: { first: revenue as string, sharing: 3 },
	},
	marcus: {
		ranking: rankingOf([margin, retention, revenue, value, growth] as string[]),
		confidence: "high",
		limits: [
			{ dimension: "headcount", hold: "fixed", limit: "No new hires" },
			{ dimension: "date", hold: "unknown" },
			{ dimension: "quality", hold: "fixed" },
			{ dimension: "budget", hold: "fixed", limit: "4.2 million" },
		],
		assumptions: ["We can close without discounts"],
		guess: { first: revenue as string, sharing: 2 },
	},
};

/** One meeting with a panel that three of six have answered, and one that nobody has attached anything to. */
export async function seedMeetings({ graph, clock }: SandboxTenant, asks: Asks, graphAs: Asks): Promise<Seeded> {
	const now = clock.now();
	const start = nextWorkday(now, 10);
	const attached = graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team: second-half focus",
		body: "<p>Hi all, this hour is for one thing: what the second half is for. Please come with your answer given.</p><p>Maya</p>",
		start,
		end: later(start, hour),
	});
	const second = nextWorkday(now, 14, 2);
	const free = graph.seedMeeting({
		organizer: "ines",
		attendees: [...leaders.slice(1), "maya"],
		subject: "Leadership team: where the next hires go",
		body: "<p>We have four open positions and eleven wishes. Let us settle what they are for.</p><p>Ines</p>",
		start: second,
		end: later(second, hour),
	});
	const { panelId, block } = await attach(asks, attached, now, start);
	const eventId = attached.eventIds["maya"];
	const { body } = await graphAs<{ body: { content: string } }>("maya", `GET /me/events/${eventId}`, undefined);
	await graphAs("maya", `PATCH /me/events/${eventId}`, { body: { contentType: "html", content: prepended(block, body.content) } });
	for (const alias of ["ines", "priya", "hana"]) await asks(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] });
	graph.received.clear();
	return { attached: { ...attached, panelId }, free };
}

/** Graph answers with a whole document, and losing the end of it would make the meeting one without Teams. */
const prepended = (block: string, html: string): string =>
	/<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + block) : block + html;

async function attach(asks: Asks, meeting: SeededMeeting, now: string, start: string): Promise<{ panelId: string; block: string }> {
	const evening = later(start, -16 * hour);
	const input: Input<"attachPanel"> = {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: personByAlias("ines").oid,
		facilitatorId: personByAlias("maya").oid,
		targets: labels,
		dimensions: [],
		attribution: "named",
		timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		dueAt: evening > later(now, hour) ? evening : later(start, -hour),
		idempotencyKey: randomUUID(),
	};
	const { panel, inviteBlock } = await asks<Reply<"attachPanel">>("maya", "attachPanel", input);
	return { panelId: panel.id, block: inviteBlock.html };
}
