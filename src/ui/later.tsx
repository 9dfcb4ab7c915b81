import { type ComponentProps, type ComponentType, lazy } from "react";
import { MoreWords, type Rooms } from "./words.tsx";

/** A screen that only some people need, or only after the reveal: fetched when it is shown, together with its words. */
// biome-ignore lint/suspicious/noExplicitAny: a component of whatever props
export function later<Screen extends ComponentType<any>>(load: () => Promise<Screen>, words: () => Promise<Rooms>) {
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
