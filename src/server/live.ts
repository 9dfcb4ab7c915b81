import type { Context as Request } from "hono";
import { streamSSE } from "hono/streaming";
import type { Identify } from "./identity.ts";

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

export type LiveParts = {
	identify: Identify;
	followers: Followers;
	/** Whether the reader may follow this panel now; asked again at every event. */
	mayFollow(me: NonNullable<Awaited<ReturnType<Identify>>>["me"], panelId: string): Promise<boolean>;
};

const heartbeatMs = 20_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Streams "changed" until the reader goes, their token expires, or their right to the panel ends. */
export async function live(request: Request, { identify, followers, mayFollow }: LiveParts): Promise<Response> {
	const identified = await identify(request.req.header("authorization"));
	if (!identified) return request.body(null, 401);
	const panelId = request.req.param("panelId") ?? "";
	const { me, expiresAt } = identified;
	if (!uuid.test(panelId) || !(await mayFollow(me, panelId))) return request.body(null, 403);
	return streamSSE(request, async (stream) => {
		let pending = false;
		let wakeUp = () => {};
		const leave = followers.add(me.tenantId, panelId, () => {
			pending = true;
			wakeUp();
		});
		stream.onAbort(() => {
			leave();
			wakeUp();
		});
		try {
			await stream.write(": following\n\n");
			while (!stream.aborted && !followers.ended && Date.now() < expiresAt) {
				if (!pending) await pause(Math.min(heartbeatMs, expiresAt - Date.now()), (wake) => (wakeUp = wake));
				if (stream.aborted || followers.ended) break;
				if (pending) {
					pending = false;
					if (!(await mayFollow(me, panelId))) break;
					await stream.writeSSE({ data: "changed" });
				} else await stream.write(": still here\n\n");
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
