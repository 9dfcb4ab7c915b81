import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { usePane } from "../src/ui/pane.tsx";
import type { OutlookHost } from "./outlookHost.ts";

const key = ["meeting"] as const;

/** The meeting that Outlook shows now, and what the server knows of it; read again when another item is opened. */
export function useMeetingBefore(host: OutlookHost, skipLink: boolean) {
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
	useEffect(() => host.onItemChange(() => void queries.invalidateQueries({ queryKey: key })), [host, queries]);
	return { here, linked, ref, known, save, readAgain: () => queries.invalidateQueries({ queryKey: key }) };
}
