import { setTimeout as pause } from "node:timers/promises";
import { masterKey } from "../../sandbox/masterKey.ts";
import { tenant } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { appAddress } from "../../src/storage/prepare.ts";
import type { Known } from "../house/contractInputs.ts";
import { type House, openHouse, type Told } from "../house/house.ts";
import { knownOf, type Owner, openOwner } from "../house/known.ts";
import { attachSealed, everybody, leaders, playTeam, type Sealed, type Story, storyStart } from "../house/teamStory.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { act } from "./acts.ts";
import { difference, keyOf, type Read, read, readsOf, routesOf } from "./reads.ts";
import { canary, type Secret, secretsOf } from "./secrets.ts";
import { openStreams, type Streams } from "./streams.ts";

export type SealRun = {
	/** A new, empty database, by its owner's address. */
	fresh(): Promise<string>;
	histories: number;
	/** How many actions and routes are read after each change, beside a panel; all of them at the end of each state. */
	readsEach: number;
	/** With how many of its possible inputs an action is read in one state. */
	inputsEach: number;
	/** Histories that share what everybody may see, and how many such states share one team. */
	perState: number;
	statesPerTeam: number;
	seed: number;
	/** A leak that is put in, to see that it is found: runs once on each team's database. */
	leak?(owner: Owner): Promise<void>;
	tell(text: string): void;
};

export type SealResult = {
	histories: number;
	states: number;
	changes: Record<Secret["kind"], number>;
	/** Answers that were held against what they were before. */
	compared: number;
	/** How often each action and route was read and held against before. */
	actions: Map<string, number>;
	/** What differed, told once a place. */
	differences: string[];
	broken: string[];
	/** What was logged while somebody said a sealed thing, and whatever held a word of it. */
	logged: string[];
	/** Events on streams that said more than that something changed, and more of them than answers were given. */
	events: string[];
	streamed: number;
	/** What people did in between that was taken, by its name. */
	did: Map<string, number>;
	tookMs: number;
};

export const newResult = (): SealResult => ({
	histories: 0,
	states: 0,
	changes: { answer: 0, draft: 0, vote: 0, pulse: 0, echo: 0 },
	compared: 0,
	actions: new Map(),
	differences: [],
	broken: [],
	logged: [],
	events: [],
	streamed: 0,
	did: new Map(),
	tookMs: 0,
});

/**
 * One history: a team as it stands after what its people did, then one to three things that are sealed are said otherwise, each at a moment of
 * its own, and somebody else reads `readsEach` of all there is to read. Every byte has to be as before. What everybody may see stays the same for
 * `perState` histories and then goes on; at the end of each state its readers read all of it once more.
 */
export async function runSeal(options: SealRun): Promise<SealResult> {
	const result = newResult();
	const chance = chanceFrom(options.seed);
	for (let draws = 0; draws < 5; draws++) chance();
	const begun = performance.now();
	while (result.histories < options.histories) {
		const ownerUrl = await options.fresh();
		const house = await openHouse({ ownerUrl, start: storyStart });
		const owner = await openOwner(ownerUrl);
		const database = openDatabase(appAddress(ownerUrl), masterKey, () => {}, 2);
		try {
			const story = await playTeam(house);
			await options.leak?.(owner);
			await oneTeam({ ...options, house, owner, database, story, chance, result });
		} finally {
			await owner.close();
			await database.close();
			await house.close();
		}
	}
	result.tookMs = performance.now() - begun;
	return result;
}

type Team = SealRun & { house: House; owner: Owner; database: Database; story: Story; chance: () => number; result: SealResult };

async function oneTeam(team: Team): Promise<void> {
	const { house, owner, story, chance, result, histories, statesPerTeam } = team;
	const { clock } = house.tenant;
	const streams = await openStreams(house, ["maya", "tomas"], story.panels);
	for (let states = 0; states < statesPerTeam && result.histories < histories; states++) {
		house.hold(null);
		if (states > 0) {
			// two days at most, in which anything may come due
			clock.advance(Math.floor(chance() ** 3 * 48 * 3_600_000));
			const known = await everythingKnown(team);
			for (let acts = 0; acts < 40; acts++) await act(house, known, chance, result.did);
			if (states % 4 === 0) story.panels.push(await freshPanel(team));
		}
		const now = clock.now();
		house.hold(now);
		await settle(house, owner, now);
		result.states++;
		await oneState(team, now, streams);
		if (result.states % 10 === 0)
			team.tell(`${result.histories} histories, ${result.compared} answers compared, ${result.differences.length} differ`);
	}
	await streams.close();
}

const sample = <T>(all: readonly T[], most: number, chance: () => number): T[] =>
	all
		.map((one) => ({ one, at: chance() }))
		.sort((a, b) => a.at - b.at)
		.slice(0, most)
		.map(({ one }) => one);

/** Mostly one, at most three. */
const howMany = (draw: number): number => (draw < 0.6 ? 1 : draw < 0.85 ? 2 : 3);

/** They reckon with every board there ever was, which takes as long as ten others: within a state they are read a fourth as often, at its end as all. */
const reckoning = new Set(["viewAlignment", "viewDiagnosis"]);

/** As a pane asks for several things at once. */
async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
	const left = [...all];
	const next = async () => {
		for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
	};
	await Promise.all(Array.from({ length: 6 }, next));
}

/** All but one have answered, so that ballots come when answers are due. */
async function freshPanel({ house, chance }: Team): Promise<Sealed> {
	const attribution = chance() < 0.3 ? "unattributed" : "named";
	const panel = await attachSealed(house, later(house.tenant.clock.now(), 2 * 86_400_000), { attribution });
	for (const alias of leaders.slice(1)) await house.say(alias, "submitAnswer", { panelId: panel.panelId, answer: hiddenAnswers[alias] });
	return panel;
}

/** Until all that is due by now is done and nobody is at anything. */
async function settle(house: House, owner: Owner, now: string): Promise<void> {
	for (let still = 0, tries = 0; still < 2 && tries < 200; tries++) {
		await house.product.sweep();
		const [row] = await owner.rows<{ open: number }>(
			`select (select count(*) from due_follow_ups($1))::int + (select count(*) from deliveries where lease_until > clock_timestamp())::int as open`,
			[now],
		);
		still = row?.open === 0 ? still + 1 : 0;
		if (still < 2) await pause(15);
	}
}

async function everythingKnown({ owner, story }: Team): Promise<Known> {
	const meeting = story.panels.map(({ chatId }) => ({ chatId }));
	return knownOf(owner, tenant.id, { meeting, itemId: story.panels.map(({ eventIds }) => eventIds["maya"]) });
}

async function oneState(team: Team, now: string, streams: Streams): Promise<void> {
	const { house, story, chance, result, perState, readsEach, inputsEach, histories } = team;
	const known = await everythingKnown(team);
	// who speaks otherwise in this state reads nothing in it, and who reads says nothing
	const speaking = sample(leaders, 1 + Math.floor(chance() * 3), chance);
	const readers = sample(
		everybody.filter((alias) => !(speaking as string[]).includes(alias)),
		3,
		chance,
	);
	const secrets = await secretsOf(team, speaking, (known["panelId"] ?? []) as string[], story.teamId, chance);
	if (secrets.length === 0) return;
	const every = [...Map.groupBy([...readsOf(known), ...routesOf(house)], ({ name }) => name).values()];
	const reads = every.flatMap((options) => sample(options, inputsEach, chance));
	// statements come onto ballots with the next answer once they are due, whatever it says: that is done before anything is compared
	for (const secret of secrets) if (secret.kind === "answer") await secret.change();
	const before = new Map<string, Map<string, Told>>();
	for (const alias of readers) {
		// whoever opens a mail's link shows that it came: that is seen before anything is compared
		for (const one of reads) if (one.name === "viewRealignment") await read(house, alias, one);
	}
	for (const alias of readers) {
		const theirs = new Map<string, Told>();
		await together(reads, async (one) => void theirs.set(keyOf(one), await read(house, alias, one)));
		before.set(alias, theirs);
	}
	const byName = Map.groupBy(reads, ({ name }) => name);
	const oftener = [...byName].flatMap(([name, options]) => Array.from({ length: reckoning.has(name) ? 1 : 4 }, () => options));
	const loggedFrom = house.logged.length;
	streams.begin();
	let submitted = 0;
	const hiddenFrom = new Set(readers);
	const compare = async (alias: string, one: Read) => {
		const then = before.get(alias)?.get(keyOf(one));
		const told = await read(house, alias, one);
		if (then) {
			result.compared++;
			result.actions.set(one.name, (result.actions.get(one.name) ?? 0) + 1);
		}
		const differs = then && difference(then, told);
		const place = `${one.name} as ${alias}`;
		if (differs && !result.differences.some((known) => known.startsWith(place))) result.differences.push(`${place}: ${differs}`);
		if (told.status >= 500 && told.status !== 503) result.broken.push(`${place}: ${told.status}`);
	};
	for (let turn = 0; turn < perState && result.histories < histories; turn++) {
		for (let count = howMany(chance()); count > 0; count--) {
			const secret = secrets[Math.floor(chance() * secrets.length)] as Secret;
			for (const alias of [...hiddenFrom]) if (!secret.hidden(alias)) hiddenFrom.delete(alias);
			house.hold(later(now, 1 + Math.floor(chance() * 900)));
			const loggedBefore = house.logged.length;
			await secret.change();
			result.logged.push(...house.logged.slice(loggedBefore));
			result.changes[secret.kind]++;
			if (secret.kind === "answer") submitted++;
		}
		house.hold(now);
		const open = [...hiddenFrom];
		const alias = open[Math.floor(chance() * open.length)];
		if (alias === undefined) break;
		const any = <T>(options: readonly T[]): T => options[Math.floor(chance() * options.length)] as T;
		const some = Array.from({ length: readsEach }, () => any(oftener));
		await Promise.all([byName.get("viewPanel") ?? [], ...some].map((options) => compare(alias, any(options))));
		result.histories++;
	}
	for (const alias of hiddenFrom) await together(reads, (one) => compare(alias, one));
	// what reading logs is of Graph's calls, and of no word that is sealed
	result.logged.push(...house.logged.slice(loggedFrom).filter((line) => line.includes(canary)));
	const { streamed, faults } = await streams.end(submitted);
	result.streamed += streamed;
	result.events.push(...faults);
}
