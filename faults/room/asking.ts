import type { World } from "./world.ts";

/** What becomes of something asked for, as whoever asked knows it. `notDone`: it was not done, and why. `unknown`: nobody has said. */
export type Outcome = { is: "done" } | { is: "notDone" | "unknown"; why: string };

export type Ask = (alias: string, action: string, input: unknown) => Promise<Outcome>;

const longestMs = 45_000;

/** Asks once, as a pane does, and tells what is known then. */
export const askOnce =
	({ tenant, origin }: World): Ask =>
	async (alias, action, input) => {
		const headers = { authorization: `Bearer ${await tenant.identity.tokenFor(alias)}`, "content-type": "application/json" };
		try {
			const response = await fetch(`${origin}/api/${action}`, {
				method: "POST",
				headers,
				body: JSON.stringify(input),
				signal: AbortSignal.timeout(longestMs),
			});
			const said = await response.text();
			if (response.ok) return { is: "done" };
			const why = codeIn(said) ?? `${response.status} ${said.slice(0, 60)}`;
			// nobody who could have done it was there
			if (said === "nobody is up" || (response.status >= 400 && response.status < 500)) return { is: "notDone", why };
			return { is: "unknown", why };
		} catch (problem) {
			return { is: "unknown", why: (problem as Error).name };
		}
	};

function codeIn(said: string): string | undefined {
	try {
		return (JSON.parse(said) as { error?: { code?: string } }).error?.code;
	} catch {
		return undefined;
	}
}
