import { useQuery } from "@tanstack/react-query";
import { type ComponentType, Suspense, useEffect, useRef } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../words.tsx";
import type { Room, RoomAddress } from "./address.ts";
import { RoomNav } from "./RoomNav.tsx";

export type RoomProps = {
	teamId: string;
	onOpen(panelId: string): void;
	onRoom(room: Room): void;
	/** To the same page of another team. */
	onTeam(teamId: string): void;
};

type Props = {
	at: RoomAddress;
	screens: Record<Room, ComponentType<RoomProps>>;
	/** Where a team is made by who has none. */
	makeTeam: ComponentType<{ onMade(teamId: string): void }>;
	go(to: RoomAddress | null): void;
	onOpen(panelId: string): void;
};

/** One page of one team: where one is, whose it is, and the page itself. */
export function TeamRoom({ at, screens, makeTeam: MakeTeam, go, onOpen }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const title = useRef<HTMLHeadingElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus({ preventScroll: true });
	}, [at.room]);
	const read = useQuery({ queryKey: ["teams"], queryFn: () => api.call("listTeams", {}) });
	const teams = read.data?.teams ?? [];
	const teamId = at.teamId ?? teams[0]?.id;
	const onTeam = (id: string) => go({ room: at.room, teamId: id });
	const Screen = screens[at.room];
	return (
		<Frame>
			<div className="details">
				<RoomNav here={at.room} onAsks={() => go(null)} onRoom={(room) => go({ room, teamId: at.teamId })} />
				<h1 className="t2" tabIndex={-1} ref={title}>
					{t(`rooms.${at.room}`)}
				</h1>
				{teams.length > 1 && teamId && (
					<Field label={t("rooms.whose")}>
						{(wiring) => (
							<span className="sel">
								<select {...wiring} value={teamId} onChange={(event) => go({ room: at.room, teamId: event.target.value })}>
									{teams.map(({ id, name }) => (
										<option key={id} value={id}>
											{name}
										</option>
									))}
								</select>
								<Icon name="chevronDown" />
							</span>
						)}
					</Field>
				)}
				{!read.data && <Reading read={read} />}
				{read.data && !teamId && (
					<div className="col g4">
						<p className="t5">{t("rooms.noTeam")}</p>
						<p className="q2">{t("rooms.noTeamWhy")}</p>
					</div>
				)}
				{read.data && !teamId && at.room === "team" && (
					<Suspense fallback={<Skeleton />}>
						<MakeTeam onMade={onTeam} />
					</Suspense>
				)}
				{teamId && (
					<Suspense fallback={<Skeleton />}>
						<Screen key={`${at.room} ${teamId}`} teamId={teamId} onOpen={onOpen} onRoom={(room) => go({ room, teamId })} onTeam={onTeam} />
					</Suspense>
				)}
			</div>
		</Frame>
	);
}
