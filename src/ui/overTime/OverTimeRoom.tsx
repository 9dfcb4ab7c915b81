import "../styles/overTime.css";
import { useQuery } from "@tanstack/react-query";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { useWords } from "../words.tsx";
import { HeldOverTime } from "./HeldOverTime.tsx";
import { RoundRows } from "./RoundRows.tsx";
import { StandRows } from "./StandRows.tsx";
import { type Held, marksOf } from "./timeline.ts";

/** How a team holds what it decided: the sentence, the picture, and beside it how alike its orders are and who objects. */
export function OverTimeRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { t, say } = useWords();
	const { api } = usePane();
	const read = useQuery({ queryKey: ["overTime", teamId], queryFn: () => api.call("viewAlignment", { teamId }) });
	const view = read.data;
	if (!view) return <Reading read={read} />;
	const { remember, headline, held, rounds, decisions } = view;
	const onPoint = ({ kind, sourceId }: Held) => (kind === "pulse" ? onRoom("pulse") : onOpen(sourceId));
	return (
		<div className="over-time col g24">
			{remember && <RememberFirst panelId={remember.panelId} onOpen={onOpen} onRoom={onRoom} />}
			<section className="col g12" aria-labelledby="over-time-headline">
				<h2 className="t1" id="over-time-headline">
					{say(headline)}
				</h2>
				{held.length > 0 && <HeldOverTime held={held} decisions={decisions} onPoint={onPoint} onPanel={onOpen} />}
			</section>
			{rounds.length > 0 && <RoundRows rounds={rounds} onPanel={onOpen} />}
			{decisions.length > 0 && (
				<StandRows decisions={decisions} numbers={numbersOf(decisions)} onPanel={onOpen} onAll={() => onRoom("decisions")} />
			)}
			{(rounds.length > 0 || decisions.length > 0) && (
				<section className="card row wrap g16" aria-labelledby="over-time-behind">
					<div className="grow col g4">
						<h2 className="t4" id="over-time-behind">
							{t("overTime.behind")}
						</h2>
						<p className="q2">{t("overTime.behindWhy")}</p>
					</div>
					<button className="btn" type="button" onClick={() => onRoom("diagnosis")}>
						{t("overTime.behindGo")}
					</button>
				</section>
			)}
		</div>
	);
}

/** Every decision of one mark has its mark's number. */
const numbersOf = (decisions: Parameters<typeof marksOf>[0]): Map<string, number> =>
	new Map(marksOf(decisions).flatMap((mark, k) => mark.decisions.map(({ id }) => [id, k + 1] as const)));
