import { QueryClient } from "@tanstack/react-query";
import { Refused } from "./api.ts";

const longestPause = 20_000;

/** What was refused is not asked again; what could not be reached is, ever more slowly, and told after the second try. */
export function createQueries(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				retry: (count, error) => !(error instanceof Refused) && count < 1,
				retryDelay: (count) => Math.min(500 * 2 ** count, longestPause),
				staleTime: 1_000,
				networkMode: "always",
			},
			mutations: { networkMode: "always" },
		},
	});
}
