import { useEffect, useRef, useState } from "react";
import type { TeamsHost, TeamsMeeting } from "../teamsHost.ts";
import { tabEntityId } from "../useTeams.ts";
import { TeamsFrame } from "./TeamsFrame.tsx";

const screen = { width: 1280, height: 720 };

/** A screen of at least 1280 by 720, made smaller where the window is. */
export function Stage({ host, meeting, as, url }: { host: TeamsHost; meeting: TeamsMeeting; as: string; url: string }) {
	const room = useRef<HTMLDivElement>(null);
	const [size, setSize] = useState({ scale: 1, ...screen });
	useEffect(() => {
		const element = room.current;
		if (!element) return;
		const measure = () => {
			const { clientWidth, clientHeight } = element;
			const scale = Math.min(1, clientWidth / screen.width, clientHeight / screen.height) || 1;
			setSize({ scale, width: clientWidth / scale, height: clientHeight / scale });
		};
		const watch = new ResizeObserver(measure);
		watch.observe(element);
		return () => watch.disconnect();
	}, []);
	const place = { frameContext: "meetingStage" as const, entityId: tabEntityId, subEntityId: null, meeting };
	return (
		<div className="sb-screen" ref={room}>
			<div style={{ width: size.width, height: size.height, transform: `scale(${size.scale})`, transformOrigin: "0 0", display: "flex" }}>
				<TeamsFrame host={host} place={place} as={as} title="Evenover on the meeting's stage" src={url} />
			</div>
		</div>
	);
}

/** Only our own pages may stand on the stage. */
export const stageAddress = (url: string): string => {
	const { origin, pathname, search, hash } = new URL(url, location.origin);
	return origin === location.origin ? `${pathname}${search}${hash}` : "/teams-tab/";
};
