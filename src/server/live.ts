import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Context as Request } from "hono";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Parts, sayRefusal, strangerRefused, wordsFor } from "./answer.ts";
import type { Follower, Followers } from "./followers.ts";
import type { Identify } from "./identity.ts";
import type { Streams } from "./streams.ts";

export type LiveParts = Pick<Parts, "limiting" | "addressOf" | "words"> & {
	identify: Identify;
	followers: Followers;
	/** How many streams a person has; any number unless given. */
	streams?: Streams;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const following = Buffer.from(": following\n\n");
// what everybody is told is the same bytes for all, once as they are and once as a chunk of an answer
const words = { changed: Buffer.from("data: changed\n\n"), alive: Buffer.from(": still here\n\n") };
const chunk = (part: Buffer) => Buffer.from(`${part.length.toString(16)}\r\n${part.toString()}\r\n`);
const chunks = { changed: chunk(words.changed), alive: chunk(words.alive) };
/** How many bytes may wait to leave before more is kept back: beside what shows life, these hold a change that was not read. */
const mostWaiting = { changed: 1_024, alive: 0 };

/** Streams "changed" until the reader goes, their token expires, or their right to the panel ends. */
export async function live(request: Request, parts: LiveParts): Promise<Response> {
	const { identify, followers, limiting, streams } = parts;
	const refused = (why: Refusal) => sayRefusal(request, wordsFor(request, parts.words), why);
	const identified = await identify(request.req.header("authorization"));
	if (!identified) return refused(strangerRefused(request, parts));
	const panelId = request.req.param("panelId") ?? "";
	const { me, expiresAt } = identified;
	const tooOften = limiting?.person(me);
	if (tooOften) return refused(refuse("tooMany", { values: { seconds: tooOften } }));
	if (!uuid.test(panelId)) return refused(refuse("notOnPanel"));
	if (!(await followers.mayFollow(me.tenantId, panelId, [me.id])).has(me.id)) return refused(refuse("notOnPanel"));
	const lasts = Math.min(expiresAt - Date.now(), longestMs);
	let leave = () => {};
	const body = new ReadableStream<Uint8Array>({
		start(stream) {
			const left: (() => void)[] = [];
			const over = () => left.splice(0).forEach((one) => void one());
			leave = over;
			const follower: Follower = {
				personId: me.id,
				say: (what) => {
					if (left.length === 0) return;
					const room = stream.desiredSize ?? 0;
					const line = room === 1 ? lineOf(request) : undefined;
					// one change that waits to be read tells of all those after it
					if (line) void (line.writableLength > mostWaiting[what] || line.write(chunks[what]));
					else if (what === "changed" ? room > -1 : room > 0) stream.enqueue(words[what]);
				},
				end: () => {
					if (left.length === 0) return;
					over();
					stream.close();
				},
			};
			stream.enqueue(following);
			if (followers.ended || lasts <= 0) return stream.close();
			const expiring = setTimeout(follower.end, lasts).unref();
			left.push(() => clearTimeout(expiring), followers.add(me.tenantId, panelId, follower));
			const displaced = streams?.begin(`${me.tenantId}/${me.id}`, follower.end);
			if (displaced) left.push(displaced);
		},
		cancel: () => leave(),
	});
	return request.body(body, 200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache", "Transfer-Encoding": "chunked" });
}

/**
 * The line itself, once the answer's head has left on it: hundreds are told at once, and the way through streams and answers costs
 * three times what the line does.
 */
function lineOf({ env }: Request): Socket | undefined {
	const outgoing = (env as { outgoing?: ServerResponse } | undefined)?.outgoing;
	return outgoing?.headersSent && outgoing.chunkedEncoding ? (outgoing.socket ?? undefined) : undefined;
}

/** No timer waits longer; no token lives as long. */
const longestMs = 2 ** 31 - 1;
