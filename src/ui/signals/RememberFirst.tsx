import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";

type Props = { panelId: string | null } & Pick<RoomProps, "onOpen" | "onRoom">;

/** What stands here while one is asked something from memory that this page would tell. */
export function RememberFirst({ panelId, onOpen, onRoom }: Props) {
	const { t } = useWords();
	return (
		<section className="card col g12">
			<div className="col g4">
				<h2 className="t4">{t("signals.remember.title")}</h2>
				<p className="q2">{t(panelId === null ? "signals.remember.pulse" : "signals.remember.panel")}</p>
			</div>
			<button className="btn p start" type="button" onClick={() => (panelId === null ? onRoom("pulse") : onOpen(panelId))}>
				{t(panelId === null ? "signals.remember.toPulse" : "signals.remember.toPanel")}
			</button>
		</section>
	);
}
