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
			const room = here.room ?? null;
			if (here.panelId || room) return { panelId: here.panelId, room };
			if (!here.ref || !("chatId" in here.ref)) return { panelId: null, room };
			return { ...(await api.call("findPanel", here.ref)), room };
		},
		refetchInterval: ({ state }) => (state.data?.panelId === null && host.place !== "page" ? lookAgain : false),
	});
}
