import { randomUUID } from "node:crypto";
import type { Reply } from "../../src/contract.ts";
import { type Answer, rankingOf } from "../../src/core/answer.ts";
import { later } from "../../src/core/instant.ts";
import { personByAlias } from "../people.ts";
import { hiddenAnswers, labels } from "../seed.ts";
import { dayMs, forward, type Panel, type Stage, until } from "./play.ts";

export const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"] as const;
export type Alias = (typeof leaders)[number];
const oid = (alias: string) => personByAlias(alias).oid;
const hour = 3_600_000;

type Settled = {
	chosen: string;
	over: string;
	givesUp: string;
	why: string;
	owner: Alias;
	/** Days until it is looked at again. */
	reviewIn: number;
	supersedes?: readonly string[];
	/** Who does not simply commit. */
	dissent?: Partial<Record<Alias, { stance: "disagreeAndCommit" | "cannotCommit"; words: string }>>;
};

export type Meeting = {
	at: string;
	subject: string;
	topic: string;
	/** Who puts the targets otherwise than in June's answers. */
	orders?: Partial<Record<Alias, readonly string[]>>;
	settles: readonly Settled[];
	/** What each remembers days later; who is not named remembers the first decision as it was made. Null: skipped. */
	echo?: Partial<Record<Alias, { chosen: string; over: string } | null>>;
};

const answerOf = (alias: Alias, { orders = {} }: Meeting): Answer => {
	const own = hiddenAnswers[alias];
	if (!own) throw new Error(`${alias} has no answer`);
	const order = orders[alias];
	return order ? { ...own, ranking: rankingOf([...order]), confidence: "high", guess: { first: order[0] ?? "", sharing: 4 } } : own;
};

/** One leadership meeting from its invite to its echo: asked, answered, revealed, decided, stood on, followed up, remembered. */
export async function meet(stage: Stage, meeting: Meeting): Promise<Panel> {
	const panelId = await attach(stage, meeting);
	return holdOn(stage, meeting, panelId);
}

/** A panel that is on its meeting already, from the answers to the echo. */
export async function holdOn(stage: Stage, meeting: Meeting, panelId: string): Promise<Panel> {
	const { ask } = stage;
	for (const alias of leaders) await ask(alias, "submitAnswer", { panelId, answer: answerOf(alias, meeting) });
	forward(stage, later(meeting.at, 600_000));
	let { panel } = await ask<Reply<"revealPanel">>("maya", "revealPanel", { panelId });
	for (const settled of meeting.settles) panel = await settle(stage, panel, settled);
	const end = panel.meeting.endsAt;
	await until(stage, later(end, 60_000), async () => ((await seen(stage, "maya", panelId)).followUp.state === "planned" ? null : true));
	await remember(stage, meeting, panel);
	return panel;
}

async function attach(stage: Stage, { at, subject, topic }: Meeting): Promise<string> {
	const { ask, graph } = stage;
	forward(stage, later(at, -2 * dayMs));
	const event = graph.seedMeeting({ organizer: "maya", attendees: [...leaders], subject, start: at, end: later(at, hour) });
	const { panel } = await ask<Reply<"attachPanel">>("maya", "attachPanel", {
		meeting: { itemId: event.eventIds["maya"] ?? "" },
		topic,
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: later(at, -16 * hour),
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	return panel.id;
}

const seen = async ({ ask }: Stage, alias: string, panelId: string): Promise<Panel> =>
	(await ask<Reply<"viewPanel">>(alias, "viewPanel", { panelId, timeZone: "Europe/Berlin" })).panel;

async function settle({ ask, clock }: Stage, before: Panel, settled: Settled): Promise<Panel> {
	const tension = before.board?.tensions.find(({ a, b }) => [settled.chosen, settled.over].every((id) => [a.id, b.id].includes(id)));
	if (!tension) throw new Error(`Nothing splits the room between ${settled.chosen} and ${settled.over}`);
	const { panel } = await ask<Reply<"forceDecision">>("ines", "forceDecision", {
		panelId: before.id,
		tensionId: tension.id,
		chosen: settled.chosen,
		givesUp: settled.givesUp,
		why: settled.why,
		scope: "",
		ownerId: oid(settled.owner),
		reviewOn: later(clock.now(), settled.reviewIn * dayMs).slice(0, 10),
		supersedes: settled.supersedes ?? [],
		idempotencyKey: randomUUID(),
	});
	const decision = panel.decisions.find(
		(one) => one.supersededBy === null && one.chosen.id === settled.chosen && one.over.id === settled.over,
	);
	if (!decision) throw new Error("Nothing was decided");
	for (const alias of leaders.filter((one) => one !== "ines")) {
		const stand = settled.dissent?.[alias] ?? { stance: "commit", words: "" };
		await ask(alias, "takeStance", { panelId: panel.id, decisionId: decision.id, ...stand });
	}
	return panel;
}

/** Days later each is asked what they remember, unaided. */
async function remember(stage: Stage, { settles, echo = {} }: Meeting, panel: Panel): Promise<void> {
	const [first] = settles;
	if (!first) return;
	const labelOf = (id: string) => panel.targets.find((target) => target.id === id)?.label ?? id;
	const asked = later(panel.meeting.endsAt, 5 * dayMs);
	await until(stage, asked, async () => ((await seen(stage, "tomas", panel.id)).echo === "open" ? true : null));
	for (const alias of leaders) {
		const said = alias in echo ? echo[alias] : first;
		const recall = said ? { chosen: labelOf(said.chosen), over: labelOf(said.over) } : null;
		await stage.ask(alias, "answerEcho", { panelId: panel.id, recall });
	}
}
