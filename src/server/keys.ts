import { createLocalJWKSet, errors, type JWK, type JWTVerifyGetKey } from "jose";

export type KeyOptions = {
	url: URL;
	/** The tenants served here: keys that sign for others alone are not taken. */
	tenants: readonly string[];
	/** Hears when the keys could not be had, and while the last good ones serve. */
	onTrouble(fault: unknown): void;
	now?: () => number;
	timeoutMs?: number;
};

/** The directory changes its keys seldom and announces them long before: they are asked for again after this, in passing. */
const freshMs = 10 * 60_000;
/** Whoever sends made-up key ids makes us ask no oftener than this. */
const pauseMs = 30_000;
/** With nothing to go by, it is tried again sooner. */
const firstPauseMs = 2_000;
/** Keys that could not be confirmed for a day are trusted no more: one of them may have been withdrawn. */
const longestMs = 24 * 3_600_000;

/** Our own trouble, and no reason to call anybody a stranger. */
export class KeysUnavailable extends Error {
	constructor(cause: unknown) {
		super("the directory's keys cannot be had", { cause });
		this.name = "KeysUnavailable";
	}
}

type Kept = { find: ReturnType<typeof createLocalJWKSet>; at: number };

/**
 * The keys that tokens are signed with, as the directory publishes them. The last good ones are kept while it does not answer, or
 * answers with something else: nobody is turned away because a key server rests.
 */
export function keepKeys({ url, tenants, onTrouble, now = Date.now, timeoutMs = 5_000 }: KeyOptions): JWTVerifyGetKey {
	let kept: Kept | undefined;
	let triedAt = Number.NEGATIVE_INFINITY;
	let trouble: unknown;
	let underWay: Promise<void> | undefined;
	const ask = async () => {
		try {
			kept = { find: createLocalJWKSet({ keys: (await fetchKeys(url, timeoutMs)).filter((key) => signsFor(key, tenants)) }), at: now() };
			trouble = undefined;
		} catch (fault) {
			trouble = fault;
			onTrouble(fault);
		}
	};
	/** Asks once for all who wait, and not again before the pause is over. */
	const renew = async () => {
		if (underWay === undefined && now() - triedAt < (kept ? pauseMs : firstPauseMs)) return;
		underWay ??= ask().finally(() => {
			underWay = undefined;
		});
		triedAt = now();
		await underWay;
	};
	return async (header, token) => {
		const age = kept ? now() - kept.at : Number.POSITIVE_INFINITY;
		if (age > longestMs) await renew();
		else if (age > freshMs) void renew();
		if (!kept || now() - kept.at > longestMs) throw new KeysUnavailable(trouble);
		try {
			return await kept.find(header, token);
		} catch (fault) {
			if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault;
			await renew();
			const found = kept.find(header, token);
			// a key that the directory could not be asked about may well be a new one
			return trouble === undefined ? found : found.catch(() => Promise.reject(new KeysUnavailable(trouble)));
		}
	};
}

type ScopedKey = JWK & { issuer?: string };

/**
 * The directory's common keys hold some that sign for one issuer alone, such as that of private accounts.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
 */
const signsFor = ({ issuer }: ScopedKey, tenants: readonly string[]): boolean =>
	issuer === undefined || issuer.includes("{tenantid}") || issuer.split("/").some((part) => tenants.includes(part.toLowerCase()));

async function fetchKeys(url: URL, timeoutMs: number): Promise<ScopedKey[]> {
	const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(timeoutMs), headers: { accept: "application/json" } });
	if (!response.ok) throw new Error(`the keys were answered with ${response.status}`);
	const read = (await response.json()) as { keys?: ScopedKey[] };
	if (!Array.isArray(read.keys) || read.keys.length === 0) throw new Error("the answer holds no keys");
	return read.keys;
}
