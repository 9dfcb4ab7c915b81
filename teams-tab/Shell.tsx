import { Suspense, useState } from "react";
import type { PanelView } from "../src/core/panelView.ts";
import { Refused, Unreachable } from "../src/ui/api.ts";
import { DecisionsScreen } from "../src/ui/decisions/decisionsLater.ts";
import type { Host } from "../src/ui/host.ts";
import { Frame } from "../src/ui/parts/Frame.tsx";
import { Refusal } from "../src/ui/parts/Refusal.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { Away } from "../src/ui/states/Away.tsx";
import { Empty } from "../src/ui/states/Empty.tsx";
import { NotShared } from "../src/ui/states/NotShared.tsx";
import { PanelGate } from "../src/ui/states/PanelGate.tsx";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { MeetingDetails, MyAsks, SidePanel, Stage } from "./later.tsx";
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

function Here({ host }: { host: Host }) {
	const here = usePanelHere(host);
	const [opened, setOpened] = useState<string | null>(null);
	const [asks, setAsks] = useState(false);
	const [logging, setLogging] = useState(false);
	const panelId = opened ?? here.data?.panelId ?? null;
	const open = (id: string) => {
		setOpened(id);
		setAsks(false);
		setLogging(false);
	};
	const meetingless = host.place === "page" || host.place === "personal";
	const onOpen = host.place === "page" ? toPage : open;
	if (logging) return <DecisionsScreen teamId={null} onBack={() => setLogging(false)} onOpen={onOpen} />;
	if (asks || (here.data && panelId === null && meetingless)) return <MyAsks onOpen={onOpen} onDecisions={() => setLogging(true)} />;
	if (panelId !== null)
		return (
			<PanelGate panelId={panelId} toMyAsks={() => setAsks(true)}>
				{(panel, live) => <Standing key={panel.id} host={host} panel={panel} live={live} />}
			</PanelGate>
		);
	if (here.data)
		return (
			<Frame>
				<Empty />
			</Frame>
		);
	return here.error ? <Failure error={here.error} tryAgain={() => void here.refetch()} onAsks={() => setAsks(true)} /> : <Waiting />;
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
