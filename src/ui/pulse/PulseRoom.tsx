import "../styles/pulse.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { OpenNow } from "./OpenNow.tsx";
import { PulsePlan } from "./PulsePlan.tsx";
import { PulseResults } from "./PulseResults.tsx";
import { type OpenPulse, pulseKey } from "./pulse.ts";

/** The team's pulse: what it asks now, what the last ones found, when the next one comes. */
export function PulseRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { api } = usePane();
	const queries = useQueryClient();
	// a form that is being filled is never replaced by what was read meanwhile
	const [begun, setBegun] = useState<OpenPulse | null>(null);
	const read = useQuery({ queryKey: pulseKey(teamId), queryFn: () => api.call("viewPulse", { teamId }) });
	const view = read.data;
	if (!view) return <Reading read={read} />;
	return (
		<div className="pulse col g24">
			<OpenNow
				view={view}
				open={begun ?? view.current}
				onBegun={() => setBegun((before) => before ?? view.current)}
				onDone={() => {
					setBegun(null);
					void queries.invalidateQueries({ queryKey: pulseKey(teamId) });
				}}
			/>
			{view.remember?.panelId ? (
				<RememberFirst panelId={view.remember.panelId} onOpen={onOpen} onRoom={onRoom} />
			) : (
				<PulseResults past={view.past} hidden={view.remember !== null} />
			)}
			<PulsePlan teamId={teamId} plan={view.plan} />
		</div>
	);
}
