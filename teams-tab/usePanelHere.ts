import { useQuery } from "@tanstack/react-query";
import type { Host } from "../src/ui/host.ts";
import { usePane } from "../src/ui/pane.tsx";

const lookAgain = 30_000;

/** The panel of the meeting we stand in; null where none is attached, and then looked for again, since one may come. */
export function usePanelHere(host: Host) {
	const { api } = usePane();
	return useQuery({
		queryKey: ["panelHere", host.place],
		queryFn: async () => {
			const here = await host.meeting();
			if (here.panelId) return { panelId: here.panelId };
			if (!here.ref || !("chatId" in here.ref)) return { panelId: null };
			return api.call("findPanel", here.ref);
		},
		refetchInterval: ({ state }) => (state.data?.panelId === null && host.place !== "page" ? lookAgain : false),
	});
}
