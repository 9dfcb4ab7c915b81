import type { Person } from "../people.ts";
import type { Json } from "./bodies.ts";
import { GraphProblem } from "./problem.ts";
import { personIn, type World } from "./world.ts";

/** Who asks: a person through an app, or an app by itself. */
export type Caller = { tenantId: string; appId: string } & ({ person: Person; scopes: string[] } | { person: null; roles: string[] });

/** The wishes of the Prefer header that Outlook knows. */
export type Prefer = { immutableIds: boolean; timeZone: string; text: boolean };

export type Call = {
	caller: Caller;
	params: Record<string, string>;
	query: URLSearchParams;
	prefer: Prefer;
	/** Checked against the route's shape; empty when the route takes none. */
	body: Json;
	/** The address asked for, without its query. */
	address: string;
	world: World;
};

export type Reply = { status: number; body?: unknown };

/** Who may: one of the scopes in one's own mailbox, one of `shared` in another's; an app needs one of the roles. */
export type Right = { own: string[]; shared?: string[]; app?: string[]; resourceSpecific?: string };

/** One address of Graph. `me` routes exist for `/me` and for `/users/:user`. */
export type Route = {
	method: "GET" | "POST" | "PATCH" | "DELETE";
	path: string;
	right: Right;
	/** The type of the body, see shapes.ts. */
	takes?: string;
	/** How the sandbox tells what was asked. */
	what(call: Call): string;
	run(call: Call): Reply | Promise<Reply>;
};

/** The person whose mailbox, calendar or feed the address names. */
export function target({ caller, params, world }: Pick<Call, "caller" | "params" | "world">): Person {
	if (params["user"] !== undefined) return personIn(world, caller.tenantId, params["user"]);
	if (caller.person) return caller.person;
	throw new GraphProblem(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
}

/** Both addresses of something that belongs to a person. */
export const ofPerson = (route: Route): Route[] => [
	{ ...route, path: `/me${route.path}` },
	{ ...route, path: `/users/:user${route.path}` },
];

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

export function readPrefer(header: string | undefined): Prefer {
	const wish = (name: string) => new RegExp(`${name}\\s*=\\s*"?([^",]+)"?`, "i").exec(header ?? "")?.[1]?.trim();
	return {
		immutableIds: wish("IdType") === "ImmutableId",
		timeZone: wish("outlook\\.timezone") ?? "UTC",
		text: wish("outlook\\.body-content-type") === "text",
	};
}
