import { randomInt } from "node:crypto";
import { startCallers } from "../faults/crowd/callers.ts";
import { answerNumber, openKeys, type Seat, seatsOf, seedCrowd } from "../faults/crowd/crowd.ts";
import { openLine, requestOf } from "../faults/crowd/line.ts";
import { following, startPanes } from "../faults/crowd/panes.ts";
import { startCrowdServer } from "../faults/crowd/server.ts";
import { startPostgres } from "../faults/room/postgres.ts";
import { appAddress } from "../src/storage/prepare.ts";
import { inTurns, ratio, spreadBy } from "./room/measure.ts";
import { keepValues, missingPgbench, runPgbench, scriptOf, transactionWith } from "./room/pgbench.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";
import { remove, temporary } from "./room/sandbox.ts";

// Answers as fast as they are taken, on 50 connections: token, rules, row-level security, sealing, and a commit that is on the disk.
// Against them pgbench, which runs what one such answer sends to the database, statement by statement as it was heard on the way,
// planned once for each connection as ours is. And the same again while panes are open on every panel.

const options = asked();
const rounds = options.short ? 2 : 7;
const seconds = options.short ? 3 : 10;
const connections = 50;
const size = { panels: 50, people: 10 };
/** How many times a transaction is heard, each time with other values. */
const hearings = 60;

const missing = missingPgbench();
if (missing) {
	process.stderr.write(`${missing}\n`);
	process.exit(1);
}
const folder = temporary("submit");
const postgres = await startPostgres();
const keys = await openKeys();
const closing: (() => unknown)[] = [() => remove(folder), () => postgres.stop(), () => keys.close()];
try {
	const ownerUrl = await postgres.fresh();
	const server = await startCrowdServer({ ownerUrl, keysOrigin: keys.origin, unlimited: true });
	closing.push(() => server.end());
	const seats = await seatsOf(await seedCrowd(ownerUrl, size), keys);
	const line = await openLine(server.port);
	closing.push(() => line.close());
	const answer = async ({ token, panelId }: Seat) => {
		const { status, body } = await line.ask(requestOf("submitAnswer", token, { panelId, answer: answerNumber(randomInt(1_000_000)) }));
		if (status !== 200) throw new Error(`An answer was not taken: ${status} ${body.toString()}`);
	};
	// everybody has answered once, so that each answer from now on does the same
	for (const seat of seats) await answer(seat);
	const heard = [];
	for (const seat of seats.slice(0, hearings))
		heard.push(transactionWith(await server.statementsOf(() => answer(seat)), 'insert into "answers"'));
	const script = scriptOf(heard);
	await keepValues(ownerUrl, script);
	tell(`${heard[0]?.length} statements in one transaction`);

	const callers = startCallers();
	const watched = startCallers();
	closing.push(
		() => callers.close(),
		() => watched.close(),
	);
	const openSeats = seats.filter((_, index) => index % 2 === 0);
	const ours = async (by: typeof callers) => {
		const before = await server.costs();
		const { took, failed, tookMs } = await by.hurry({ port: server.port, seats, connections, ms: seconds * 1000 });
		const { cpuMs, broken } = await server.costs();
		if (Object.keys(failed).length > 0) throw new Error(`Answers were not taken: ${JSON.stringify(failed)} ${broken[0] ?? ""}`);
		took.sort((a, b) => a - b);
		return {
			rate: (took.length / tookMs) * 1000,
			p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN,
			processor: (cpuMs - before.cpuMs) / took.length,
		};
	};
	const withPanes = async () => {
		const panes = startPanes();
		try {
			await panes.open(openSeats.map(({ panelId, token }) => following(server.port, panelId, token)));
			const one = await ours(watched);
			const told = (await panes.told()).length;
			if (told === 0) throw new Error("No pane was told of anything");
			return { ...one, told };
		} finally {
			panes.close();
		}
	};
	const theirs = async () => {
		const { perSecond, p99Ms, done } = await runPgbench(appAddress(ownerUrl), script, { connections, warmSeconds: 3, seconds, folder });
		if (done === 0) throw new Error("pgbench did nothing");
		return { rate: perSecond, p99: p99Ms };
	};
	const found = await inTurns(
		rounds,
		{ ours: () => ours(callers), pgbench: theirs, watched: withPanes } as Record<
			"ours" | "pgbench" | "watched",
			() => Promise<Record<string, number>>
		>,
		tell,
	);
	const figures: Figure[] = [
		{ name: "answers a second", value: spreadBy(found.ours, "rate"), unit: "", note: `${connections} connections` },
		{ name: "the same transaction by pgbench", value: spreadBy(found.pgbench, "rate"), unit: "", note: `${heard[0]?.length} statements` },
		{ name: "answers, to pgbench", value: ratio(found.ours, found.pgbench, "rate"), unit: "", goal: ">= 0.8" },
		{ name: "99 of 100 took at most", value: spreadBy(found.ours, "p99"), unit: "ms" },
		{ name: "p99, to pgbench", value: ratio(found.ours, found.pgbench, "p99"), unit: "", goal: "<= 1" },
		{ name: "processor for one answer", value: spreadBy(found.ours, "processor"), unit: "ms", note: "of the product's process" },
		{ name: `with ${openSeats.length} panes open, to without`, value: ratio(found.watched, found.ours, "rate"), unit: "", goal: ">= 0.9" },
		{ name: "events to panes meanwhile", value: spreadBy(found.watched, "told"), unit: "" },
	];
	report("submit", "Answers as fast as they are taken", figures, options, [
		"PostgreSQL with fsync, the callers, pgbench and the product on one machine. pgbench's statements are those that the product sent",
		`for one answer, heard ${hearings} times for its values; it reads by one more which of them it takes.`,
		`Proved: every answer counted came back with the panel as it shows it, and all ${seats.length} seats had answered before.`,
	]);
} finally {
	for (const close of closing.reverse()) await close();
}
