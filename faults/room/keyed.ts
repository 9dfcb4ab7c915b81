import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { personByAlias } from "../../sandbox/people.ts";
import type { Reply } from "../../src/contract.ts";
import { askOnce } from "./asking.ts";
import type { Asked } from "./meetings.ts";
import type { World } from "./world.ts";

/** What would show if it were done twice: teams are made and decisions taken, each asked for again under its key until it is confirmed. */
export type Keyed = {
	begin(): void;
	/** Nobody begins anything new; done once all that was begun is confirmed. */
	stop(): Promise<void>;
	check(): Promise<{ asked: number; lost: string[]; doubled: string[]; repeats: number; refused: string[] }>;
};

const makers = ["maya", "ruth", "jonas"];
const betweenMs = 250;

/** `revealed` are panels on which a decision waits; each is settled once. */
export function openKeyed(world: World, revealed: readonly Asked[], newKey = randomUUID): Keyed {
	const ask = askOnce(world);
	const made = new Map<string, string[]>(makers.map((maker) => [maker, []]));
	const decided: Asked[] = [];
	const refused: string[] = [];
	let repeats = 0;
	let going = false;
	let running: Promise<unknown> = Promise.resolve();
	/** As a pane does: the same wish keeps its key until somebody says what became of it. And once more, as if the reply had been lost. */
	const until = async (alias: string, action: string, input: object) => {
		const wish = { ...input, idempotencyKey: newKey() };
		for (let confirmed = 0; confirmed < 2; ) {
			const outcome = await ask(alias, action, wish);
			if (outcome.is === "done") confirmed++;
			else if (outcome.is === "notDone" && outcome.why !== "503 nobody is up") return void refused.push(`${action}: ${outcome.why}`);
			else repeats++;
			await pause(outcome.is === "done" ? 0 : 300);
		}
	};
	const makeTeams = async (maker: string) => {
		for (let number = 1; going; number++) {
			const name = `Team ${number} of ${maker}`;
			made.get(maker)?.push(name);
			const mails = ["ines", "tomas", "priya"].map((alias) => personByAlias(alias).mail);
			await until(maker, "createTeam", { name, mails, deciderMail: mails[0], timeZone: "Europe/London" });
			await pause(betweenMs);
		}
	};
	const decideAll = async () => {
		for (const meeting of revealed) {
			if (!going) return;
			await decideOn(meeting);
			await pause(betweenMs * 4);
		}
	};
	const decideOn = async ({ panelId, organizer, people }: Asked) => {
		const { panel } = await world.asks<Reply<"viewPanel">>(organizer, "viewPanel", { panelId });
		const tension = panel.board?.tensions.find((one) => one.state === "open" && one.kind === "pair");
		if (!tension) throw new Error(`Nothing is to settle on ${panelId}`);
		const meeting = revealed.find((one) => one.panelId === panelId);
		if (meeting) decided.push(meeting);
		const leaders = people.filter((alias) => alias !== organizer);
		await until(leaders[0] ?? "", "forceDecision", {
			panelId,
			tensionId: tension.id,
			chosen: tension.a.id,
			givesUp: "The Nordics launch",
			why: "The leak first",
			scope: "",
			ownerId: personByAlias(leaders.at(-1) ?? organizer).oid,
			reviewOn: "2026-12-01",
		});
	};
	return {
		begin: () => {
			going = true;
			running = Promise.all([...makers.map(makeTeams), decideAll()]);
		},
		stop: async () => {
			going = false;
			await running;
		},
		check: async () => {
			const [lost, doubled]: [string[], string[]] = [[], []];
			const judge = (what: string, times: number) => {
				if (times < 1) lost.push(what);
				if (times > 1) doubled.push(what);
			};
			for (const [maker, names] of made) {
				const { teams } = await world.asks<Reply<"listTeams">>(maker, "listTeams", {});
				for (const name of names) judge(name, teams.filter((team) => team.name === name).length);
			}
			for (const { panelId, organizer } of decided) {
				const { panel } = await world.asks<Reply<"viewPanel">>(organizer, "viewPanel", { panelId });
				judge(`the decision on ${panelId}`, panel.decisions.length);
			}
			const asked = decided.length + [...made.values()].reduce((sum, names) => sum + names.length, 0);
			return { asked, lost, doubled, repeats, refused };
		},
	};
}
