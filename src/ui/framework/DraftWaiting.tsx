import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { DropDraft } from "./DropDraft.tsx";
import { type FrameworkPageView, frameworkKey, type ShownDraft } from "./page.ts";

type Props = { teamId: string; page: FrameworkPageView; draft: ShownDraft; onDraft(): void; onDone(said: string): void };

/** The draft as a whole, for those who may act on it: who decides confirms or sends it back, who drafts goes on. */
export function DraftWaiting({ teamId, page, draft, onDraft, onDone }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (draft.state === "none") return null;
	const name = firstName(draft.savedBy);
	const mine = page.members.find(({ id }) => id === page.me)?.name === draft.savedBy;
	const from = page.decisions.find(({ id }) => id === draft.content.decisionId);
	const ready = page.may.confirm && (mine || draft.state === "offered");
	const title = mine ? t("framework.confirm.mine") : t(`framework.confirm.${draft.state === "offered" ? "suggests" : "writing"}`, { name });
	return (
		<section className="card col g12" aria-labelledby="framework-waiting">
			<span className="badge warn start">{t("framework.drafting.badge", { version: page.order.version + 1 })}</span>
			<h2 className="t4" id="framework-waiting">
				{title}
			</h2>
			<ChangeList changes={draft.changes} />
			{from && <p className="q2">{t("framework.confirm.from", { day: logDay(from.decidedAt) })}</p>}
			{draft.state === "sentBack" && (
				<blockquote>
					{page.may.confirm
						? t("framework.confirm.sentBack", { words: draft.words })
						: t("framework.confirm.wasReturned", { name: firstName(page.decider ?? ""), words: draft.words })}
				</blockquote>
			)}
			{page.may.confirm && !ready && draft.state !== "sentBack" && <p className="q2">{t("framework.confirm.writingWhy")}</p>}
			{!page.may.confirm && draft.state === "offered" && page.decider && (
				<p className="q2">{t("framework.drafting.offered", { name: firstName(page.decider) })}</p>
			)}
			{ready && <Confirm teamId={teamId} draft={draft} sendable={!mine} onDone={onDone} />}
			<div className="row wrap">
				<button className={ready ? "btn sub" : "btn"} type="button" id="framework-draft" onClick={onDraft}>
					{t("framework.goOn")}
				</button>
				<DropDraft teamId={teamId} draft={draft} onDone={onDone} />
			</div>
		</section>
	);
}

type ConfirmProps = { teamId: string; draft: ShownDraft; sendable: boolean; onDone(said: string): void };

function Confirm({ teamId, draft, sendable, onDone }: ConfirmProps) {
	const { t } = useWords();
	const queries = useQueryClient();
	const [returning, setReturning] = useState(false);
	const [words, setWords] = useState("");
	const [empty, setEmpty] = useState(false);
	const area = useRef<HTMLTextAreaElement>(null);
	const { perform, busy, refused, unreachable } = usePerform("confirmFramework");
	useEffect(() => {
		if (returning) area.current?.focus();
	}, [returning]);
	const send = async (sendBack: string | null) => {
		const reply = await perform({ teamId, revision: draft.revision, sendBack });
		if (reply) onDone(sendBack === null ? t("framework.confirm.done", { version: reply.version }) : t("framework.confirm.returned"));
		// a draft that moved on is shown as it is now
		await queries.invalidateQueries({ queryKey: frameworkKey(teamId) });
	};
	const giveBack = () => {
		setEmpty(words.trim() === "");
		return words.trim() === "" ? area.current?.focus() : void send(words.trim());
	};
	return (
		<>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void send(returning ? words.trim() : null)} />}
			{returning && (
				<Field label={t("framework.confirm.sendBackWhy")} error={empty ? t("framework.confirm.missing") : undefined}>
					{(wiring) => (
						<textarea {...wiring} ref={area} rows={2} maxLength={600} value={words} onChange={(event) => setWords(event.target.value)} />
					)}
				</Field>
			)}
			<div className="row wrap">
				{returning ? (
					<button className="btn p" type="button" aria-disabled={busy} onClick={giveBack}>
						{t("framework.confirm.sendIt")}
					</button>
				) : (
					<button className="btn p" type="button" aria-disabled={busy} onClick={() => void send(null)}>
						{t("framework.confirm.confirm")}
					</button>
				)}
				{sendable && (
					<button className="btn" type="button" onClick={() => setReturning(!returning)}>
						{t(returning ? "framework.priorities.cancel" : "framework.confirm.sendBack")}
					</button>
				)}
			</div>
		</>
	);
}
