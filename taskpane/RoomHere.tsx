import { type ComponentType, lazy } from "react";
import { usePane } from "../src/ui/pane.tsx";
import { Frame } from "../src/ui/parts/Frame.tsx";
import { type Room, roomPath } from "../src/ui/rooms/address.ts";
import type { RoomProps } from "../src/ui/rooms/TeamRoom.tsx";
import { useWords } from "../src/ui/words.tsx";

const screen = (load: () => Promise<ComponentType<RoomProps>>) => lazy(async () => ({ default: await load() }));

/** Pages that an ask leads to and that are done in a minute; the others have a window of their own. */
const screens: Partial<Record<Room, ComponentType<RoomProps>>> = {
	framework: screen(async () => (await import("../src/ui/framework/FrameworkRoom.tsx")).FrameworkRoom),
	pulse: screen(async () => (await import("../src/ui/pulse/PulseRoom.tsx")).PulseRoom),
	realign: screen(async () => (await import("../src/ui/realign/RealignRoom.tsx")).RealignRoom),
	translations: screen(async () => (await import("../src/ui/translations/TranslationsRoom.tsx")).TranslationsRoom),
};

export const opensHere = (room: Room): boolean => room in screens;

type At = { room: Room; teamId: string };
type Props = { at: At; onOpen(panelId: string): void; onRoom(at: At): void };

/** One page of a team, in the pane. */
export function RoomHere({ at: { room, teamId }, onOpen, onRoom }: Props) {
	const { host } = usePane();
	const { t } = useWords();
	const Screen = screens[room];
	const to = (at: At) => (opensHere(at.room) ? onRoom(at) : host.open(`${location.origin}${roomPath(at)}`));
	return (
		<Frame>
			<div className="details here">
				<h1 className="t4">{t(`rooms.${room}`)}</h1>
				{Screen && (
					<Screen
						key={`${room} ${teamId}`}
						teamId={teamId}
						onOpen={onOpen}
						onRoom={(other) => to({ room: other, teamId })}
						onTeam={(other) => to({ room, teamId: other })}
					/>
				)}
			</div>
		</Frame>
	);
}
