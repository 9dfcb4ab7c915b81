import type { Context, Middleware } from "@microsoft/microsoft-graph-client";

/** The client's own handlers repeat POSTs and send tokens to Microsoft's https hosts only; these three do neither. */
type Link = (context: Context, next: (context: Context) => Promise<void>) => Promise<void>;

const linked = (act: Link): Middleware => {
	let next: Middleware | undefined;
	return {
		execute: (context) => act(context, async (passed) => next?.execute(passed)),
		setNext: (following) => {
			next = following;
		},
	};
};

const methodOf = (context: Context): string => (context.options?.method ?? "GET").toString().toUpperCase();

export const authenticate = (token: string): Middleware =>
	linked(async (context, next) => {
		const headers = new Headers(context.options?.headers as HeadersInit | undefined);
		headers.set("Authorization", `Bearer ${token}`);
		context.options = { ...context.options, headers };
		await next(context);
	});

type Patience = { tries: number; longestWaitMs: number; wait: (milliseconds: number) => Promise<void> };

/**
 * Repeats what is known to have had no effect: any call answered 429, and reads that failed on Graph's side. A write that
 * was answered 5xx, or not at all, is never repeated here.
 */
export const retry = ({ tries, longestWaitMs, wait }: Patience): Middleware =>
	linked(async (context, next) => {
		const reading = methodOf(context) === "GET";
		let waited = 0;
		for (let attempt = 1; ; attempt++) {
			let fault: unknown;
			try {
				await next(context);
			} catch (thrown) {
				if (!reading) throw thrown;
				fault = thrown;
			}
			const status = fault === undefined ? (context.response?.status ?? 0) : 0;
			const again = fault !== undefined || status === 429 || (reading && status >= 500);
			const pause = retryAfterMs(fault === undefined ? context.response : undefined) ?? 250 * 2 ** (attempt - 1);
			if (!again || attempt >= tries || waited + pause > longestWaitMs) {
				if (fault !== undefined) throw fault;
				return;
			}
			await context.response?.body?.cancel();
			waited += pause;
			await wait(pause);
		}
	});

/** `onFault` hears what broke: the client above passes a fault on without its cause. */
export const http = (timeoutMs: number, onFault: (thrown: unknown) => void): Middleware =>
	linked(async (context) => {
		const sent = fetch(context.request, { ...context.options, signal: AbortSignal.timeout(timeoutMs) } as RequestInit);
		sent.catch(onFault);
		context.response = await sent;
	});

/** What `Retry-After` says, in seconds or as a date, or undefined where it says nothing. */
export function retryAfterMs(response: Response | undefined): number | undefined {
	const said = response?.headers.get("Retry-After");
	if (!said) return undefined;
	const milliseconds = /^\d+(\.\d+)?$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
	return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
