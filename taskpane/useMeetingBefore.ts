import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePane } from "../src/ui/pane.tsx";
import type { OutlookHost } from "./outlookHost.ts";

/** The meeting that Outlook shows as its `item`-th since the pane was opened, and what the server knows of it. */
export function useMeetingBefore(host: OutlookHost, item: number, skipLink: boolean) {
	const key = ["meeting", item] as const;
	const { api } = usePane();
	const queries = useQueryClient();
	const here = useQuery({ queryKey: [...key, "here"], queryFn: () => host.meeting(), staleTime: Number.POSITIVE_INFINITY });
	const linked = skipLink ? null : (here.data?.panelId ?? null);
	const ref = here.data?.ref ?? null;
	const known = useQuery({
		queryKey: [...key, "known", ref],
		queryFn: async () => (ref ? (await api.call("viewMeeting", { meeting: ref })).meeting : null),
		enabled: here.data !== undefined && linked === null && ref !== null,
	});
	const save = useMutation({
		mutationFn: () => host.meeting({ save: true }),
		onSuccess: (saved) => queries.setQueryData([...key, "here"], saved),
	});
	/** Saves what stands in the invite and reads it anew, so that people who were just added are there; rejects where Outlook would not save. */
	const readInvite = async () => {
		if (host.place === "compose") await host.meeting({ save: true });
		await queries.refetchQueries({ queryKey: [...key, "known"] }, { throwOnError: true });
	};
	return { here, linked, ref, known, save, readInvite, readAgain: () => queries.invalidateQueries({ queryKey: key }) };
}
