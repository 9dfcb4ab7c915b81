import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Reply } from "../../contract.ts";
import { GoBack } from "../decisions/GoBack.tsx";
import { Reading } from "../decisions/Reading.tsx";
import { useLogDay } from "../decisions/useLogDay.ts";
import { usePane } from "../pane.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { frameworkKey } from "./page.ts";

type Version = Reply<"listFrameworkVersions">["versions"][number];
type Props = {
	teamId: string;
	/** Decisions that can be opened from here. */
	known: readonly string[];
	onDecision(decisionId: string): void;
	onBack(): void;
};

/** Every version there was, newest first: what each changed, and what it came from. */
export function Versions({ teamId, known, onDecision, onBack }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const title = useRef<HTMLHeadingElement>(null);
	const read = useQuery({ queryKey: [...frameworkKey(teamId), "versions"], queryFn: () => api.call("listFrameworkVersions", { teamId }) });
	useEffect(() => title.current?.focus({ preventScroll: true }), []);
	return (
		<div className="col g16">
			<GoBack onBack={onBack}>{t("framework.backToPage")}</GoBack>
			<h2 className="t3" tabIndex={-1} ref={title}>
				{t("framework.history.title")}
			</h2>
			{!read.data && <Reading read={read} />}
			{read.data?.remember && <p className="q2">{t("framework.history.hidden")}</p>}
			{read.data?.versions.length === 0 && !read.data.remember && <p className="q2">{t("framework.history.none")}</p>}
			<ol className="col g12" reversed>
				{read.data?.versions.map((version) => (
					<li className="card col" key={version.version}>
						<h3 className="t4">{t("framework.history.one", { version: version.version })}</h3>
						<Source version={version} known={known} onDecision={onDecision} />
						<ChangeList changes={version.changes} />
					</li>
				))}
			</ol>
		</div>
	);
}

function Source({ version: { at, confirmed, decision }, known, onDecision }: { version: Version } & Pick<Props, "known" | "onDecision">) {
	const { t } = useWords();
	const logDay = useLogDay();
	const sentence = decision ? t("evenOver", { chosen: decision.chosen, over: decision.over }) : "";
	const drafted = firstName(confirmed?.draftedBy ?? "");
	const by = firstName(confirmed?.confirmedBy ?? "");
	const from = decision && { day: logDay(decision.decidedAt), sentence };
	const told = confirmed
		? t(`framework.history.${drafted === by ? "alone" : "confirmed"}`, { day: logDay(at), drafted, confirmed: by })
		: t("framework.history.decided", { day: logDay(at), name: firstName(decision?.decidedBy ?? ""), sentence });
	return (
		<p className="s q2">
			{told} {confirmed && from && `${t("framework.history.from", from)} `}
			{decision && known.includes(decision.id) && (
				<button className="link inline" type="button" onClick={() => onDecision(decision.id)}>
					{t("framework.history.open")}
				</button>
			)}
		</p>
	);
}
