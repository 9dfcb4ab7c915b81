import type { Token } from "../api.ts";

/** A way to get tokens that is fetched when the first is asked for; a fetching that failed is tried again. */
export function lateToken(make: () => Promise<Token>): Token {
	let made: Promise<Token> | null = null;
	return async (options) => {
		made ??= make();
		const token = await made.catch((error: unknown) => {
			made = null;
			throw error;
		});
		return token(options);
	};
}
