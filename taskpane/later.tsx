import { later } from "../src/ui/later.tsx";

const attaching = async () => ({ attach: (await import("../src/words/en/attach.ts")).attach });

export const AttachForm = later(async () => (await import("../src/ui/attach/AttachForm.tsx")).AttachForm, attaching);
export const Attached = later(async () => (await import("../src/ui/attach/Attached.tsx")).Attached, attaching);
export const MeetingDetails = later(
	async () => {
		await import("../src/ui/styles/board.ts");
		return (await import("../src/ui/meeting/MeetingDetails.tsx")).MeetingDetails;
	},
	async () => (await import("../src/words/en/index.ts")).en,
);
