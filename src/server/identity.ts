import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { type Me, mintMe } from "../core/me.ts";

export type Accepted = {
	/** Our client id and our API's identifier URI: v2 tokens name the first, v1 tokens the second. */
	audiences: readonly string[];
	/** The tenants served here. */
	tenants: readonly string[];
	/** The applications that may call for a person: ours, and Microsoft's hosts where they are pre-authorised. */
	clients: readonly string[];
	scope: string;
};

const claims = z.object({
	tid: z.uuid(),
	oid: z.uuid(),
	iss: z.string(),
	scp: z.string(),
	nbf: z.number(),
	idtyp: z.string().optional(),
	azp: z.string().optional(),
	appid: z.string().optional(),
	name: z.string().optional(),
	preferred_username: z.string().optional(),
	upn: z.string().optional(),
});

/** A token that fails is nobody's; keys that cannot be had are our own trouble, and no reason to call anybody a stranger. */
function refusedToken(fault: unknown): null {
	if (fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout) && fault.code !== "ERR_JOSE_GENERIC") return null;
	throw fault;
}

/** Who sent a request, or null where its token proves nobody. */
export type Identify = (authorization: string | undefined) => Promise<{ me: Me; expiresAt: number } | null>;

/**
 * Checks Entra's access tokens strictly: signature by a current key, audience, tenant, the issuer of exactly that tenant, a
 * known client, our scope, a person and not an application, sixty seconds of tolerance.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-validation
 */
export function createIdentify(keys: JWTVerifyGetKey, { audiences, tenants, clients, scope }: Accepted): Identify {
	return async (authorization) => {
		const assertion = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
		if (!assertion) return null;
		const options = { algorithms: ["RS256"], audience: [...audiences], clockTolerance: 60, requiredClaims: ["exp", "nbf"] };
		const verified = await jwtVerify(assertion, keys, options).catch(refusedToken);
		const read = claims.safeParse(verified?.payload);
		if (!verified || !read.success) return null;
		const { tid, oid, iss, scp, idtyp, azp, appid, name, preferred_username, upn } = read.data;
		const issuers = [`https://login.microsoftonline.com/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
		const fits =
			tenants.includes(tid) &&
			issuers.includes(iss) &&
			clients.includes(azp ?? appid ?? "") &&
			scp.split(" ").includes(scope) &&
			idtyp !== "app";
		if (!fits) return null;
		const mail = (preferred_username ?? upn ?? "").toLowerCase();
		const me = mintMe({ tenantId: tid, id: oid, name: name ?? mail, mail, assertion });
		return { me, expiresAt: (verified.payload.exp ?? 0) * 1000 };
	};
}
