import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { microsoftId } from "../contract/microsoftId.ts";
import { type Me, mintMe } from "../core/me.ts";

export type Accepted = {
	/** Our client id, which version 2 tokens name, and our API's name, which those of version 1 do: they are refused in words of their own. */
	audiences: readonly string[];
	/** The tenants served here. */
	tenants: readonly string[];
	/** The applications that may call for a person: ours, and Microsoft's hosts where they are pre-authorised. */
	clients: readonly string[];
	scope: string;
};

/** The app role of our registration that makes somebody Evenover's administrator in their tenant. */
const adminRole = "Evenover.Admin";

const claims = z.object({
	ver: z.string().optional(),
	/** One, as Entra writes it: who may be asked with a token for several could ask us with it. */
	aud: z.string(),
	tid: microsoftId,
	oid: microsoftId,
	iss: z.string(),
	scp: z.string().optional(),
	idtyp: z.string().optional(),
	azp: z.string().optional(),
	name: z.string().optional(),
	preferred_username: z.string().optional(),
	roles: z.array(z.string()).optional(),
});
type Claims = z.output<typeof claims>;

/** A token that fails is nobody's; keys that cannot be had are our own trouble, and no reason to call anybody a stranger. */
const isTokensFault = (fault: unknown): fault is errors.JOSEError =>
	fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout) && fault.code !== "ERR_JOSE_GENERIC";

/** Who sent a request, or null where its token proves nobody. */
export type Identify = (authorization: string | undefined) => Promise<{ me: Me; expiresAt: number } | null>;

/**
 * Checks Entra's access tokens strictly: version 2, signature by a current key, audience, tenant, the issuer of exactly that
 * tenant, a known client, our scope, a person and not an application, sixty seconds of tolerance. A guest is who this tenant's
 * directory says: what their own tenant issued for them is another's token.
 *
 * @param refused hears why a token that was one proved nobody, in words for whoever runs this; never a claim of the token.
 * @see https://learn.microsoft.com/entra/identity-platform/claims-validation
 */
export function createIdentify(keys: JWTVerifyGetKey, accepted: Accepted, refused: (why: string) => void = () => {}): Identify {
	const options = {
		algorithms: ["RS256"],
		audience: [...accepted.audiences],
		clockTolerance: 60,
		requiredClaims: ["iss", "aud", "exp", "nbf", "tid", "oid"],
	};
	const nobody = (why: string): null => {
		refused(why);
		return null;
	};
	return async (authorization) => {
		const assertion = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
		if (!assertion) return null;
		const verified = await jwtVerify(assertion, keys, options).catch((fault: unknown) => {
			if (isTokensFault(fault)) return fault;
			throw fault;
		});
		if (verified instanceof errors.JOSEError) return nobody(whyNot(verified));
		const read = claims.safeParse(verified.payload);
		if (!read.success) return nobody("its tenant or its person is no id, or another claim is not as Entra writes it");
		const why = doubtAbout(read.data, accepted);
		if (why !== undefined) return nobody(why);
		const { tid, oid, name, preferred_username, roles } = read.data;
		const mail = (preferred_username ?? "").toLowerCase();
		const me = mintMe({
			tenantId: tid,
			id: oid,
			name: name ?? mail,
			mail,
			assertion,
			...(roles?.includes(adminRole) ? { admin: true } : {}),
		});
		return { me, expiresAt: (verified.payload.exp ?? 0) * 1000 };
	};
}

/** What keeps a token with a good signature from proving a person to us. */
function doubtAbout({ ver, tid, iss, azp, scp, idtyp }: Claims, { tenants, clients, scope }: Accepted): string | undefined {
	if (ver !== "2.0")
		return 'it is of version 1: set "requestedAccessTokenVersion" to 2 in the app registration (Azure portal > App registrations > Manifest)';
	if (!tenants.includes(tid)) return "its tenant is none of TENANT_IDS";
	if (iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return "its issuer is not its tenant's";
	if (idtyp === "app" || scp === undefined) return "it speaks for an application and not for a person";
	if (!clients.includes(azp ?? "")) return "it was issued to another application";
	if (!scp.split(" ").includes(scope)) return `it lacks the scope ${scope}`;
	return undefined;
}

function whyNot(fault: errors.JOSEError): string {
	if (fault instanceof errors.JWTExpired) return "it has expired";
	if (fault instanceof errors.JWTClaimValidationFailed) return `its claim "${fault.claim}" does not fit`;
	if (fault instanceof errors.JWKSNoMatchingKey) return "its key is not among the directory's";
	return "its signature does not hold";
}
