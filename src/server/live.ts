import type { Context as Request } from "hono";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Parts, sayRefusal, strangerRefused, wordsFor } from "./answer.ts";
import type { Followers } from "./followers.ts";
import type { Identify } from "./identity.ts";
import { asBody, type Begin } from "./line.ts";
import type { ByLine } from "./listen.ts";
import type { Streams } from "./streams.ts";

export type LiveParts = Pick<Parts, "limiting" | "addressOf" | "words"> & {
	identify: Identify;
	followers: Followers;
	/** How many streams a person has; any number unless given. */
	streams?: Streams;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const head = { "Content-Type": "text/event-stream", "Cache-Control": "no-cache", "Transfer-Encoding": "chunked" };

/** Streams "changed" until the reader goes, their token expires, or their right to the panel ends. */
export async function live(request: Request, parts: LiveParts): Promise<Response> {
	const { identify, followers, limiting } = parts;
	const refused = (why: Refusal) => sayRefusal(request, wordsFor(request, parts.words), why);
	const identified = await identify(request.req.header("authorization"));
	if (!identified) return refused(strangerRefused(request, parts));
	const panelId = request.req.param("panelId") ?? "";
	const { me, expiresAt } = identified;
	const tooOften = limiting?.person(me);
	if (tooOften) return refused(refuse("tooMany", { values: { seconds: tooOften } }));
	if (!uuid.test(panelId)) return refused(refuse("notOnPanel"));
	if (!(await followers.mayFollow(me.tenantId, panelId, [me.id])).has(me.id)) return refused(refuse("notOnPanel"));
	// whoever asks for the head alone follows nothing
	if (request.req.method === "HEAD") return request.body(null, 200, head);
	const begin = follow(parts, { tenantId: me.tenantId, personId: me.id, panelId, until: expiresAt });
	const { byLine } = (request.env ?? {}) as ByLine;
	if (!byLine) return request.body(asBody(begin), 200, head);
	byLine(begin);
	return request.body(null, 200, head);
}

type Following = { tenantId: string; personId: string; panelId: string; until: number };

const follow =
	({ followers, streams }: LiveParts, { tenantId, personId, panelId, until }: Following): Begin =>
	(line) => {
		const left: (() => void)[] = [];
		const leave = () => left.splice(0).forEach((one) => void one());
		if (followers.ended || until <= Date.now()) {
			line.end();
			return leave;
		}
		const end = () => {
			if (left.length === 0) return;
			leave();
			line.end();
		};
		left.push(followers.add(tenantId, panelId, { personId, until, say: line.say, end }));
		const displaced = streams?.begin(`${tenantId}/${personId}`, end);
		if (displaced) left.push(displaced);
		return leave;
	};
