import "../styles/asks.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { AskHere, type Last } from "../asks/AskHere.tsx";
import { askKey, byDue } from "../asks/ask.ts";
import { Hello } from "../asks/Hello.tsx";
import { useFinalOnLeaving, useSendKeeper } from "../asks/useSendKeeper.ts";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import type { Room } from "../rooms/address.ts";
import { RoomNav } from "../rooms/RoomNav.tsx";
import { useWords } from "../words.tsx";

type Props = { onOpen(panelId: string): void; onRoom?: (room: Room, teamId?: string) => void };

/** Everything that waits for one person, what is due first at the top; what is short is done in place. */
export function MyAsks({ onOpen, onRoom }: Props) {
	const { api } = usePane();
	const { t } = useWords();
	const read = useQuery({ queryKey: ["myAsks"], queryFn: () => api.call("listMyAsks", {}) });
	const { data } = read;
	const { keeper, done } = useSendKeeper();
	const [said, setSaid] = useState("");
	const [last, setLast] = useState<Last | null>(null);
	useFinalOnLeaving(keeper);
	// what was done is gone at the next visit
	useLayoutEffect(() => keeper.tidy(), [keeper]);
	useEffect(() => {
		if (data) keeper.restore(data.me.id, data.asks);
	}, [keeper, data]);
	const doneOf = (key: string) => done.find((one) => askKey(one.ask) === key);
	const open = (data?.asks ?? []).filter((ask) => !doneOf(askKey(ask)));
	// one that came back still waits, whether or not it is asked again
	const waiting = [...open, ...done.filter(({ state }) => state === "failed").map(({ ask }) => ask)];
	const shown = data ? [...open, ...done.map(({ ask }) => ask)].sort(byDue) : [];
	return (
		<Frame end={t("asks.place")}>
			<div className="details">
				{onRoom && <RoomNav here={null} onAsks={() => undefined} onRoom={onRoom} />}
				{data ? <Hello name={data.me.name} waiting={waiting} shown={shown.length} /> : <h1 className="t2">{t("asks.place")}</h1>}
				<p className={said ? "ok-t" : "vh"} role="status">
					{said}
				</p>
				{!data && <Reading read={read} />}
				<ul className="col g12">
					{shown.map((ask) => (
						<li key={askKey(ask)}>
							<AskHere
								ask={ask}
								done={doneOf(askKey(ask))}
								others={waiting}
								last={last}
								onLast={setLast}
								onDone={setSaid}
								onOpen={onOpen}
								onRoom={onRoom}
							/>
						</li>
					))}
				</ul>
			</div>
		</Frame>
	);
}
