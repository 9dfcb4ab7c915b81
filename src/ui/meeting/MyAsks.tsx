import { useQuery } from "@tanstack/react-query";
import { Refused, Unreachable } from "../api.ts";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Away } from "../states/Away.tsx";
import { useWords } from "../words.tsx";

/** Everything that waits for one person, what is due first at the top; each leads to its panel. */
export function MyAsks({ onOpen }: { onOpen(panelId: string): void }) {
	const { api } = usePane();
	const { t, day, time } = useWords();
	const { data, error, refetch } = useQuery({ queryKey: ["myAsks"], queryFn: () => api.call("listMyAsks", {}) });
	const asks = [...(data?.asks ?? [])].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
	return (
		<Frame>
			<div className="details">
				<h1 className="t2">{t("meeting.empty.asks")}</h1>
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
					{asks.map(({ kind, panelId, decisionId, topic, subject, dueAt }) => (
						<li key={`${kind} ${panelId} ${decisionId}`}>
							<button className="card row ask" type="button" onClick={() => onOpen(panelId)}>
								<span className="grow col g2">
									<span className="s q2">{t(`meeting.empty.${kind}`)}</span>
									<span className="t4">{topic}</span>
									<span className="s q2">{subject}</span>
								</span>
								<span className="s q2">{t("panes.when.due", { day: day(dueAt), time: time(dueAt) })}</span>
								<Icon name="chevronRight" />
							</button>
						</li>
					))}
				</ul>
			</div>
		</Frame>
	);
}
