import type { Asks } from "./seed.ts";
import type { SandboxTenant } from "./tenant.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

const failed = async (response: Response): Promise<Error> => new Error(`${response.status} ${response.url}: ${await response.text()}`);

/** The product, asked as a person with a real token. */
export const asksOf =
	(fetch: Fetch, { identity }: SandboxTenant, origin: string): Asks =>
	async (alias, action, input) => {
		const headers = { authorization: `Bearer ${await identity.tokenFor(alias)}`, "content-type": "application/json" };
		const response = await fetch(new Request(`${origin}/api/${action}`, { method: "POST", headers, body: JSON.stringify(input) }));
		if (!response.ok) throw await failed(response);
		return (await response.json()) as never;
	};

/** Graph, asked as a person: `GET /me/events/1`. */
export const graphAsOf =
	(fetch: Fetch, { identity }: SandboxTenant, origin: string): Asks =>
	async (alias, call, body) => {
		const [method = "GET", path = ""] = call.split(" ");
		const headers = {
			authorization: `Bearer ${await identity.tokenFor(alias, { audience: "graph" })}`,
			"content-type": "application/json",
		};
		const request = new Request(`${origin}/sandbox/graph/v1.0${path}`, {
			method,
			headers,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const response = await fetch(request);
		if (!response.ok) throw await failed(response);
		return (response.status === 204 ? undefined : await response.json()) as never;
	};
