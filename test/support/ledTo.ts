import type { INetworkModule, NetworkRequestOptions } from "@azure/msal-node";

/** Asks elsewhere than MSAL, which insists on Microsoft's own addresses: each address that begins like a key is led to its value. */
export function ledTo(places: Record<string, string>): INetworkModule {
	const ask = async <T>(method: "GET" | "POST", asked: string, options?: NetworkRequestOptions) => {
		const [from = "", to = ""] = Object.entries(places).find(([place]) => asked.startsWith(place)) ?? [];
		if (from === "") throw new Error(`Nobody said where ${asked} leads`);
		const init = { method, headers: options?.headers ?? {}, ...(options?.body === undefined ? {} : { body: options.body }) };
		const response = await fetch(asked.replace(from, to), init);
		return { headers: Object.fromEntries(response.headers), body: (await response.json()) as T, status: response.status };
	};
	return {
		sendGetRequestAsync: (url, options) => ask("GET", url, options),
		sendPostRequestAsync: (url, options) => ask("POST", url, options),
	};
}
