import type { HttpBindings } from "@hono/node-server";

/** A stream's way to its reader, on which what is not read does not pile up. */
export type Line = { say(what: "changed" | "alive"): void; end(): void };
/** Begins a stream. @returns what to call once its reader has gone. */
export type Begin = (line: Line) => () => void;

const following = Buffer.from(": following\n\n");
// what everybody is told is the same bytes for all, once as they are and once as a chunk of an answer
const words = { changed: Buffer.from("data: changed\n\n"), alive: Buffer.from(": still here\n\n") };
const chunk = (part: Buffer) => Buffer.from(`${part.length.toString(16)}\r\n${part.toString()}\r\n`);
const chunks = { changed: chunk(words.changed), alive: chunk(words.alive) };
/** How many bytes may wait to leave before more is kept back: beside what shows life, these hold a change that was not read. */
const mostWaiting = { changed: 1_024, alive: 0 };

/** A stream as an answer's body. One change that waits to be read tells of all those after it. */
export function asBody(begin: Begin): ReadableStream<Uint8Array> {
	let gone = () => {};
	return new ReadableStream<Uint8Array>({
		start(stream) {
			stream.enqueue(following);
			gone = begin({
				say: (what) => {
					const room = stream.desiredSize ?? 0;
					if (what === "changed" ? room > -1 : room > 0) stream.enqueue(words[what]);
				},
				end: () => stream.close(),
			});
		},
		cancel: () => gone(),
	});
}

/**
 * Answers with a stream on the line itself: hundreds are told at once, and the way through bodies and answers costs three times
 * what the line does. A stream lasts for hours, so nothing of its request is kept that long: neither its headers with the token,
 * nor whoever waited for its end to give it up.
 */
export function onLine(begin: Begin, { incoming, outgoing }: HttpBindings, { status, headers }: Response): void {
	outgoing.writeHead(status, Object.fromEntries(headers));
	outgoing.write(following);
	Object.assign(incoming, { headers: {}, rawHeaders: [] });
	outgoing.removeAllListeners("close");
	const { socket } = outgoing;
	const line: Line = {
		say: (what) => {
			if (socket && socket.writableLength <= mostWaiting[what]) socket.write(chunks[what]);
		},
		end: () => void outgoing.end(),
	};
	outgoing.once("close", begin(line));
}
