import type { Room } from "../rooms/address.ts";
import { AskHere } from "./AskHere.tsx";
import { type Ask, askKey } from "./ask.ts";
import type { useMyAsks } from "./useMyAsks.ts";

type Props = {
	asks: readonly Ask[];
	card: ReturnType<typeof useMyAsks>["card"];
	onOpen(panelId: string): void;
	onRoom: ((room: Room, teamId?: string) => void) | undefined;
};

/** Asks one below the other, what is short done in place. */
export function AskList({ asks, card: { doneOf, ...card }, onOpen, onRoom }: Props) {
	return (
		<ul className="col g12">
			{asks.map((ask) => (
				<li key={askKey(ask)}>
					<AskHere ask={ask} done={doneOf(ask)} onOpen={onOpen} onRoom={onRoom} {...card} />
				</li>
			))}
		</ul>
	);
}
