declare const minted: unique symbol;

/**
 * Somebody whose token was checked. Only `server/identity.ts` (and the clock, for work planned by somebody) makes one, so
 * holding a `Me` is proof. `assertion` is their own token, with which Graph can be asked on their behalf; null when absent.
 */
export type Me = {
	readonly tenantId: string;
	readonly id: string;
	readonly name: string;
	readonly mail: string;
	readonly assertion: string | null;
	/** There where their own directory made them Evenover's administrator. */
	readonly admin?: true;
	readonly [minted]: true;
};

export const mintMe = (checked: Omit<Me, typeof minted>): Me => checked as Me;
