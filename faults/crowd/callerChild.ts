// Those who call, in a process of their own: it sends ready-made bytes and reads no more than it has to.
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Seat } from "./crowd.ts";
import { answerNumber } from "./crowd.ts";
import { type Line, openLine, requestOf } from "./line.ts";

export type ToCaller =
	/** Opens one stream for each seat. */
	| { follow: { port: number; seats: Seat[] } }
	/** Answers, each connection one after another, for so long. */
	| { hurry: { port: number; seats: Seat[]; connections: number; ms: number; from: number } }
	/** Answers at so many a second, whether the ones before are answered or not. */
	| { arrive: { port: number; seats: Seat[]; perSecond: number; ms: number; from: number } };
export type Answered = {
	/** How long each took that was taken, in milliseconds, from when it was to be sent. */
	took: number[];
	/** What did not go well, by what it was, and how often. */
	failed: Record<string, number>;
	tookMs: number;
	/** How long after each answer each open stream of its panel was told; and how many of them never were. */
	told: number[];
	untold: number;
	cpuMs: number;
};
export type FromCaller = { following: number; refused: number } | { answered: Answered };

const say = (word: FromCaller) => void process.send?.(word);
/** When each stream was told, by its panel. */
const streams = new Map<string, { socket: Socket; toldAt: number[] }[]>();

async function follow(port: number, seats: readonly Seat[]): Promise<void> {
	let [following, refused] = [0, 0];
	const open = ({ panelId, token }: Seat) =>
		new Promise<void>((settle) => {
			const stream = { socket: connect({ port, host: "127.0.0.1" }), toldAt: [] as number[] };
			let head = "";
			stream.socket.write(`GET /api/live/${panelId} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`);
			stream.socket.on("data", (part) => {
				if (part.includes("data: changed")) stream.toldAt.push(performance.now());
				if (head.includes(": following")) return;
				head += part.toString("latin1");
				if (!head.includes(": following")) return head.startsWith("HTTP/1.1 200") ? undefined : settle(void refused++);
				following++;
				streams.set(panelId, [...(streams.get(panelId) ?? []), stream]);
				settle();
			});
			stream.socket.on("error", () => settle(void refused++));
		});
	const left = [...seats];
	const next = async () => {
		for (let seat = left.shift(); seat; seat = left.shift()) await open(seat);
	};
	await Promise.all(Array.from({ length: 40 }, next));
	say({ following, refused });
}

type Sent = { panelId: string; at: number };

function journal() {
	const took: number[] = [];
	const failed: Record<string, number> = {};
	const sent: Sent[] = [];
	const count = (what: string) => {
		failed[what] = (failed[what] ?? 0) + 1;
	};
	const send = async (line: Line, bytes: Buffer, panelId: string, at: number) => {
		try {
			const { status, body } = await line.ask(bytes);
			// what was taken shows the reader their own answer
			if (status === 200 && body.includes('"mine"')) {
				took.push(performance.now() - at);
				sent.push({ panelId, at });
			} else count(`${status} ${body.toString("utf8", 0, 120)}`);
		} catch (problem) {
			count((problem as Error).message);
		}
	};
	const begun = performance.now();
	const cpuBefore = process.cpuUsage();
	const finish = () => {
		const { user, system } = process.cpuUsage(cpuBefore);
		const told = toldAfter(sent);
		say({ answered: { took, failed, tookMs: performance.now() - begun, ...told, cpuMs: (user + system) / 1000 } });
	};
	return { send, finish, begun };
}

/** A stream is told of an answer by the first event after it was sent: nobody answers on the same panel before that. */
function toldAfter(sent: readonly Sent[]): { told: number[]; untold: number } {
	const told: number[] = [];
	let untold = 0;
	const byPanel = new Map<string, number[]>();
	for (const { panelId, at } of sent) byPanel.set(panelId, [...(byPanel.get(panelId) ?? []), at]);
	for (const [panelId, moments] of byPanel) {
		moments.sort((a, b) => a - b);
		for (const { toldAt } of streams.get(panelId) ?? []) {
			let event = 0;
			for (const [index, at] of moments.entries()) {
				while ((toldAt[event] ?? Number.POSITIVE_INFINITY) < at) event++;
				const heard = toldAt[event];
				if (heard === undefined || heard >= (moments[index + 1] ?? Number.POSITIVE_INFINITY)) untold++;
				else told.push(heard - at);
			}
		}
	}
	return { told, untold };
}

const bytesOf = (seat: Seat, number: number) =>
	requestOf("submitAnswer", seat.token, { panelId: seat.panelId, answer: answerNumber(number) });

async function hurry({ port, seats, connections, ms, from }: Extract<ToCaller, { hurry: unknown }>["hurry"]): Promise<void> {
	const lines = await Promise.all(Array.from({ length: connections }, () => openLine(port)));
	let number = from;
	const { send, finish, begun } = journal();
	await Promise.all(
		lines.map(async (line) => {
			while (performance.now() - begun < ms && line.open) {
				const seat = seats[Math.floor(Math.random() * seats.length)] as Seat;
				const bytes = bytesOf(seat, number++);
				await send(line, bytes, seat.panelId, performance.now());
			}
		}),
	);
	finish();
	for (const line of lines) line.close();
}

async function arrive({ port, seats, perSecond, ms, from }: Extract<ToCaller, { arrive: unknown }>["arrive"]): Promise<void> {
	const resting: { line: Line; since: number }[] = [];
	const rested = (): Line | undefined => {
		for (let one = resting.pop(); one; one = resting.pop()) {
			// the server closes lines that rest for five seconds
			if (one.line.open && performance.now() - one.since < 3_000) return one.line;
			one.line.close();
		}
		return undefined;
	};
	const underWay = new Set<Promise<void>>();
	const { send, finish, begun } = journal();
	const many = Math.floor((ms / 1000) * perSecond);
	for (let arrival = 0; arrival < many; arrival++) {
		const at = begun + (arrival * 1000) / perSecond;
		const early = at - performance.now();
		if (early > 1) await pause(early);
		const seat = seats[arrival % seats.length] as Seat;
		const bytes = bytesOf(seat, from + arrival);
		const one = (async () => {
			const line = rested() ?? (await openLine(port));
			await send(line, bytes, seat.panelId, at);
			resting.push({ line, since: performance.now() });
		})();
		underWay.add(one);
		void one.finally(() => underWay.delete(one));
	}
	await Promise.all(underWay);
	// what was told last is still on its way
	await pause(1_500);
	finish();
	for (const { line } of resting) line.close();
}

process.on("message", (word: ToCaller) => {
	if ("follow" in word) void follow(word.follow.port, word.follow.seats);
	else if ("hurry" in word) void hurry(word.hurry);
	else void arrive(word.arrive);
});
process.once("disconnect", () => process.exit(0));
