import type { ComponentProps } from "react";
import { MeetingDetails } from "../src/ui/meeting/MeetingDetails.tsx";
import type { PanelAt } from "./AsksPlace.tsx";
import { WithAsks } from "./WithAsks.tsx";

/** A meeting after the reveal; where it asks nothing more of the reader, what waits elsewhere is a line away. */
export function Details({ panelAt, ...details }: ComponentProps<typeof MeetingDetails> & { panelAt: PanelAt }) {
	return (
		<WithAsks about={details.panel.id} fromMail={false} panelAt={panelAt}>
			<MeetingDetails {...details} />
		</WithAsks>
	);
}
