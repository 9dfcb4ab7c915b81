import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { askKey } from "../src/ui/asks/ask.ts";
import { useMyAsks } from "../src/ui/asks/useMyAsks.ts";
import { Reading } from "../src/ui/decisions/Reading.tsx";
import { usePane } from "../src/ui/pane.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { type Room, roomPath } from "../src/ui/rooms/address.ts";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { AdminHere } from "./AdminHere.tsx";
import { AsksScreen } from "./AsksScreen.tsx";
import { comesFirst, isAsked } from "./mailAsks.ts";
import type { MailLink } from "./mailLink.ts";
import { opensHere, RoomHere } from "./RoomHere.tsx";
import { BackStrip } from "./Strip.tsx";
import { WithAsks } from "./WithAsks.tsx";

export type PanelAt = (panelId: string, onGone?: () => void) => ReactNode;

type Props = {
	/** Where the mail leads; null where it is about everything that waits. */
	link: MailLink | null;
	panelAt: PanelAt;
	onBack?: () => void;
};
type Elsewhere = { panelId: string } | { room: Room; teamId: string };

/** What a mail asks, or all that waits, and the panels and pages it leads to: all in this pane. */
export function AsksPlace({ link, panelAt, onBack }: Props) {
	const { host } = usePane();
	const queries = useQueryClient();
	const my = useMyAsks();
	const [elsewhere, go] = useState<Elsewhere | null>(null);
	const [gone, setGone] = useState(false);
	const [admin, setAdmin] = useState(false);
	const onGone = useCallback(() => setGone(true), []);
	const [first, stay] = useState<"panel" | "list" | null>(null);
	// what was asked and is done stays where it is
	const [asked] = useState(() => new Set<string>());
	const { keeper } = my;
	useEffect(() => {
		// whoever turns from the pane to the mail, or closes it, has said it
		const left = () => keeper.flush();
		window.addEventListener("blur", left);
		return () => window.removeEventListener("blur", left);
	}, [keeper]);
	const { data } = my.read;
	if (!data)
		return (
			<>
				{onBack && <BackStrip onBack={onBack} />}
				<StateFrame>
					<Reading read={my.read} />
				</StateFrame>
			</>
		);
	if (link) for (const ask of my.shown) if (isAsked(link, ask) || comesFirst(link, ask)) asked.add(askKey(ask));
	// what was shown first stays: whatever is read later, nobody's words are taken from under their hands
	if (first === null) stay(link && "panelId" in link && asked.size === 0 ? "panel" : "list");
	if (admin) return <AdminHere onBack={() => setAdmin(false)} />;
	if (elsewhere)
		return (
			<>
				<BackStrip
					onBack={() => {
						go(null);
						void queries.invalidateQueries({ queryKey: ["myAsks"] });
					}}
				/>
				<Suspense
					fallback={
						<StateFrame>
							<Skeleton />
						</StateFrame>
					}
				>
					{"panelId" in elsewhere ? (
						panelAt(elsewhere.panelId)
					) : (
						<RoomHere at={elsewhere} onOpen={(panelId) => go({ panelId })} onRoom={go} />
					)}
				</Suspense>
			</>
		);
	if (link && "panelId" in link && first === "panel" && !gone)
		return (
			<WithAsks about={link.panelId} fromMail panelAt={panelAt}>
				{panelAt(link.panelId, onGone)}
			</WithAsks>
		);
	return (
		<>
			{onBack && <BackStrip onBack={onBack} />}
			<AsksScreen
				my={my}
				name={data.me.name}
				link={link}
				asked={asked}
				{...(data.me.admin ? { onAdmin: () => setAdmin(true) } : {})}
				onOpen={(panelId) => go({ panelId })}
				onRoom={(room, teamId) => {
					if (teamId === undefined) return;
					if (opensHere(room)) go({ room, teamId });
					else host.open(`${location.origin}${roomPath({ room, teamId })}`);
				}}
			/>
		</>
	);
}
