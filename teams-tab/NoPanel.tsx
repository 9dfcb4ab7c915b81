import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { AttachForm } from "../src/ui/attach/AttachForm.tsx";
import type { Host } from "../src/ui/host.ts";
import { usePane } from "../src/ui/pane.tsx";
import { Frame } from "../src/ui/parts/Frame.tsx";
import { Empty } from "../src/ui/states/Empty.tsx";

type Props = { host: Host; onOpen(panelId: string): void };

/**
 * A meeting whose chat leads to no panel. Its calendar may still know one; else whoever organizes it attaches one here, as most do
 * who made the meeting in Teams. Where the calendar cannot be asked, or has no such meeting, nothing is offered.
 */
export function NoPanel({ host, onOpen }: Props) {
	const { api } = usePane();
	const [attaching, setAttaching] = useState(false);
	const before = useQuery({
		queryKey: ["meetingHere", host.place],
		queryFn: async () => {
			const { ref } = await host.meeting();
			return ref && { ref, ...(await api.call("viewMeeting", { meeting: ref })) };
		},
	});
	const { ref, meeting } = before.data ?? {};
	const found = meeting?.panelId ?? null;
	useEffect(() => {
		if (found !== null) onOpen(found);
	}, [found, onOpen]);
	if (attaching && ref && meeting)
		return (
			<AttachForm
				meeting={meeting}
				meetingRef={ref}
				readInvite={async () => void (await before.refetch({ throwOnError: true }))}
				onAttached={onOpen}
			/>
		);
	const mayAttach = meeting?.mayAttach && host.place !== "stage";
	return (
		<Frame>
			<Empty {...(mayAttach ? { onAttach: () => setAttaching(true) } : {})} />
		</Frame>
	);
}
