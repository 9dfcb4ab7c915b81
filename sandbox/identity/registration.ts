/** An app registration, as an administrator would have made it in Entra. */
export type Registration = {
	clientId: string;
	clientSecret: string;
	/** The one scope that our own API exposes, e.g. `api://localhost:3000/<clientId>/access_as_user`. */
	apiScope: string;
	redirectUris: string[];
	/** Entra's names for "one tenant" and "several": one of a single tenant is known at no address but that tenant's. */
	signInAudience: "AzureADMyOrg" | "AzureADMultipleOrgs";
	/** Graph's delegated permissions that the tenant consented to, e.g. `Mail.Send`. */
	delegatedScopes: string[];
	/** Graph's application permissions that the administrator granted. */
	appRoles: string[];
	/** Roles of the app's own that its people were given, by their address. */
	assigned?: Record<string, string[]>;
};

/** How Entra answers where a registration of one tenant is asked for anywhere but there; null where it may be. */
export const notEverywhere = ({ clientId, signInAudience }: Registration): string | null =>
	signInAudience === "AzureADMultipleOrgs"
		? null
		: `Application '${clientId}' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps.`;

export const graphResource = "https://graph.microsoft.com";

const graphAppId = "00000003-0000-0000-c000-000000000000";

export const graphAudiences = [graphResource, graphAppId];

const openIdScopes = ["openid", "profile", "offline_access", "email"];

export type Asked =
	| { audience: string; scopes: string[]; reply: string[]; openId: string[] }
	| { problem: "twoResources" | "unknown"; scope: string };

/** Which resource a scope parameter asks for and what of it; one request may name one resource only. */
export function readScopes(parameter: string, registration: Registration): Asked {
	const names = parameter.split(/\s+/).filter((name) => name !== "");
	const openId = names.filter((name) => openIdScopes.includes(name));
	const wanted = names.filter((name) => !openIdScopes.includes(name));
	const apiResource = registration.apiScope.slice(0, registration.apiScope.lastIndexOf("/"));
	const apiName = registration.apiScope.slice(apiResource.length + 1);
	const own = (name: string) =>
		name === registration.clientId || name.startsWith(`${apiResource}/`) || name.startsWith(`${registration.clientId}/`);
	const ours = wanted.filter(own);
	if (ours.length > 0 && ours.length < wanted.length) return { problem: "twoResources", scope: wanted.join(" ") };
	if (ours.length > 0) {
		const unknown = ours.find((name) => ![apiName, ".default", registration.clientId].includes(name.slice(name.lastIndexOf("/") + 1)));
		if (unknown) return { problem: "unknown", scope: unknown };
		return { audience: registration.clientId, scopes: [apiName], reply: [...new Set([...ours, registration.apiScope])], openId };
	}
	const short = wanted.map((name) => (name.startsWith(`${graphResource}/`) ? name.slice(graphResource.length + 1) : name));
	if (short.includes(".default")) {
		const all = registration.delegatedScopes;
		return { audience: graphResource, scopes: all, reply: [...all.map((name) => `${graphResource}/${name}`), ...wanted], openId };
	}
	const unknown = short.find((name) => !registration.delegatedScopes.some((granted) => granted.toLowerCase() === name.toLowerCase()));
	if (unknown) return { problem: "unknown", scope: unknown };
	return { audience: graphResource, scopes: short.length > 0 ? short : ["User.Read"], reply: wanted, openId };
}
