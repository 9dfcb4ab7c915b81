import { later } from "../src/ui/later.tsx";

const everyRoom = async () => (await import("../src/words/en/index.ts")).en;
const drawn = () => import("../src/ui/styles/board.ts");

// each frame of Teams shows one of these
export const Stage = later(async () => {
	await drawn();
	return (await import("../src/ui/stage/Stage.tsx")).Stage;
}, everyRoom);
export const SidePanel = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/SidePanel.tsx")).SidePanel;
}, everyRoom);
export const MeetingDetails = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/MeetingDetails.tsx")).MeetingDetails;
}, everyRoom);
export const MyAsks = later(async () => {
	await drawn();
	return (await import("../src/ui/meeting/MyAsks.tsx")).MyAsks;
}, everyRoom);
