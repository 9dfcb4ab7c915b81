import { randomUUID } from "node:crypto";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import type { Answer } from "../../src/core/answer.ts";
import type { Asked } from "./meetings.ts";
import type { World } from "./world.ts";

const atOnce = 4;

async function forEach<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<unknown>): Promise<void> {
	const left = [...things];
	const next = async () => {
		for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
	};
	await Promise.all(Array.from({ length: atOnce }, next));
}

const leadersOf = ({ people, organizer }: Asked): string[] => people.filter((alias) => alias !== organizer);

/** Everybody who is asked answers, whatever becomes of the processes meanwhile. */
export const answerAll = ({ asks }: World, meetings: readonly Asked[]): Promise<void> =>
	forEach(meetings, async (meeting) => {
		for (const alias of leadersOf(meeting))
			await asks(alias, "submitAnswer", { panelId: meeting.panelId, answer: answerOn(meeting, alias) });
	});

/** What they answer when nobody listens, on this panel's own targets. */
export function answerOn({ number }: Pick<Asked, "number">, alias: string) {
	const { ranking, guess, ...answer } = hiddenAnswers[alias] ?? (hiddenAnswers["priya"] as Answer);
	const own = (target: string) => `${target}-${number}`;
	return {
		...answer,
		ranking: ranking.map((one) => ({ ...one, target: own(one.target) })),
		guess: guess && { ...guess, first: own(guess.first) },
	};
}

/** Each meeting is held, as its panel shows: two answer, and the answers are revealed. It has begun. */
export const hold = ({ asks }: World, meetings: readonly Asked[]): Promise<void> =>
	forEach(meetings, async (meeting) => {
		const { panelId, organizer } = meeting;
		for (const alias of leadersOf(meeting).slice(0, 2)) await asks(alias, "submitAnswer", { panelId, answer: answerOn(meeting, alias) });
		await asks(organizer, "revealPanel", { panelId });
	});

/** Each meeting is revealed, and its decider settles the first open pair. */
export const decide = ({ asks }: World, meetings: readonly Asked[], reviewOn = "2026-12-01"): Promise<void> =>
	forEach(meetings, async (meeting) => {
		const { panelId, organizer } = meeting;
		// who lost the answer to a reveal that was done hears that it was done
		await asks(organizer, "revealPanel", { panelId }).catch((refused: Error) => {
			if (!refused.message.includes("alreadyRevealed")) throw refused;
		});
		const { panel } = await asks<Reply<"viewPanel">>(organizer, "viewPanel", { panelId });
		const tension = panel.board?.tensions.find((one) => one.state === "open" && one.kind === "pair");
		if (!tension) throw new Error(`Nothing is to settle on ${panelId}`);
		await asks(leadersOf(meeting)[0] ?? "", "forceDecision", {
			panelId,
			tensionId: tension.id,
			chosen: tension.a.id,
			givesUp: "The Nordics launch",
			why: "The leak first",
			scope: "",
			ownerId: personByAlias(leadersOf(meeting).at(-1) ?? organizer).oid,
			reviewOn,
			idempotencyKey: randomUUID(),
		});
	});

/** What of it is still there, as the product tells it: how many answers, and how many decisions on each panel. */
export async function keptWork({ asks }: World, meetings: readonly Asked[]): Promise<{ answers: number; decisions: number[] }> {
	let answers = 0;
	const decisions: number[] = [];
	await forEach(meetings, async ({ panelId, organizer }) => {
		const { panel } = await asks<Reply<"viewPanel">>(organizer, "viewPanel", { panelId });
		answers += panel.answered.length;
		decisions.push(panel.decisions.length);
	});
	return { answers, decisions };
}
