import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Refused, Unreachable } from "../api.ts";
import { AcknowledgeAsk } from "../framework/AcknowledgeAsk.tsx";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import type { Room } from "../rooms/address.ts";
import { RoomNav } from "../rooms/RoomNav.tsx";
import { Away } from "../states/Away.tsx";
import { useWords } from "../words.tsx";
import { DidItHappen } from "./DidItHappen.tsx";
import { ReviewAsk } from "./ReviewAsk.tsx";

type Props = { onOpen(panelId: string): void; onRoom?: (room: Room, teamId?: string) => void };

/** Everything that waits for one person, what is due first at the top; each leads to its panel. */
export function MyAsks({ onOpen, onRoom }: Props) {
	const { api } = usePane();
	const { t, day, time } = useWords();
	const { data, error, refetch } = useQuery({ queryKey: ["myAsks"], queryFn: () => api.call("listMyAsks", {}) });
	const [done, setDone] = useState("");
	const asks = [...(data?.asks ?? [])].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
	return (
		<Frame>
			<div className="details">
				{onRoom && <RoomNav here={null} onAsks={() => undefined} onRoom={onRoom} />}
				<h1 className="t2">{t("meeting.empty.asks")}</h1>
				<p className={done ? "ok-t" : "vh"} role="status">
					{done}
				</p>
				{error instanceof Refused && <Refusal refused={error} />}
				{error && !(error instanceof Refused) && (
					<Away unreachable={error instanceof Unreachable ? error : new Unreachable(null, error)} tryAgain={() => void refetch()} />
				)}
				{!data && !error && <Skeleton />}
				{data && asks.length === 0 && (
					<div className="col g4">
						<p className="t5">{t("meeting.empty.asksNone")}</p>
						<p className="q2">{t("meeting.empty.asksNoneWhy")}</p>
					</div>
				)}
				<ul className="col">
					{asks.map((ask) => (
						<li key={`${ask.kind} ${ask.panelId} ${ask.decisionId} ${ask.teamId}`}>
							{ask.kind === "review" ? (
								<ReviewAsk ask={ask} onDone={setDone} />
							) : ask.kind === "acknowledge" ? (
								<AcknowledgeAsk ask={ask} onDone={setDone} {...(onRoom ? { onSee: (teamId) => onRoom("framework", teamId) } : {})} />
							) : ask.kind === "tookPlace" ? (
								<DidItHappen panelId={ask.panelId} endsAt={ask.dueAt} topic={ask.topic} onDone={setDone} />
							) : (
								<button className="card row ask" type="button" onClick={() => onOpen(ask.panelId)}>
									<span className="grow col g2">
										<span className="s q2">{t(`meeting.empty.${ask.kind}`)}</span>
										<span className="t4">{ask.topic}</span>
										<span className="s q2">{ask.subject}</span>
									</span>
									<span className="s q2 due-at">
										{ask.kind === "echo"
											? t("meeting.empty.echoTakes")
											: t("panes.when.due", { day: day(ask.dueAt), time: time(ask.dueAt) })}
									</span>
									<Icon name="chevronRight" />
								</button>
							)}
						</li>
					))}
				</ul>
			</div>
		</Frame>
	);
}
