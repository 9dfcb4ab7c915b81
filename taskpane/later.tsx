import { type ComponentProps, type ComponentType, lazy } from "react";
import { MoreWords, type Rooms } from "../src/ui/words.tsx";

// What only some people need, or only after the reveal, is fetched when it is shown, together with its words.

// biome-ignore lint/suspicious/noExplicitAny: a component of whatever props
function later<Screen extends ComponentType<any>>(load: () => Promise<Screen>, words: () => Promise<Rooms>) {
	return lazy(async () => {
		const [Screen, rooms] = await Promise.all([load(), words()]);
		const worded = (props: ComponentProps<Screen>) => (
			<MoreWords rooms={rooms}>
				<Screen {...props} />
			</MoreWords>
		);
		return { default: worded };
	});
}

const attaching = async () => ({ attach: (await import("../src/words/en/attach.ts")).attach });

export const AttachForm = later(async () => (await import("../src/ui/attach/AttachForm.tsx")).AttachForm, attaching);
export const Attached = later(async () => (await import("../src/ui/attach/Attached.tsx")).Attached, attaching);
export const MeetingDetails = later(
	async () => {
		await import("../src/ui/styles/stage.css");
		return (await import("../src/ui/meeting/MeetingDetails.tsx")).MeetingDetails;
	},
	async () => (await import("../src/words/en/index.ts")).en,
);
