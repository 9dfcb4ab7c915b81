import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toldAs } from "../api.ts";
import { Reading } from "../decisions/Reading.tsx";
import { useLogDay } from "../decisions/useLogDay.ts";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { useWords } from "../words.tsx";
import { type Entry, EntryLine } from "./AuditEntry.tsx";
import { auditKey } from "./adminKey.ts";
import { TakeLog } from "./TakeLog.tsx";

/** Who did what, day by day, the latest first; whether that is as it was written; and the whole of it as a file. */
export function AuditLog() {
	const { t } = useWords();
	const { api } = usePane();
	const logDay = useLogDay();
	const read = useInfiniteQuery({
		queryKey: auditKey,
		queryFn: ({ pageParam }) => api.call("viewAudit", pageParam === null ? {} : { before: pageParam }),
		initialPageParam: null as number | null,
		getNextPageParam: (last) => (last.more ? (last.entries.at(-1)?.number ?? null) : null),
	});
	const pages = read.data?.pages ?? [];
	const entries = pages.flatMap((page) => page.entries);
	const days = useRef<HTMLDivElement>(null);
	const [known, setKnown] = useState<number | null>(null);
	useEffect(() => {
		// whoever asked for more goes on reading where it begins
		if (known === null || entries.length <= known) return;
		days.current?.querySelectorAll("li")[known]?.focus();
		setKnown(null);
	}, [entries.length, known]);
	const more = async () => {
		setKnown(entries.length);
		const { isError } = await read.fetchNextPage();
		if (isError) setKnown(null);
	};
	const failed = toldAs(read.isFetchNextPageError ? read.error : null);
	return (
		<section className="col g8" aria-labelledby="admin-audit">
			<h2 className="t4" id="admin-audit">
				{t("admin.audit.title")}
			</h2>
			<p className="q2">{t("admin.audit.why")}</p>
			{!read.data && <Reading read={read} />}
			{read.data && entries.length === 0 && <p>{t("admin.audit.none")}</p>}
			{pages.some(({ verified }) => !verified) ? (
				<Message tone="bad" title={t("admin.audit.broken")}>
					<p>{t("admin.audit.brokenHow")}</p>
				</Message>
			) : (
				entries.length > 0 && (
					<p className="row g4 ok-t">
						<Icon name="checkmarkCircleFilled" size={16} />
						{t("admin.audit.verified")}
					</p>
				)
			)}
			{read.data && <TakeLog />}
			<div className="col g16 days" ref={days}>
				{byDay(entries, logDay).map(([day, those]) => (
					<div key={those[0]?.number ?? day}>
						<h3 className="t6 q2">{day}</h3>
						<ol className="list lined audit">
							{those.map((entry, at) => (
								<EntryLine key={entry.number ?? `new ${at}`} entry={entry} />
							))}
						</ol>
					</div>
				))}
			</div>
			{failed.refused && <Refusal refused={failed.refused} />}
			{failed.unreachable && <Away unreachable={failed.unreachable} tryAgain={() => void read.fetchNextPage()} />}
			{read.hasNextPage && !failed.unreachable && (
				<button className="btn start" type="button" aria-disabled={read.isFetchingNextPage} onClick={() => void more()}>
					{t("admin.audit.more")}
				</button>
			)}
		</section>
	);
}

/** Entries as they come, under the day that they are told of. */
function byDay(entries: readonly Entry[], dayOf: (at: string) => string): [day: string, entries: Entry[]][] {
	const days: [string, Entry[]][] = [];
	for (const entry of entries) {
		const day = dayOf(entry.at);
		const last = days.at(-1);
		if (last?.[0] === day) last[1].push(entry);
		else days.push([day, [entry]]);
	}
	return days;
}
