import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePane } from "../src/ui/pane.tsx";
import type { OutlookHost } from "./outlookHost.ts";

/** The meeting that Outlook shows as its `item`-th since the pane was opened, and what the server knows of it. */
export function useMeetingBefore(host: OutlookHost, item: number, skipLink: boolean) {
	const key = ["meeting", item] as const;
	const { api } = usePane();
	const queries = useQueryClient();
	const here = useQuery({ queryKey: [...key, "here"], queryFn: () => host.meeting(), staleTime: Number.POSITIVE_INFINITY });
	const named = here.data?.panelId ?? null;
	const ref = here.data?.ref ?? null;
	// a copied invite, or another occurrence of a series, links to a panel that is not its own
	const check = useQuery({
		queryKey: [...key, "linked", named, ref],
		queryFn: async () => ref !== null && named !== null && (await api.call("checkLink", { meeting: ref, panelId: named })).leadsHere,
		enabled: !skipLink && named !== null && ref !== null,
		staleTime: Number.POSITIVE_INFINITY,
	});
	const linked = skipLink || check.data === false ? null : named;
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
