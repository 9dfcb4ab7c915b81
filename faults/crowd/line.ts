import { connect, type Socket } from "node:net";

/** One answer as it came over the line. */
export type Heard = { status: number; head: string; body: Buffer };
/** A connection that asks one thing after another, and reads no more of an answer than it has to. */
export type Line = { ask(request: Uint8Array): Promise<Heard>; close(): void; readonly open: boolean };

const gap = Buffer.from("\r\n\r\n");
const goOn = Buffer.from("HTTP/1.1 10");

/** Where the answer that begins at 0 ends, or undefined while some of it is missing. */
function endOf(received: Buffer): { headEnd: number; end: number; chunked: boolean } | undefined {
	const headEnd = received.indexOf(gap);
	if (headEnd < 0) return undefined;
	const head = received.toString("latin1", 0, headEnd);
	const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
	if (length !== undefined || /^HTTP\/1\.1 (?:204|304|1\d\d)/.test(head)) {
		const end = headEnd + 4 + Number(length ?? 0);
		return received.length >= end ? { headEnd, end, chunked: false } : undefined;
	}
	if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return undefined;
	for (let at = headEnd + 4; ; ) {
		const line = received.indexOf("\r\n", at);
		if (line < 0) return undefined;
		const size = Number.parseInt(received.toString("latin1", at, line), 16);
		at = line + 2 + size + 2;
		if (at > received.length) return undefined;
		if (size === 0) return { headEnd, end: at, chunked: true };
	}
}

function bodyOf(received: Buffer, { headEnd, end, chunked }: { headEnd: number; end: number; chunked: boolean }): Buffer {
	if (!chunked) return received.subarray(headEnd + 4, end);
	const parts: Buffer[] = [];
	for (let at = headEnd + 4; at < end; ) {
		const line = received.indexOf("\r\n", at);
		const size = Number.parseInt(received.toString("latin1", at, line), 16);
		if (size === 0) break;
		parts.push(received.subarray(line + 2, line + 2 + size));
		at = line + 2 + size + 2;
	}
	return Buffer.concat(parts);
}

/** Opens a connection. What is asked on it waits for its answer, for the line to end, or at most so long. */
export async function openLine(port: number, mostMs = 60_000): Promise<Line> {
	const socket = await new Promise<Socket>((settle, refuse) => {
		const made = connect({ port, host: "127.0.0.1", noDelay: true }, () => settle(made)).once("error", refuse);
	});
	let received: Buffer = Buffer.alloc(0);
	let waiting: { settle(heard: Heard): void; refuse(problem: Error): void } | undefined;
	let over = false;
	const fail = (why: string) => {
		const one = waiting;
		waiting = undefined;
		one?.refuse(new Error(why));
	};
	const answered = (found: { headEnd: number; end: number; chunked: boolean }) => {
		const head = received.toString("latin1", 0, found.headEnd);
		const heard = { status: Number(head.slice(9, 12)), head, body: bodyOf(received, found) };
		received = received.subarray(found.end);
		if (/\r\nconnection: *close/i.test(head)) over = true;
		const one = waiting;
		waiting = undefined;
		one?.settle(heard);
	};
	socket.on("data", (part) => {
		received = received.length === 0 ? part : Buffer.concat([received, part]);
		// "go on" is no answer yet
		while (received.subarray(0, 11).equals(goOn) && received.includes(gap)) received = received.subarray(received.indexOf(gap) + 4);
		const found = endOf(received);
		if (found) answered(found);
	});
	socket.setTimeout(mostMs, () => socket.destroy(new Error(`no answer within ${mostMs / 1000} s`)));
	socket.on("error", (problem) => fail(problem.message));
	socket.on("close", () => {
		over = true;
		const headEnd = received.indexOf(gap);
		// what says no length ends with the line
		if (waiting && headEnd >= 0) answered({ headEnd, end: received.length, chunked: false });
		else fail("the line was closed without an answer");
	});
	return {
		ask: (request) =>
			new Promise((settle, refuse) => {
				if (over) return refuse(new Error("the line is closed"));
				waiting = { settle, refuse };
				socket.write(request);
			}),
		close: () => void socket.destroy(),
		get open() {
			return !over;
		},
	};
}

/** A call of an action, as bytes. */
export function requestOf(action: string, token: string, input: unknown): Buffer {
	const body = JSON.stringify(input);
	return Buffer.from(
		`POST /api/${action} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
	);
}
