import type { INetworkModule, NetworkRequestOptions } from "@azure/msal-node";

export type NetworkOptions = {
	/** How long one call may take, its answer read to the end; a delivery's lease counts on it. */
	timeoutMs?: number;
	/** Leads addresses that begin like a key to its value instead, since MSAL insists on Microsoft's own; then no other is asked. */
	places?: Readonly<Record<string, string>>;
};

/** How tokens are asked for. MSAL itself waits for ever. */
export function openNetwork({ timeoutMs = 10_000, places }: NetworkOptions = {}): INetworkModule {
	const led = (asked: string): string => {
		if (!places) return asked;
		const [from, to = ""] = Object.entries(places).find(([place]) => asked.startsWith(place)) ?? [];
		if (from === undefined) throw new Error(`Nobody said where ${asked} leads`);
		return asked.replace(from, to);
	};
	const ask = async <T>(method: "GET" | "POST", url: string, { headers = {}, body }: NetworkRequestOptions = {}) => {
		const init = { method, headers, signal: AbortSignal.timeout(timeoutMs), ...(body === undefined ? {} : { body }) };
		const response = await fetch(led(url), init);
		return { headers: Object.fromEntries(response.headers), body: (await response.json()) as T, status: response.status };
	};
	return {
		sendGetRequestAsync: (url, options) => ask("GET", url, options),
		sendPostRequestAsync: (url, options) => ask("POST", url, options),
	};
}
