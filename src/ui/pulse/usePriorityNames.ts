import { useQuery } from "@tanstack/react-query";
import { usePane } from "../pane.tsx";
import { pulseKey } from "./pulse.ts";

/** What the team has put to the question before: it completes what was half said, and is never listed. */
export function usePriorityNames(teamId: string): readonly string[] {
	const { api } = usePane();
	const { data } = useQuery({
		queryKey: pulseKey(teamId),
		queryFn: () => api.call("viewPulse", { teamId }),
		staleTime: Number.POSITIVE_INFINITY,
	});
	return data?.current?.names ?? [];
}
