import { useEffect, useRef } from "react";
import "../styles/rooms.css";
import { useWords } from "../words.tsx";
import { type Room, rooms } from "./address.ts";

type Props = { here: Room | null; onAsks(): void; onRoom(room: Room): void };

/** From each page of one's own to each other. */
export function RoomNav({ here, onAsks, onRoom }: Props) {
	const { t } = useWords();
	const list = useRef<HTMLUListElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: where one stands is in sight, however narrow the row
	useEffect(() => {
		const mark = list.current?.querySelector<HTMLElement>("[aria-current]");
		if (list.current && mark) list.current.scrollLeft = mark.offsetLeft - (list.current.clientWidth - mark.offsetWidth) / 2;
	}, [here]);
	return (
		<nav className="rooms" aria-label={t("rooms.nav")}>
			<ul className="row g4" ref={list}>
				<li>
					<button className="btn sub sm" type="button" aria-current={here === null ? "page" : undefined} onClick={onAsks}>
						{t("rooms.asks")}
					</button>
				</li>
				{rooms.map((room) => (
					<li key={room}>
						<button className="btn sub sm" type="button" aria-current={here === room ? "page" : undefined} onClick={() => onRoom(room)}>
							{t(`rooms.${room}`)}
						</button>
					</li>
				))}
			</ul>
		</nav>
	);
}
