import "../styles/asks.css";
import { ToAdmin } from "../admin/ToAdmin.tsx";
import { AskList } from "../asks/AskList.tsx";
import { Hello } from "../asks/Hello.tsx";
import { MyData } from "../asks/MyData.tsx";
import { useMyAsks } from "../asks/useMyAsks.ts";
import { WaitingForOthers } from "../asks/WaitingForOthers.tsx";
import { Reading } from "../decisions/Reading.tsx";
import { Frame } from "../parts/Frame.tsx";
import type { Room } from "../rooms/address.ts";
import { RoomNav } from "../rooms/RoomNav.tsx";
import { useWords } from "../words.tsx";

type Props = { onOpen(panelId: string): void; onRoom?: (room: Room, teamId?: string) => void; onAdmin?: () => void };

/** Everything that waits for one person, what is due first at the top; what is short is done in place. */
export function MyAsks({ onOpen, onRoom, onAdmin }: Props) {
	const { t } = useWords();
	const { read, waiting, shown, said, card } = useMyAsks();
	const { data } = read;
	return (
		<Frame end={t("asks.place")}>
			<div className="details">
				{onRoom && <RoomNav here={null} onAsks={() => undefined} onRoom={onRoom} />}
				{data ? <Hello name={data.me.name} waiting={waiting} shown={shown.length} /> : <h1 className="t2">{t("asks.place")}</h1>}
				<p className={said ? "ok-t" : "vh"} role="status">
					{said}
				</p>
				{!data && <Reading read={read} />}
				<AskList asks={shown} card={card} onOpen={onOpen} onRoom={onRoom} />
				<WaitingForOthers waiting={data?.waiting ?? []} onOpen={onOpen} onRoom={onRoom} />
				{data && <MyData />}
				{data?.me.admin && onAdmin && <ToAdmin onAdmin={onAdmin} />}
			</div>
		</Frame>
	);
}
