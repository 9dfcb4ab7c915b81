import { useQuery } from "@tanstack/react-query";
import { usePane } from "../pane.tsx";

/** What the team has decided between before: it completes what was half said, and is never listed. */
export function usePriorityNames(teamId: string): readonly string[] {
	const { api } = usePane();
	const { data } = useQuery({
		queryKey: ["pulseNames", teamId],
		queryFn: async () => {
			const { decisions } = await api.call("listDecisions", { teamId });
			return [...new Set(decisions.flatMap(({ chosen, over }) => [chosen.label, over.label]))];
		},
		staleTime: Number.POSITIVE_INFINITY,
	});
	return data ?? [];
}
