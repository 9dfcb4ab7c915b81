import { personByAlias } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import type { Database } from "../../src/storage/database.ts";
import { keepEcho } from "../../src/storage/echoes.ts";
import type { House } from "../house/house.ts";
import type { Owner } from "../house/known.ts";
import { leaders } from "../house/teamStory.ts";

/** Every secret word begins so. */
export const canary = "zqxj";

/** One thing that somebody said and nobody else may know. `hidden`: from whom; who runs a panel reads what leaders remember. */
export type Secret = {
	kind: "answer" | "draft" | "vote" | "pulse" | "echo";
	author: string;
	hidden(reader: string): boolean;
	change(): Promise<void>;
};

type Panel = Reply<"viewPanel">["panel"];
type Chance = () => number;
const pick = <T>(chance: Chance, options: readonly T[]): T => options[Math.floor(chance() * options.length)] as T;
const shuffled = <T>(chance: Chance, all: readonly T[]): T[] =>
	all
		.map((one) => ({ one, at: chance() }))
		.sort((a, b) => a.at - b.at)
		.map(({ one }) => one);
const words = (chance: Chance, most: number): string =>
	`${canary}${Array.from({ length: Math.floor(chance() * (most - 4)) }, () => pick(chance, [..."abcdefghij klmnopé漢—"])).join("")}`.trim();

/** A whole answer of any content and length. */
export function anyAnswer(chance: Chance, { targets, dimensions, people }: Pick<Panel, "targets" | "dimensions" | "people">) {
	const order = shuffled(
		chance,
		targets.map(({ id }) => id),
	);
	const others = people.filter(({ roles }) => roles.includes("leader")).length - 1;
	return {
		ranking: order.map((target, index) => ({ target, place: index + 1 })),
		confidence: pick(chance, ["low", "medium", "high"] as const),
		limits: shuffled(chance, dimensions)
			.slice(0, Math.floor(chance() * (dimensions.length + 1)))
			.map(({ id: dimension }) => {
				const hold = pick(chance, ["fixed", "flexible", "unknown"] as const);
				return hold === "fixed" && chance() < 0.7 ? { dimension, hold, limit: words(chance, 140) } : { dimension, hold };
			}),
		assumptions: Array.from({ length: Math.floor(chance() * 4) }, () => words(chance, 140)),
		guess: { first: pick(chance, order), sharing: Math.floor(chance() * (others + 1)) },
	};
}

export type SecretParts = { house: House; owner: Owner; database: Database };

const marks = ["stillRight", "shifting", "wrong"] as const;
const aliasOf = new Map<string, string>(leaders.map((alias) => [personByAlias(alias).oid, alias]));

/** All that is sealed as things stand of what these people said. Each may be changed again and again. */
export async function secretsOf(
	parts: SecretParts,
	authors: readonly string[],
	panelIds: readonly string[],
	teamId: string,
	chance: Chance,
): Promise<Secret[]> {
	const { house } = parts;
	const found: Secret[] = [];
	const must = async (alias: string, action: string, input: unknown) => {
		const { status, body } = await house.say(alias, action, input);
		if (status !== 200) throw new Error(`${action} as ${alias}: ${status} ${body}`);
	};
	const nobody = () => true;
	for (const panelId of panelIds) {
		for (const author of authors) {
			const { status, body } = await house.say(author, "viewPanel", { panelId });
			if (status !== 200) continue;
			const { panel } = JSON.parse(body) as { panel: Panel };
			if (panel.stage === "closed") continue;
			const draft = () => must(author, "saveDraft", { panelId, draft: anyAnswer(chance, panel) });
			found.push({ kind: "draft", author, hidden: nobody, change: draft });
			if (panel.stage !== "sealed") continue;
			const answered = panel.answered.some((id) => aliasOf.get(id) === author);
			if (answered)
				found.push({
					kind: "answer",
					author,
					hidden: nobody,
					change: async () => {
						const answer = anyAnswer(chance, panel);
						if (chance() < 0.1) {
							// what is refused is told to its author alone
							const twice = answer.ranking.map(({ target }) => ({ target, place: 1 }));
							const { status } = await house.say(author, "submitAnswer", { panelId, answer: { ...answer, ranking: twice } });
							if (status !== 422) throw new Error(`Two first targets were answered with ${status}`);
						}
						await must(author, "submitAnswer", { panelId, answer });
					},
				});
			const { ballot } = panel.mine;
			if (ballot.length > 0)
				found.push({
					kind: "vote",
					author,
					hidden: nobody,
					change: () =>
						must(author, "voteOnAssumption", {
							panelId,
							votes: [{ id: pick(chance, ballot).id, vote: pick(chance, ["holds", "doesNot", "unknown"]) }],
						}),
				});
		}
	}
	const inEcho = (await inEchoes(parts, chance)).filter(({ author }) => authors.includes(author));
	return [...found, ...(await inPulse(house, authors, teamId, chance, must)), ...inEcho];
}

async function inPulse(
	house: House,
	authors: readonly string[],
	teamId: string,
	chance: Chance,
	must: (alias: string, action: string, input: unknown) => Promise<void>,
): Promise<Secret[]> {
	const found: Secret[] = [];
	for (const author of authors) {
		const { status, body } = await house.say(author, "viewPulse", { teamId });
		const current = status === 200 ? (JSON.parse(body) as Reply<"viewPulse">).current : null;
		if (!current?.mayAnswer || current.mine === null) continue;
		const change = () =>
			must(author, "answerPulse", {
				pulseId: current.id,
				answer: {
					marks: current.priorities.map(({ id }) => ({ priorityId: id, mark: pick(chance, marks) })),
					changed: chance() < 0.5 ? words(chance, 600) : "",
					information: chance() < 0.5 ? words(chance, 600) : "",
				},
			});
		found.push({ kind: "pulse", author, hidden: () => true, change });
	}
	return found;
}

/** What leaders remembered, as long as fewer than four have: said once, so it is taken back where it is kept, and said again there. */
async function inEchoes({ database, owner, house }: SecretParts, chance: Chance): Promise<Secret[]> {
	const few = await owner.rows<{ tenant_id: string; panel_id: string; person_id: string; runs: string[] }>(
		`select e.tenant_id::text, e.panel_id::text, e.person_id::text,
			array(select p.person_id::text from panel_people p where p.tenant_id = e.tenant_id and p.panel_id = e.panel_id and p.roles && '{decider,facilitator}')
				|| array(select unnest(array[t.decider_id, t.facilitator_id])::text from panels p join teams t on t.tenant_id = p.tenant_id and t.id = p.team_id
					where p.tenant_id = e.tenant_id and p.id = e.panel_id) as runs
		from echoes e where e.answered_at is not null
			and (select count(*) from echoes o where o.tenant_id = e.tenant_id and o.panel_id = e.panel_id and o.answered_at is not null) < 4`,
	);
	return few.flatMap(({ tenant_id: tenantId, panel_id: panelId, person_id: personId, runs }): Secret[] => {
		const author = aliasOf.get(personId);
		if (author === undefined) return [];
		return [
			{
				kind: "echo",
				author,
				hidden: (reader) => !runs.includes(personByAlias(reader).oid),
				change: async () => {
					const recall = { chosen: chance() < 0.5 ? words(chance, 200) : pick(chance, labels), over: words(chance, 200) };
					await owner.rows("update echoes set answered_at = null where panel_id = $1 and person_id = $2", [panelId, personId]);
					await database.as({ tenantId, personId }, (trx) => keepEcho(trx, { tenantId, panelId }, personId, recall, house.now()));
				},
			},
		];
	});
}
