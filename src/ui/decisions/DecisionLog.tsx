import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { filterLog, type LogFilters } from "../../core/decisionLog.ts";
import { usePane } from "../pane.tsx";
import { RecallFirst } from "../pulse/RecallFirst.tsx";
import { useWords } from "../words.tsx";
import { DecisionDetail } from "./DecisionDetail.tsx";
import { DecisionFilters } from "./DecisionFilters.tsx";
import { DecisionRow } from "./DecisionRow.tsx";
import { ExportDecisions } from "./ExportDecisions.tsx";
import { Reading } from "./Reading.tsx";

type Props = {
	teamId: string;
	/** Stands over the list. */
	head: ReactNode;
	onOpen: ((panelId: string) => void) | undefined;
};

const logKey = (teamId: string) => ["decisions", teamId] as const;

/** One team's decisions, newest first, as far as they match; each opens in the list's place. */
export function DecisionLog({ teamId, head, onOpen }: Props) {
	const { t } = useWords();
	const { api, host } = usePane();
	const [filters, setFilters] = useState<LogFilters>({});
	const [shown, setShown] = useState<string | null>(null);
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	const read = useQuery({
		queryKey: logKey(teamId),
		queryFn: () => api.call("listDecisions", { teamId, timeZone }),
	});
	// who comes back stands on the decision they left
	const left = useRef<string | null>(null);
	useEffect(() => {
		if (shown !== null || left.current === null) return;
		document.getElementById(`decision-${left.current}`)?.focus();
		left.current = null;
	}, [shown]);
	if (!read.data)
		return (
			<>
				{head}
				<Reading read={read} />
			</>
		);
	const { decisions: log, remember } = read.data;
	const decision = log.find(({ id }) => id === shown);
	const toList = () => {
		left.current = shown;
		setShown(null);
	};
	if (decision)
		return (
			<DecisionDetail
				key={decision.id}
				decision={decision}
				log={log}
				onShow={setShown}
				onBack={toList}
				onOpen={() => (onOpen ? onOpen(decision.panelId) : host.open(decision.link))}
			/>
		);
	// an empty log would say that nothing was decided
	if (remember?.panelId === null)
		return (
			<>
				{head}
				<RecallFirst teamId={teamId} onAnswered={() => void read.refetch()} />
			</>
		);
	if (log.length === 0)
		return (
			<>
				{head}
				<div className="col g4">
					<p className="t5">{t("decisions.none")}</p>
					<p className="q2">{t("decisions.noneWhy")}</p>
				</div>
			</>
		);
	const found = filterLog(log, filters, timeZone);
	const counted =
		found.length === log.length
			? t("decisions.count", { count: log.length })
			: t("decisions.counted", { shown: found.length, count: log.length });
	return (
		<>
			{head}
			<DecisionFilters log={log} filters={filters} onChange={setFilters} />
			<section className="col g12" aria-labelledby="decisions-found">
				<h2 className="t5" id="decisions-found" aria-live="polite">
					{counted}
				</h2>
				{found.length === 0 && (
					<div className="col g4">
						<p className="t5">{t("decisions.noneFound")}</p>
						<p className="q2">{t("decisions.noneFoundWhy")}</p>
					</div>
				)}
				<ul className="col">
					{found.map((one) => (
						<DecisionRow key={one.id} decision={one} onShow={() => setShown(one.id)} />
					))}
				</ul>
			</section>
			<ExportDecisions teamId={teamId} filters={filters} filtered={found.length !== log.length} timeZone={timeZone} />
		</>
	);
}
