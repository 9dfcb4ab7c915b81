import type { Ask, Sending } from "./ask.ts";
import type { Done } from "./sendKeeper.ts";
import { useSendKeeper } from "./useSendKeeper.ts";

/** An ask that is done where it stands. */
export type InPlace = {
	ask: Ask;
	/** The reader took it back just now. */
	arrived: boolean;
	/** What was said before and did not arrive. */
	failed: Done | undefined;
	onHeld(): void;
};

/** Says it: from now on it can be taken back for ten seconds. */
export function useHolding(ask: Ask, onHeld: () => void): (sending: Sending, typed: unknown) => void {
	const { keeper } = useSendKeeper();
	return (sending, typed) => {
		onHeld();
		keeper.hold(ask, sending, typed);
	};
}
