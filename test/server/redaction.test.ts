import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { masterKey } from "../../sandbox/masterKey.ts";
import { people, personByAlias, tenants } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { contract } from "../../src/contract.ts";
import { type Me, mintMe } from "../../src/core/me.ts";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { toldSafely } from "../../src/server/toldSafely.ts";
import { spokenWords } from "../../src/words/spoken.ts";
import { type Running, startRunning } from "../support/running.ts";
import { textSpots } from "../support/textSpots.ts";
import { leaders, ofOneMind, retentionOrRevenue, teamThatMeets } from "./meetings.ts";

const canary = "Zugspitze";

/** As a database does it: the rule that broke, the row that broke it, and lines that look like places. */
const quoting = (...said: unknown[]) =>
	Object.assign(new Error(`Failing row contains (${JSON.stringify(said)})\n    at ${JSON.stringify(said)} (file.ts:1:1)`), {
		code: "23514",
		detail: said,
		cause: new Error(JSON.stringify(said)),
	});

test("whatever breaks in whichever action, and quotes all that was sent and who sent it: the log holds none of it", async () => {
	const logged: string[] = [];
	const me = mintMe({
		tenantId: "t",
		id: "p",
		name: `Ines ${canary}`,
		mail: `${canary}@brightwater.example`,
		assertion: `eyJ.${canary}.x`,
	});
	const breaking = async (input: unknown, { me }: { me: Me }) => {
		throw quoting(input, me);
	};
	const app = createApp({
		identify: async () => ({ me, expiresAt: 0 }),
		actions: Object.fromEntries(Object.keys(contract).map((name) => [name, breaking])),
		words: spokenWords(),
		now: () => "2026-06-17T09:00:00.000Z",
		newId: () => "1234",
		log: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
		panesDir: "dist/panes",
		frameAncestors: [],
	} as unknown as AppParts);
	const statuses = new Map<number, number>();
	for (const { name, put } of textSpots) {
		const response = await app.request(`/api/${name}?${canary}`, {
			method: "POST",
			headers: { authorization: `Bearer ${canary}`, cookie: canary, "user-agent": canary, referer: canary },
			body: JSON.stringify(put(canary)),
		});
		statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
		if (response.status === 500) expect(await response.text()).not.toContain(canary);
	}
	// the rest is told apart before it is acted on: no id, no day, no time zone
	expect([...statuses.keys()].sort()).toEqual([422, 500]);
	expect(statuses.get(500)).toBeGreaterThan(60);
	expect(logged).toHaveLength(statuses.get(500) ?? 0);
	expect(logged.join("")).toContain("23514");
	expect(logged.join("")).not.toContain(canary);
});

test("of a fault its kind, its code and the places in our code are told, never its words", () => {
	const { name, code, at } = toldSafely(quoting(canary)) as { name: string; code: string; at: string[] };
	expect({ name, code }).toEqual({ name: "Error", code: "23514" });
	expect(at.length).toBeGreaterThan(0);
	expect(at.join()).toContain("redaction.test");
	expect(at.join()).not.toContain(canary);
	expect(JSON.stringify(toldSafely(Object.assign(new Error("x"), { code: { said: canary } })))).not.toContain(canary);
	expect(toldSafely(canary)).toEqual({ name: "string" });
});

let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	await story();
}, 120_000);
afterAll(async () => running.close());

const mailsSay = (word: string) => leaders.some((alias) => JSON.stringify(running.tenant.graph.mailbox(alias).inbox).includes(word));

/** Two meetings from the question to the mails, with trouble at Graph, a stranger, and somebody who works in the calendar of another. */
async function story() {
	const { ask, refused, tenant } = running;
	const meets = teamThatMeets(running);
	const answers = Object.fromEntries(
		leaders.map((alias) => [alias, { ...(hiddenAnswers[alias] ?? ofOneMind[alias]), assumptions: [`${canary} of ${alias}`] }]),
	);
	const panel = await meets.attached("2026-06-18", { held: false });
	tenant.graph.faults.set({ rate: 0.2, kinds: ["before", "after", "reset"], only: /^(GET|POST) / });
	await ask("maya", "changePanel", { panelId: panel.id, topic: `Is it ${canary}?` });
	for (const alias of leaders) {
		await ask(alias, "saveDraft", { panelId: panel.id, draft: { assumptions: [`draft ${canary}`] } });
		await ask(alias, "submitAnswer", { panelId: panel.id, answer: answers[alias] as never });
	}
	tenant.clock.moveTo("2026-06-18T10:10:00.000Z");
	const { panel: open } = await ask("maya", "revealPanel", { panelId: panel.id });
	const said = { givesUp: `${canary} given up`, why: `${canary} why`, scope: `${canary} only` };
	await meets.decided(open, "retention", said);
	await refused("tomas", "forceDecision", meets.decides(open, "retention", said));
	const { tensions = [] } = (await meets.seen("maya", panel.id)).board ?? {};
	const other = tensions.find(({ id, state }) => id !== retentionOrRevenue && state === "open");
	if (other) await meets.defers(open, "2026-06-25", other.id);
	await running.at("2026-06-18T11:30:00.000Z");
	await running.at("2026-06-19T11:30:00.000Z", async () => mailsSay(canary));
	tenant.graph.faults.clear();
	const booked = tenant.graph.seedMeeting({
		organizer: "ines",
		attendees: [...leaders.slice(1), "maya"],
		subject: `${canary} review`,
		start: "2026-06-22T10:00:00.000Z",
		end: "2026-06-22T11:00:00.000Z",
	});
	const meeting = { itemId: booked.eventIds["ines"] ?? "", mailbox: personByAlias("ines").mail };
	await ask("jonas", "viewMeeting", { meeting });
	await fetch(`${running.origin}/api/viewPanel?token=${canary}`, {
		method: "POST",
		headers: { authorization: `Bearer ${canary}.${canary}.${canary}` },
	});
	const token = await tenant.identity.tokenFor("maya");
	await fetch(`${running.origin}/api/live/${panel.id}`, { headers: { authorization: `Bearer ${token.slice(0, -8)}AAAAAAAA` } });
}

test("from the question to the mails the log tells of calls and troubles, at its most talkative, and holds nobody's words, name, mail or token", async () => {
	const text = running.logged.join("");
	const calls = running.logged.filter((line) => line.includes('"msg":"graph"'));
	expect(calls.length).toBeGreaterThan(20);
	expect(calls.join("")).toMatch(/"status":(0|50\d)/);
	expect(text).toContain("/users/{address}/");
	expect(text).toContain("a token was refused");
	expect(mailsSay(canary)).toBe(true);
	expect(text).not.toContain(canary);
	for (const { name, mail, surname } of people)
		for (const word of [name, mail, encodeURIComponent(mail), surname]) expect(text).not.toContain(word);
	for (const { name, domain } of tenants) for (const word of [name, domain]) expect(text).not.toContain(word);
	expect(text).not.toMatch(/eyJ[\w-]{8,}|Bearer /);
	const { clientSecret } = running.tenant.registration;
	for (const secret of [clientSecret, masterKey.toString("base64"), new URL(running.ownerUrl).password]) expect(text).not.toContain(secret);
	expect(text).not.toContain("Leadership team");
});

/** What a line of the log may hold, and whence: nothing that anybody wrote gets into one of these. */
const field =
	/^(fault: toldSafely\([\w.]+\)|reference|path: routePath\(c\)|why(: error\.why)?|until|port: config\.PORT|place: damage\.place|\.\.\.about)$/;
/** A call to Graph as its log is told of it; a setting's warning; the number and the hash of the audit's last entry; how many keys were encrypted anew; our own words. */
const whole = /^(call, "graph"|warning|head, "audit"|(anew, )?"[^"]*")$/;

/** What stands between the brackets that open at the end of each match. */
const inBrackets = (text: string, before: RegExp): string[] =>
	[...text.matchAll(before)].map(({ 0: found, index }) => {
		const from = index + found.length;
		let [at, open] = [from, 1];
		for (; open > 0 && at < text.length; at++) open += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
		return text.slice(from, at - 1).trim();
	});

test("each place that logs tells what may be told: faults by their place, paths by their route, and no words but ours", () => {
	const files = globSync("src/**/*.ts", { exclude: ["src/ui/**"] });
	const places = files.flatMap((file) =>
		inBrackets(readFileSync(file, "utf8"), /\blog(?:\.(?:trace|debug|info|warn|error|fatal)|\[[^\]]+\])\(/g),
	);
	expect(places.length).toBeGreaterThan(10);
	const strays = places.flatMap((told) => {
		const [, fields] = /^\{(.*)\}, "[^"]*",?$/s.exec(told) ?? [];
		if (fields === undefined) return whole.test(told) ? [] : [told];
		const all = fields.split(",").map((one) => one.trim());
		return all.filter((one) => one !== "" && !field.test(one));
	});
	// what the directory answers when its keys are asked for holds nothing of anybody
	expect(strays).toEqual(["err: fault"]);
});
