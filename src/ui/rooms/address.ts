/** The pages of a team, in the order in which they are offered. */
export const rooms = [
	"framework",
	"pulse",
	"signals",
	"overTime",
	"diagnosis",
	"coalition",
	"translations",
	"realign",
	"decisions",
	"team",
] as const;
export type Room = (typeof rooms)[number];

/** `teamId` is null where the reader chooses among their teams. */
export type RoomAddress = { room: Room; teamId: string | null };

const path = /\/team\/(?<teamId>[0-9a-f-]{36})\/(?<room>[A-Za-z]+)$/i;

/** @example roomPath({ room: "pulse", teamId: "6f…" }) // "/team/6f…/pulse" */
export const roomPath = ({ room, teamId }: RoomAddress & { teamId: string }): string => `/team/${teamId}/${room}`;

/** The team's page that a path or a link's sub-page names; else null. */
export function roomIn(named: string | null | undefined): RoomAddress | null {
	const found = path.exec(named ?? "")?.groups;
	const room = rooms.find((one) => one === found?.["room"]);
	return room && found?.["teamId"] ? { room, teamId: found["teamId"].toLowerCase() } : null;
}
