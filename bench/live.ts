import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openKeys, seatsOf, seedCrowd } from "../faults/crowd/crowd.ts";
import { following, startFanOut, startPanes } from "../faults/crowd/panes.ts";
import { startCrowdServer } from "../faults/crowd/server.ts";
import { startPostgres } from "../faults/room/postgres.ts";
import { tenant } from "../sandbox/people.ts";
import { inTurns, ratio, spreadBy } from "./room/measure.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";

// What it costs to tell 500 open panes that their panel changed, and how long it takes, against a server that does nothing but
// write the same bytes to 500 sockets. Both hear of the change from the database. Ours looks at every change who may still hear
// it. The processor time of doing nothing for as long is taken off both.

const options = asked();
const rounds = options.short ? 3 : 5;
/** Ours is watched for half a minute with changes and for as long without: whatever it does every 10 or 15 seconds falls into both equally often. */
const changes = options.short ? { ours: 12, raw: 12 } : { ours: 120, raw: 40 };
const [people, each] = [50, 10];
/** Further apart than any two events on a panel. */
const apartMs = 250;
const now = () => performance.timeOrigin + performance.now();

const postgres = await startPostgres();
const keys = await openKeys();
const closing: (() => unknown)[] = [() => postgres.stop(), () => keys.close()];
try {
	const ownerUrl = await postgres.fresh();
	const server = await startCrowdServer({ ownerUrl, keysOrigin: keys.origin });
	closing.push(() => server.end());
	const fanOut = await startFanOut(ownerUrl);
	closing.push(() => fanOut.close());
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	closing.push(() => client.end());
	const crowd = await seedCrowd(ownerUrl, { panels: 1, people });
	const seats = await seatsOf(crowd, keys);
	const panelId = crowd[0]?.id ?? "";
	const open = people * each;

	const measured = async (
		channel: string,
		pane: (index: number) => Parameters<ReturnType<typeof startPanes>["open"]>[0][number],
		cpuMs: () => Promise<number>,
		changes: number,
	) => {
		const panes = startPanes();
		closing.push(() => panes.close());
		const there = await panes.open(Array.from({ length: open }, (_, index) => pane(index)));
		if (there !== open) throw new Error(`${there} of ${open} panes are open`);
		return {
			change: async () => {
				const idleFrom = await cpuMs();
				await pause(changes * apartMs);
				const from = await cpuMs();
				const sent: number[] = [];
				for (let change = 0; change < changes; change++) {
					sent.push(now());
					await client.query("select pg_notify($1, $2)", [channel, `${tenant.id}/${panelId}`]);
					await pause(apartMs);
				}
				const until = await cpuMs();
				const told = await panes.told();
				if (told.length !== open * changes) throw new Error(`${told.length} were told of ${open * changes}`);
				// all panes were told of one change before the next
				const took = told.sort((a, b) => a - b).map((at, index) => at - (sent[Math.floor(index / open)] ?? 0));
				took.sort((a, b) => a - b);
				return {
					cpu: (until - from - (from - idleFrom)) / changes,
					median: took[took.length >> 1] ?? Number.NaN,
					p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN,
				};
			},
		};
	};
	const ours = await measured(
		"panel_changed",
		(index) => following(server.port, panelId, seats[index % people]?.token ?? ""),
		async () => (await server.costs()).cpuMs,
		changes.ours,
	);
	const raw = await measured("raw_changed", () => ({ port: fanOut.port, asks: "", until: ": following" }), fanOut.cpuMs, changes.raw);
	tell(`${open} panes of ${people} people, ${changes.ours} changes a round`);
	const found = await inTurns(rounds, { ours: ours.change, raw: raw.change }, tell);
	const figures: Figure[] = [
		{ name: "processor for one change", value: spreadBy(found.ours, "cpu"), unit: "ms", note: `to ${open} panes` },
		{ name: "the same by raw sockets", value: spreadBy(found.raw, "cpu"), unit: "ms" },
		{ name: "processor, to raw sockets", value: ratio(found.ours, found.raw, "cpu"), unit: "", goal: "<= 1.35" },
		{ name: "99 of 100 were told within", value: spreadBy(found.ours, "p99"), unit: "ms", note: "from the change on" },
		{ name: "the same by raw sockets", value: spreadBy(found.raw, "p99"), unit: "ms" },
		{ name: "p99, to raw sockets", value: ratio(found.ours, found.raw, "p99"), unit: "", goal: "<= 1.5" },
	];
	report("live", `A change told to ${open} open panes`, figures, options, [
		`Proved in every round: each of ${open} panes was told of each of ${changes.ours} or ${changes.raw} changes, and of nothing else.`,
		"The processor time is that of the server's own process; what the database does to say who may hear it is not in it.",
	]);
} finally {
	for (const close of closing.reverse()) await close();
}
