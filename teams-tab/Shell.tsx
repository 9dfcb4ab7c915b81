import { Suspense, useCallback, useState } from "react";
import type { PanelView } from "../src/core/panelView.ts";
import { Refused, Unreachable } from "../src/ui/api.ts";
import type { Host } from "../src/ui/host.ts";
import { Frame } from "../src/ui/parts/Frame.tsx";
import { Refusal } from "../src/ui/parts/Refusal.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import type { RoomAddress } from "../src/ui/rooms/address.ts";
import { Away } from "../src/ui/states/Away.tsx";
import { Empty } from "../src/ui/states/Empty.tsx";
import { NotShared } from "../src/ui/states/NotShared.tsx";
import { PanelGate } from "../src/ui/states/PanelGate.tsx";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { AdminPlace, MakeTeam, MeetingDetails, MyAsks, NoPanel, SidePanel, Stage, screens, TeamRoom } from "./later.tsx";
import { usePanelHere } from "./usePanelHere.ts";
import { useView } from "./useView.ts";

/** Teams and the browser page: finds the panel of this meeting, then shows what the place is for. */
export function Shell({ host }: { host: Host }) {
	return (
		<Suspense fallback={<Waiting />}>
			<Here host={host} />
		</Suspense>
	);
}

const Waiting = () => (
	<StateFrame>
		<Skeleton />
	</StateFrame>
);

type Where = { panelId: string } | { room: RoomAddress } | "asks" | "admin";

function Here({ host }: { host: Host }) {
	const here = usePanelHere(host);
	const [gone, go] = useState<Where | null>(null);
	const where = gone ?? whereIn(here.data, host);
	const onOpen = host.place === "page" ? toPage : (panelId: string) => go({ panelId });
	const open = useCallback((panelId: string) => go({ panelId }), []);
	const onRoom = (room: RoomAddress | null) => go(room ? { room } : "asks");
	if (where === "asks")
		return <MyAsks onOpen={onOpen} onRoom={(room, teamId) => onRoom({ room, teamId: teamId ?? null })} onAdmin={() => go("admin")} />;
	if (where === "admin") return <AdminPlace onBack={() => go("asks")} />;
	if (where && "room" in where) return <TeamRoom at={where.room} screens={screens} makeTeam={MakeTeam} go={onRoom} onOpen={onOpen} />;
	if (where)
		return (
			<PanelGate panelId={where.panelId} toMyAsks={() => go("asks")}>
				{(panel, live) => <Standing key={panel.id} host={host} panel={panel} live={live} />}
			</PanelGate>
		);
	if (here.data) return <NoPanel host={host} onOpen={open} />;
	return here.error ? <Failure error={here.error} tryAgain={() => void here.refetch()} onAsks={() => go("asks")} /> : <Waiting />;
}

/** What a place stands for: its panel, a team's page, or where no meeting is, one's own asks. */
function whereIn(here: { panelId: string | null; room?: RoomAddress | null } | undefined, { place }: Host): Where | null {
	if (!here) return null;
	if (here.room) return { room: here.room };
	if (here.panelId) return { panelId: here.panelId };
	return place === "page" || place === "personal" ? "asks" : null;
}

const toPage = (panelId: string) => location.assign(`/panel/${panelId}`);

function Failure({ error, tryAgain, onAsks }: { error: Error; tryAgain(): void; onAsks(): void }) {
	if (error instanceof Refused && (error.code === "notOnPanel" || error.code === "meetingNotFound"))
		return <Frame>{error.code === "notOnPanel" ? <NotShared toMyAsks={onAsks} /> : <Empty />}</Frame>;
	return (
		<StateFrame>
			{error instanceof Refused ? (
				<Refusal refused={error} />
			) : (
				<Away unreachable={error instanceof Unreachable ? error : new Unreachable(null, error)} tryAgain={tryAgain} />
			)}
		</StateFrame>
	);
}

function Standing({ host, panel, live }: { host: Host; panel: PanelView; live: boolean | null }) {
	const [view, setView] = useView(host.place === "page");
	if (host.place === "stage") return <Stage panel={panel} live={live} />;
	if (host.place === "sidePanel") return <SidePanel panel={panel} live={live} />;
	if (view === "board") return <Stage panel={panel} live={live} onBack={() => setView("details")} />;
	return <MeetingDetails panel={panel} live={live} onBoard={() => setView("board")} />;
}
