import { randomUUID } from "node:crypto";
import type { Reply } from "../../src/contract.ts";
import { type Alias, leaders } from "./meet.ts";
import { forward, type Stage, until } from "./play.ts";

type Mark = "stillRight" | "shifting" | "wrong";
export type Said = { recall?: readonly string[] | null; doubts?: Partial<Record<string, Mark>>; changed?: string; information?: string };

/** The pulse that is next: it opens by itself, whoever is named says so, the others name all priorities and stand by them. */
export async function pulse(
	stage: Stage,
	teamId: string,
	said: Partial<Record<Alias, Said>> = {},
	silent: readonly Alias[] = [],
): Promise<void> {
	const { ask } = stage;
	const view = () => ask<Reply<"viewPulse">>("maya", "viewPulse", { teamId });
	const { plan } = await view();
	if (plan.nextAt === null) throw new Error("No pulse is to come");
	const open = await until(stage, plan.nextAt, async () => (await view()).current);
	for (const alias of leaders.filter((one) => !silent.includes(one))) {
		const { recall, doubts = {}, changed = "", information = "" } = said[alias] ?? {};
		const named = recall === undefined ? open.priorities.map(({ label }) => label) : recall && [...recall];
		const { current } = await ask<Reply<"answerPulse">>(alias, "answerPulse", { pulseId: open.id, recall: named });
		const marks = (current?.priorities ?? []).map(({ id, label }) => ({ priorityId: id, mark: doubts[label] ?? "stillRight" }));
		await ask(alias, "answerPulse", { pulseId: open.id, answer: { marks, changed, information } });
	}
}

/** Somebody saw or heard something that speaks against a priority. */
export async function signal(stage: Stage, teamId: string, at: string, alias: Alias, label: string, words: string): Promise<void> {
	forward(stage, at);
	const { priorities } = await stage.ask<Reply<"viewSignals">>(alias, "viewSignals", { teamId });
	const priorityId = priorities.find((one) => one.label === label)?.id;
	await stage.ask(alias, "raiseSignal", { teamId, priorityId, words, idempotencyKey: randomUUID() });
}

type Content = Parameters<typeof draftOf>[0];

const draftOf = (content: {
	priorities: readonly { id: string; label: string; why: string }[];
	metrics: readonly { id: string; label: string; priorityId: string; success: string; failure: string }[];
	weighing: string;
	cadence: string;
}) => ({
	...content,
	constraints: [
		{ id: "budget", label: "Budget", hold: "fixed", limit: "4.2 million" },
		{ id: "headcount", label: "Headcount", hold: "open", limit: "" },
	],
	boundaries: [
		{ id: "pricing", kind: "escalate", rule: "Anything that changes a list price", example: "A discount above 15 percent goes to Ines" },
		{ id: "scope", kind: "alone", rule: "What is built inside a priority", example: "Onboarding steps, without asking" },
	],
	decisionId: null,
});

/** Maya drafts, Ines confirms, and everybody reads it. */
export async function writeDown(stage: Stage, teamId: string, at: string, content: Content): Promise<void> {
	const { ask } = stage;
	forward(stage, at);
	const { draft } = await ask<Reply<"draftFramework">>("maya", "draftFramework", {
		teamId,
		revision: 0,
		content: draftOf(content),
		offer: true,
	});
	await ask("ines", "confirmFramework", { teamId, revision: draft.revision, idempotencyKey: randomUUID() });
	const { order } = await ask<Reply<"viewFramework">>("ines", "viewFramework", { teamId });
	for (const alias of leaders) await ask(alias, "acknowledgeFramework", { teamId, version: order.version });
}

/** What a metric is today. */
export async function report(stage: Stage, teamId: string, at: string, label: string, today: string): Promise<void> {
	forward(stage, at);
	const { content } = await stage.ask<Reply<"viewFramework">>("maya", "viewFramework", { teamId });
	const metricId = content.metrics.find((metric) => metric.label === label)?.id;
	await stage.ask("maya", "reportMetric", { teamId, metricId, value: today, idempotencyKey: randomUUID() });
}
