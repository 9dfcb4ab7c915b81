import { QueryClient } from "@tanstack/react-query";
import { Refused, type Unreachable } from "./api.ts";

/** What was refused is not asked again; what could not be reached is, once before it is told, and then again and again where it is shown. */
export function createQueries(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				retry: (count, error) => !(error instanceof Refused) && count < 1,
				retryDelay: 500,
				refetchInterval: ({ state: { data, error } }) => (data && (error as Unreachable | null)?.why === "server" ? 5_000 : false),
				staleTime: 1_000,
				networkMode: "always",
			},
			mutations: { networkMode: "always" },
		},
	});
}
