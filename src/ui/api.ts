import { isRead } from "../contract/isRead.ts";
import type { ActionName, RefusalReply, Reply, Sent } from "../contract.ts";

/** The server said no, with its reason: a turn in the conversation, not a failure. */
export class Refused extends Error {
	readonly code: string;
	readonly values: Record<string, string | number>;
	readonly fields: Record<string, string>;
	readonly chain: NonNullable<RefusalReply["error"]["chain"]>;
	constructor({ error }: RefusalReply) {
		super(error.message);
		this.name = "Refused";
		this.code = error.code;
		this.values = error.values ?? {};
		this.fields = error.fields ?? {};
		this.chain = error.chain ?? [];
	}
}

/** The server could not be reached, or broke, or somebody has to sign in first; `reference` is what IT finds in its log. */
export class Unreachable extends Error {
	readonly reference: string | null;
	readonly why: "server" | "signIn";
	/** Where the words for it are, or what the server says by itself of what it cannot reach. */
	readonly title: string;
	constructor(reference: string | null, cause?: unknown, why: "server" | "signIn" = "server", said?: string) {
		super("The server could not be reached", { cause });
		this.name = "Unreachable";
		this.reference = reference;
		this.why = why;
		this.title = said ?? `panes.states.${why === "signIn" ? "signInTitle" : "awayTitle"}`;
	}
}

/** Whether somebody was refused, or the server could not be reached: whatever else fails is told as that. */
export const toldAs = (error: Error | null): { refused: Refused | null; unreachable: Unreachable | null } => {
	const refused = error instanceof Refused ? error : null;
	return { refused, unreachable: !error || refused ? null : error instanceof Unreachable ? error : new Unreachable(null, error) };
};

export type Token = (options?: { fresh?: boolean }) => Promise<string>;
export type Api = {
	/** The server's clock, as its last reply told it. */
	now(): string;
	call<Name extends ActionName>(name: Name, input: Sent<Name>): Promise<Reply<Name>>;
	/** Calls `changed` whenever the panel changed and `live` when the connection comes and goes, until the signal aborts. */
	follow(panelId: string, events: { changed(): void; live(connected: boolean): void }, signal: AbortSignal): Promise<void>;
};

/** Speaks to our server with the host's token, in the person's language; a token that is no longer taken is renewed once, silently. */
export function createApi(token: Token, locale: string, base = ""): Api {
	let ahead = 0;
	const post = async (path: string, body: unknown, fresh: boolean): Promise<Response> => {
		const bearer = await token({ fresh }).catch((cause: unknown) => {
			throw new Unreachable(null, cause, (cause as Error | null)?.name === "SignInNeeded" ? "signIn" : "server");
		});
		const response: Response = await fetch(`${base}${path}`, {
			method: "POST",
			headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json", "accept-language": locale },
			body: JSON.stringify(body),
			// what goes out as somebody leaves arrives although the page is gone
			keepalive: document.visibilityState === "hidden" || !document.hasFocus(),
		}).catch((cause: unknown) => {
			throw new Unreachable(null, cause);
		});
		const told = Date.parse(response.headers.get("x-now") ?? "");
		if (!Number.isNaN(told)) ahead = told - Date.now();
		return response;
	};
	return {
		now: () => new Date(Date.now() + ahead).toISOString(),
		async call(name, input) {
			const send = (fresh = false) => post(`/api/${name}`, input, fresh);
			let response = await send();
			if (response.status === 401) response = await send(true);
			// what only reads waits as long as it was told to, and asks again
			for (let tries = 5; response.status === 429 && isRead(name) && tries--; response = await send())
				await new Promise((settle) => setTimeout(settle, (Number(response.headers.get("retry-after")) || 1) * 1000));
			const body = await response.json().catch(() => null);
			if (response.ok) return body;
			const { status } = response;
			// whoever only reads has nothing to mend: it is read again later, as when the server is away
			const later = status === 503 || (status === 429 && isRead(name));
			if (status < 500 && !later && body?.error) throw new Refused(body);
			// a server that is there and cannot go on says why, in the person's language: the title alone stands here
			const said = later ? body?.error?.message.split(". ")[0] : undefined;
			throw new Unreachable(response.headers.get("x-reference"), null, "server", said);
		},
		follow: (panelId, events, signal) => follow(`${base}/api/live/${panelId}`, token, events, signal),
	};
}

const longestPause = 5_000;

async function follow(
	url: string,
	token: Token,
	events: { changed(): void; live(connected: boolean): void },
	signal: AbortSignal,
): Promise<void> {
	let pause = 500;
	let fresh = false;
	while (!signal.aborted) {
		try {
			const response: Response = await fetch(url, { headers: { authorization: `Bearer ${await token({ fresh })}` }, signal });
			fresh = response.status === 401;
			// whose right has ended learns that from reading the panel
			if (response.status === 403 || response.status === 404) return events.changed();
			if (response.ok && response.body) {
				events.live(true);
				let heard = false;
				// what was missed while away is caught up by reading again
				events.changed();
				for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
					// what ends as soon as it begins is not tried again as soon
					if (heard) pause = 500;
					heard = true;
					if (text.includes("data:")) events.changed();
				}
			}
		} catch {
			// the pause below is the answer to every failure here
		}
		if (signal.aborted) return;
		events.live(false);
		await new Promise((settle) => setTimeout(settle, pause));
		pause = Math.min(pause * 2, longestPause);
	}
}
