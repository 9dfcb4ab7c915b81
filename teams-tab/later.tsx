import type { ComponentType } from "react";
import { later } from "../src/ui/later.tsx";
import type { Room } from "../src/ui/rooms/address.ts";
import type { RoomProps } from "../src/ui/rooms/TeamRoom.tsx";

const drawn = () => import("../src/ui/styles/board.ts");

// each frame of Teams shows one of these
export const Stage = later(async () => {
	await drawn();
	return (await import("../src/ui/stage/Stage.tsx")).Stage;
}, "every");
export const SidePanel = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/SidePanel.tsx")).SidePanel;
}, "every");
export const MeetingDetails = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/MeetingDetails.tsx")).MeetingDetails;
}, "every");
export const MyAsks = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/MyAsks.tsx")).MyAsks;
}, "every");
export const TeamRoom = later(async () => {
	await drawn();
	return (await import("../src/ui/rooms/TeamRoom.tsx")).TeamRoom;
}, "every");

const screen = (load: () => Promise<ComponentType<RoomProps>>): ComponentType<RoomProps> => later(load, "every");

/** The pages of a team; each is fetched when it is opened. */
export const screens: Record<Room, ComponentType<RoomProps>> = {
	framework: screen(async () => (await import("../src/ui/framework/FrameworkRoom.tsx")).FrameworkRoom),
	pulse: screen(async () => (await import("../src/ui/pulse/PulseRoom.tsx")).PulseRoom),
	signals: screen(async () => (await import("../src/ui/signals/SignalsRoom.tsx")).SignalsRoom),
	overTime: screen(async () => (await import("../src/ui/overTime/OverTimeRoom.tsx")).OverTimeRoom),
	diagnosis: screen(async () => (await import("../src/ui/diagnosis/DiagnosisRoom.tsx")).DiagnosisRoom),
	coalition: screen(async () => (await import("../src/ui/coalition/CoalitionRoom.tsx")).CoalitionRoom),
	translations: screen(async () => (await import("../src/ui/translations/TranslationsRoom.tsx")).TranslationsRoom),
	realign: screen(async () => (await import("../src/ui/realign/RealignRoom.tsx")).RealignRoom),
	decisions: screen(async () => (await import("../src/ui/decisions/DecisionsRoom.tsx")).DecisionsRoom),
	team: screen(async () => (await import("../src/ui/team/TeamSettings.tsx")).TeamSettings),
};

export const AdminPlace = later(async () => (await import("../src/ui/admin/AdminPlace.tsx")).AdminPlace, "every");
export const NoPanel = later(async () => (await import("./NoPanel.tsx")).NoPanel, "every");
export const MakeTeam = later(async () => (await import("../src/ui/team/MakeTeam.tsx")).MakeTeam, "every");
