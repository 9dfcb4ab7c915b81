import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { personByAlias } from "../../sandbox/people.ts";
import type { RefusalReply, Reply } from "../../src/contract.ts";
import { examineDamage } from "../../src/doctor/damage.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { type Asked, attachPanels, soonAfter } from "../room/meetings.ts";
import { answerAll, answerOn } from "../room/people.ts";
import { openWorld, type World } from "../room/world.ts";
import { openStore, type Store } from "./store.ts";
import { openPane } from "./watchingPane.ts";

export type DamageRun = {
	/** PostgreSQL's own settings, as "name=value". */
	settings?: readonly string[];
	tell(text: string): void;
	node?: string;
};

export type DamageResult = {
	/** How many asked for what lay in the page, and were refused in words. */
	refused: number;
	/** What was shown otherwise than it was, told as done, or refused in no words of ours. */
	wrong: string[];
	/** What did not work although none of it lay in the page. */
	elsewhere: string[];
	/** How often the log named it, with the place in the files. */
	logged: number;
	/** What `npm run doctor` says of it. */
	finding: Finding;
	/** What was not as before, or did not work again, once the page was put back. */
	after: string[];
	/** How long after that an answer arrived that was sealed meanwhile, by itself. */
	arrivedMs: number;
};

const people = ["maya", "ines", "tomas", "priya", "hana", "leila", "marcus"];
const pageBytes = 8192;
/** Where a page says where its first row lies. */
const firstPointer = 24;
const notForPeople = /\b(page|block|relation|checksum|sql|select|base\/|XX0)/i;

/** A page of answers is not what was written any more. What lies in it is refused until it is put back; all else goes on. */
export async function runDamage({ settings = [], tell, node }: DamageRun): Promise<DamageResult> {
	const folder = temporary("damage");
	try {
		const store = await openStore(join(folder, "home"), settings);
		try {
			const given = { ownerUrl: store.ownerUrl, replicas: 1, doubtWaitMs: 60_000, leaseMs: 3_000, hurry: 50 };
			const logTo = join(folder, "log");
			const world = await openWorld({ ...given, logTo, start: "2026-06-18T08:00:00.000Z", ...(node ? { node } : {}) });
			try {
				const found = await damaged(world, store, tell);
				const logged = readFileSync(logTo, "utf8").match(/"place":"block \d+ of base\/[^"]+".*"the database is damaged"/g)?.length ?? 0;
				return { ...found, logged };
			} finally {
				await world.close();
			}
		} finally {
			await store.stop();
		}
	} finally {
		remove(folder);
	}
}

async function damaged(world: World, store: Store, tell: (text: string) => void): Promise<Omit<DamageResult, "logged">> {
	const meetings = await attachPanels(world, 2, soonAfter(world.tenant.clock.now()), { organizers: ["maya"], people });
	const [there, other] = meetings as [Asked, Asked];
	// one after another, so that each panel's answers lie in pages of their own
	for (const meeting of meetings) await answerAll(world, [meeting]);
	const leaders = there.people.slice(1);
	const shown = async (meeting: Asked, alias: string) =>
		mineOf((await world.asks<Reply<"viewPanel">>(alias, "viewPanel", { panelId: meeting.panelId })).panel);
	const before = new Map<string, string>();
	for (const alias of leaders) before.set(alias, await shown(there, alias));
	const page = await fullPageOf(store.ownerUrl, there.panelId);
	const wrong: string[] = [];
	const elsewhere: string[] = [];
	let refused = 0;

	let written: Buffer | undefined;
	await store.whileStopped((data) => {
		const inFile = { ...page, path: join(data, page.path) };
		written = readPage(inFile);
		const spoiled = Buffer.from(written);
		for (let at = firstPointer; at < firstPointer + 4; at++) spoiled[at] = 0;
		writePage(inFile, spoiled);
	});
	tell(`block ${page.block} of the answers is not what was written, and the answers of ${page.aliases.join(", ")} lie in it`);

	const judge = (what: string, { status, body, reference }: Told, isRight: (body: unknown) => boolean) => {
		if (status === 200) {
			if (!isRight(body)) wrong.push(`${what}: told otherwise than it was`);
			return;
		}
		const { code = "", message = "" } = (body as RefusalReply | null)?.error ?? {};
		if (code === "storeDamaged" && message.length > 40 && reference !== null && !notForPeople.test(message)) refused++;
		else wrong.push(`${what}: ${status} ${code} ${message}`);
	};
	for (const alias of leaders) {
		const seen = await askAs(world, alias, "viewPanel", { panelId: there.panelId });
		judge(`${alias} looks`, seen, (body) => mineOf((body as Reply<"viewPanel">).panel) === before.get(alias));
	}
	for (const alias of page.aliases) {
		const sent = await askAs(world, alias, "submitAnswer", { panelId: there.panelId, answer: saying(there, alias, "Sent meanwhile") });
		judge(`${alias} answers`, sent, () => false);
	}
	judge("maya reveals", await askAs(world, "maya", "revealPanel", { panelId: there.panelId }), () => false);
	for (const alias of other.people.slice(1)) {
		const answer = saying(other, alias, "Elsewhere meanwhile");
		const { status } = await askAs(world, alias, "submitAnswer", { panelId: other.panelId, answer });
		if (status !== 200) elsewhere.push(`${alias} answers on another panel: ${status}`);
	}
	const ready = await fetch(`${world.origin}/readyz`);
	if (!ready.ok) elsewhere.push(`readiness: ${ready.status}`);
	const finding = await examineDamage(store.ownerUrl);
	tell(`${finding.level}: ${finding.told}`);

	const [last = ""] = page.aliases;
	const pane = openPane(world, last, there.panelId);
	try {
		let arrivedAt = Number.POSITIVE_INFINITY;
		let given = false;
		void pane.seal(saying(there, last, "Sealed meanwhile")).then(
			() => {
				arrivedAt = performance.now();
			},
			() => {
				given = true;
			},
		);
		await pause(500);
		await store.whileStopped((data) => writePage({ ...page, path: join(data, page.path) }, written as Buffer));
		const backAt = performance.now();
		for (const end = backAt + 30_000; arrivedAt > performance.now() && !given && performance.now() < end; ) await pause(20);
		const after: string[] = [];
		for (const alias of leaders) {
			const now = await shown(there, alias);
			const expected = alias === last ? now.includes("Sealed meanwhile") : now === before.get(alias);
			if (!expected) after.push(`${alias} on the panel: ${now}`);
		}
		for (const alias of other.people.slice(1))
			if (!(await shown(other, alias)).includes("Elsewhere meanwhile")) after.push(`${alias} elsewhere: lost`);
		const { status } = await askAs(world, "maya", "revealPanel", { panelId: there.panelId });
		if (status !== 200) after.push(`maya reveals: ${status}`);
		return { refused, wrong, elsewhere, finding, after, arrivedMs: arrivedAt - backAt };
	} finally {
		pane.close();
	}
}

const mineOf = ({ mine, answered, revealedAt }: Reply<"viewPanel">["panel"]): string =>
	JSON.stringify([mine.answer?.assumptions, [...answered].sort(), revealedAt]);

const saying = (meeting: Asked, alias: string, words: string) => ({ ...answerOn(meeting, alias), assumptions: [`${words} by ${alias}`] });

type Told = { status: number; body: unknown; reference: string | null };

async function askAs({ tenant, origin }: World, alias: string, action: string, input: unknown): Promise<Told> {
	const headers = { authorization: `Bearer ${await tenant.identity.tokenFor(alias)}`, "content-type": "application/json" };
	const response = await fetch(`${origin}/api/${action}`, { method: "POST", headers, body: JSON.stringify(input) });
	const body: unknown = await response.json().catch(() => null);
	return { status: response.status, body, reference: response.headers.get("x-reference") };
}

type Page = { path: string; block: number; aliases: string[] };

/** A page in which answers on this panel lie and none on another. */
async function fullPageOf(ownerUrl: string, panelId: string): Promise<Page> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ path: string; block: number; people: string[] }>(
			`select pg_relation_filepath('answers') as path, (ctid::text::point)[0]::int as block, array_agg(person_id::text) as people
			from answers group by 2 having count(*) > 1 and bool_and(panel_id = $1) order by 2 limit 1`,
			[panelId],
		);
		const [found] = rows;
		if (!found) throw new Error("No page holds answers on that panel alone");
		const aliases = people.filter((alias) => found.people.includes(personByAlias(alias).oid));
		return { path: found.path, block: found.block, aliases };
	} finally {
		await client.end();
	}
}

function readPage({ path, block }: Page): Buffer {
	const file = openSync(path, "r");
	try {
		const page = Buffer.alloc(pageBytes);
		readSync(file, page, 0, pageBytes, block * pageBytes);
		return page;
	} finally {
		closeSync(file);
	}
}

function writePage({ path, block }: Page, page: Buffer): void {
	const file = openSync(path, "r+");
	try {
		writeSync(file, page, 0, pageBytes, block * pageBytes);
	} finally {
		closeSync(file);
	}
}
