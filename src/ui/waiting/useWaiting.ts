import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Reply } from "../../contract.ts";
import { usePane } from "../pane.tsx";

type Chats = Reply<"resumeWaiting">["posting"];

/** A pane that is looked at again after so long has been opened again. */
const openedAgainMs = 600_000;
const lookEveryMs = 1_500;
/** Long enough to be read. */
const shownMs = 7_000;
/** Who has waited so long is told by the meeting's page how it ended. */
const mostLooks = 40;

/** Says to the server that this person is here, and what goes out because of it. Nobody who waits for nothing hears of it. */
export function useWaiting(): { posting: Chats; needsConsent: Chats; again(): Promise<void> } {
	const { api } = usePane();
	const here = useQuery({
		queryKey: ["resumeWaiting"],
		queryFn: () => api.call("resumeWaiting", {}),
		staleTime: openedAgainMs,
		retry: false,
	});
	const posting = here.data?.posting ?? [];
	const [read, setRead] = useState(0);
	const at = here.dataUpdatedAt;
	useEffect(() => {
		const timer = setTimeout(() => setRead(at), shownMs);
		return () => clearTimeout(timer);
	}, [at]);
	const resumed = posting.map(({ id }) => id);
	const way = useQuery({
		queryKey: ["onTheWay", at, resumed],
		queryFn: () => api.call("resumeWaiting", { resumed }),
		enabled: resumed.length > 0,
		retry: false,
		refetchInterval: ({ state }) => (state.data?.posting.length === 0 || state.dataUpdateCount > mostLooks ? false : lookEveryMs),
	});
	const arrived = way.error !== null || way.data?.posting.length === 0;
	return {
		posting: read === at && arrived ? [] : posting,
		needsConsent: here.data?.needsConsent ?? [],
		again: async () => void (await here.refetch()),
	};
}
