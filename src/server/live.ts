import type { Context as Request } from "hono";
import { streamSSE } from "hono/streaming";
import { type Parts, strangerRefused } from "./answer.ts";
import type { Identify } from "./identity.ts";
import type { Streams } from "./streams.ts";

/** Whoever follows a panel, woken when it changed. An event says that something changed and nothing else. */
export type Followers = {
	add(tenantId: string, panelId: string, wake: () => void): () => void;
	wake(tenantId: string, panelId: string): void;
	/** After changes may have been missed: everybody reads again. */
	wakeAll(): void;
	/** Ends every stream, as the server does before it stops; whoever comes then is not kept. */
	end(): void;
	readonly ended: boolean;
	/** How many follow a panel just now. */
	open(): number;
};

export function createFollowers(): Followers {
	const byPanel = new Map<string, Set<() => void>>();
	let ended = false;
	const wakeAll = () => byPanel.forEach((here) => void here.forEach((wake) => void wake()));
	const keyOf = (tenantId: string, panelId: string) => `${tenantId}/${panelId}`;
	return {
		add(tenantId, panelId, wake) {
			const key = keyOf(tenantId, panelId);
			const here = byPanel.get(key) ?? new Set();
			byPanel.set(key, here.add(wake));
			return () => {
				here.delete(wake);
				if (here.size === 0) byPanel.delete(key);
			};
		},
		wake: (tenantId, panelId) => byPanel.get(keyOf(tenantId, panelId))?.forEach((wake) => void wake()),
		open: () => [...byPanel.values()].reduce((all, { size }) => all + size, 0),
		wakeAll,
		end: () => {
			ended = true;
			wakeAll();
		},
		get ended() {
			return ended;
		},
	};
}

export type LiveParts = Pick<Parts, "limiting" | "addressOf"> & {
	identify: Identify;
	followers: Followers;
	/** Whether the reader may follow this panel now; asked again at every event, and once a minute without one. */
	mayFollow(me: NonNullable<Awaited<ReturnType<Identify>>>["me"], panelId: string): Promise<boolean>;
	/** How many streams a person has; any number unless given. */
	streams?: Streams;
	/** How often a stream shows that it lives, and how often it is looked whether its reader may still have it. */
	pace?: { beatMs: number; lookMs: number };
};

const usualPace = { beatMs: 20_000, lookMs: 60_000 };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Streams "changed" until the reader goes, their token expires, or their right to the panel ends. */
export async function live(request: Request, parts: LiveParts): Promise<Response> {
	const { identify, followers, mayFollow, limiting, streams, pace = usualPace } = parts;
	const wait = (seconds: unknown) => request.body(null, 429, { "Retry-After": String(seconds) });
	const identified = await identify(request.req.header("authorization"));
	if (!identified) {
		const { refused, values } = strangerRefused(request, parts);
		return refused === "tooMany" ? wait(values?.["seconds"]) : request.body(null, 401);
	}
	const panelId = request.req.param("panelId") ?? "";
	const { me, expiresAt } = identified;
	const tooOften = limiting?.person(me);
	if (tooOften) return wait(tooOften);
	if (!uuid.test(panelId) || !(await mayFollow(me, panelId))) return request.body(null, 403);
	return streamSSE(request, async (stream) => {
		let pending = false;
		let wakeUp = () => {};
		let lookedAt = Date.now();
		let displaced = false;
		const end = streams?.begin(`${me.tenantId}/${me.id}`, () => {
			displaced = true;
			wakeUp();
		});
		const over = () => stream.aborted || followers.ended || displaced;
		const unfollow = followers.add(me.tenantId, panelId, () => {
			pending = true;
			wakeUp();
		});
		const leave = () => {
			unfollow();
			end?.();
		};
		stream.onAbort(() => {
			leave();
			wakeUp();
		});
		try {
			await stream.write(": following\n\n");
			while (!over() && Date.now() < expiresAt) {
				if (!pending) await pause(Math.min(pace.beatMs, expiresAt - Date.now()), (wake) => (wakeUp = wake));
				if (over()) break;
				const told = pending;
				if (told || Date.now() - lookedAt >= pace.lookMs) {
					pending = false;
					lookedAt = Date.now();
					if (!(await mayFollow(me, panelId))) break;
				}
				if (told) await stream.writeSSE({ data: "changed" });
				else await stream.write(": still here\n\n");
			}
		} finally {
			leave();
		}
	});
}

const pause = (ms: number, give: (wake: () => void) => void): Promise<void> =>
	new Promise((settle) => {
		const timer = setTimeout(settle, Math.max(ms, 0));
		give(() => {
			clearTimeout(timer);
			settle();
		});
	});
