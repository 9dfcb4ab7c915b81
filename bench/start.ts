import { type ChildProcess, spawn } from "node:child_process";
import { spreadOf } from "./room/measure.ts";
import { asked, report, tell } from "./room/report.ts";
import { addressOf, endGroup, endWithUs, freePort, remove, root, temporary } from "./room/sandbox.ts";
import { peopleAt } from "./room/tenant.ts";

// How long `npm start` takes until the first page can be opened, dependencies installed and panes built: with a new home, where
// the database is made first, and with one that was there before. Typed as a person types it, npm's own time included.

const options = asked();
const rounds = { fresh: options.short ? 2 : 5, later: options.short ? 3 : 5 };

type Started = { seconds: number; child: ChildProcess; origin: string; said: () => string };

async function start(home: string): Promise<Started> {
	const port = await freePort();
	let said = "";
	const begun = performance.now();
	const child = spawn("npm", ["start", "--", "--port", String(port)], {
		cwd: root,
		detached: true,
		shell: process.platform === "win32",
		env: { ...process.env, EVENOVER_HOME: home },
	});
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (said += part));
	endWithUs(child);
	try {
		const origin = await addressOf(child);
		const page = await fetch(origin);
		if (page.status !== 200) throw new Error(`${origin} answers ${page.status}`);
		await page.text();
		return { seconds: (performance.now() - begun) / 1000, child, origin, said: () => said };
	} catch (problem) {
		await endGroup(child);
		throw problem;
	}
}

/** That what was started is the whole thing: its people are there, and the product knows who asks. */
async function prove(origin: string): Promise<void> {
	const people = peopleAt(origin);
	const { people: listed, me } = await people.state("marcus");
	if (me.name !== "Marcus Bell" || !listed.some(({ name }) => name === "Marcus Bell"))
		throw new Error("The page does not list Marcus Bell");
	const { asks } = await people.ask("marcus", "listMyAsks", {});
	if (asks.length === 0) throw new Error("Marcus is asked for nothing, though his answer is missing");
	const refused = await fetch(`${origin}/api/listMyAsks`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
	if (refused.status !== 401) throw new Error(`Without a token the product answers ${refused.status}`);
}

/** Starts once and stops again; undefined where a build came in between, since somebody changed the sources. */
async function once(home: string): Promise<number | undefined> {
	const { seconds, child, origin, said } = await start(home);
	try {
		await prove(origin);
	} finally {
		await endGroup(child);
	}
	return /Building the panes|Installing what/.test(said()) ? undefined : seconds;
}

async function times(count: number, home: () => string, after: (home: string) => void, what: string): Promise<number[]> {
	const found: number[] = [];
	for (let tries = 0; found.length < count; tries++) {
		if (tries > count + 5) throw new Error("The sources keep changing: every start builds the panes anew");
		const folder = home();
		const seconds = await once(folder).finally(() => after(folder));
		if (seconds === undefined) tell(`${what}: built the panes first, so it does not count`);
		else found.push(seconds);
		if (seconds !== undefined) tell(`${what}: ${seconds.toFixed(2)} s`);
	}
	return found;
}

const kept = temporary("later");
try {
	const fresh = await times(rounds.fresh, () => temporary("first"), remove, "first start");
	await once(kept);
	const later = await times(
		rounds.later,
		() => kept,
		() => undefined,
		"later start",
	);
	report(
		"start",
		"npm start, until the address is told and the first page answers",
		[
			{ name: "first start", value: spreadOf(fresh), unit: "s", goal: "<= 5", note: "the database is made" },
			{ name: "later start", value: spreadOf(later), unit: "s", goal: "<= 5" },
		],
		options,
		["Proved at every start: the page lists Marcus Bell, the product answers his token and refuses none at all."],
	);
} finally {
	remove(kept);
}
