import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Reply } from "../../contract.ts";
import { Reading } from "../decisions/Reading.tsx";
import { useLogDay } from "../decisions/useLogDay.ts";
import { usePane } from "../pane.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { save } from "../save.ts";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { auditKey } from "./adminKey.ts";

type Entry = Reply<"viewAudit">["entries"][number];

/** Who did what, the latest first; whether that is as it was written; and the whole of it as a file. */
export function AuditLog() {
	const { t } = useWords();
	const { api } = usePane();
	const read = useInfiniteQuery({
		queryKey: auditKey,
		queryFn: ({ pageParam }) => api.call("viewAudit", pageParam === null ? {} : { before: pageParam }),
		initialPageParam: null as number | null,
		getNextPageParam: (last) => (last.more ? (last.entries.at(-1)?.number ?? null) : null),
	});
	const pages = read.data?.pages ?? [];
	const entries = pages.flatMap((page) => page.entries);
	return (
		<section className="col g8" aria-labelledby="admin-audit">
			<h2 className="t4" id="admin-audit">
				{t("admin.audit.title")}
			</h2>
			<p className="q2">{t("admin.audit.why")}</p>
			{!read.data && <Reading read={read} />}
			{read.data && entries.length === 0 && <p>{t("admin.audit.none")}</p>}
			{pages.some(({ verified }) => !verified) ? (
				<Message tone="bad" title={t("admin.audit.broken")} />
			) : (
				entries.length > 0 && <p className="s ok-t">{t("admin.audit.verified")}</p>
			)}
			<ol className="list lined audit">
				{entries.map((entry, at) => (
					<EntryLine key={entry.number ?? `new ${at}`} entry={entry} />
				))}
			</ol>
			{read.hasNextPage && (
				<button className="btn start" type="button" aria-disabled={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
					{t("admin.audit.more")}
				</button>
			)}
			<TakeLog />
		</section>
	);
}

function EntryLine({ entry: { number, at, actor, act, panel, team, person } }: { entry: Entry }) {
	const { t, time } = useWords();
	const day = useLogDay();
	const did = t(`admin.audit.acts.${act}`);
	const about = [
		panel?.meetsOn ? t("admin.audit.about", { day: day(panel.meetsOn) }) : null,
		team?.name ?? null,
		person ? t("admin.audit.concerns", { name: person.name ?? t("admin.someone") }) : null,
	].filter((one) => one !== null);
	const when = at.length === 10 ? day(at) : t("admin.audit.at", { day: day(at), time: time(at) });
	return (
		<li>
			<span className="grow">
				<span className="block">
					<strong>{actor === null ? t("admin.audit.clock") : (actor.name ?? actor.id)}</strong>{" "}
					{did === `admin.audit.acts.${act}` ? act : did}
				</span>
				<span className="s q2 block">
					{[when, ...about, ...(number === null ? [] : [t("admin.audit.number", { number })])].join(" · ")}
				</span>
			</span>
		</li>
	);
}

function TakeLog() {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("exportAudit");
	const [file, setFile] = useState<Reply<"exportAudit"> | null>(null);
	const take = async () => {
		setFile(null);
		const made = await perform({});
		if (!made) return;
		save(made);
		setFile(made);
	};
	return (
		<>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void take()} />}
			{file?.fault && <Message tone="bad" title={t("admin.audit.fault", { number: file.fault.number })} about={file} />}
			<button className="btn start" type="button" aria-disabled={busy} onClick={() => void take()}>
				{t("admin.audit.take")}
			</button>
			<p className="s q2" role="status">
				{file ? t("admin.audit.ready", { fileName: file.fileName }) : ""}
			</p>
		</>
	);
}
