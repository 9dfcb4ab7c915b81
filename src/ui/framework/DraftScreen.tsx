import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type FrameworkDraft, mostPriorities, whyNotFramework } from "../../core/framework.ts";
import { contentChanges } from "../../core/frameworkChange.ts";
import { GoBack } from "../decisions/GoBack.tsx";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { Conflict } from "./Conflict.tsx";
import { DraftMetrics } from "./DraftMetrics.tsx";
import { DraftPriorities } from "./DraftPriorities.tsx";
import { DraftBoundaries, DraftFixed } from "./DraftRules.tsx";
import { DraftText } from "./DraftText.tsx";
import { type FrameworkPageView, frameworkKey, type ShownDraft } from "./page.ts";
import { useFrameworkDraft } from "./useFrameworkDraft.ts";

type Props = { teamId: string; page: FrameworkPageView; draft: ShownDraft; onBack(): void };

/** Where a change of the framework is written: saved by itself, handed to who decides by one button. */
export function DraftScreen({ teamId, page, draft, onBack }: Props) {
	const { t } = useWords();
	const queries = useQueryClient();
	const title = useRef<HTMLHeadingElement>(null);
	const form = useRef<HTMLDivElement>(null);
	const [missing, setMissing] = useState<readonly string[]>([]);
	const { keeper, state } = useFrameworkDraft(teamId, page.me, draft);
	useEffect(() => title.current?.focus({ preventScroll: true }), []);
	const { content } = state;
	const full = content.priorities.length > mostPriorities;
	const changed = contentChanges(page.content, content).length > 0;
	const leave = async () => {
		await keeper.save();
		await queries.invalidateQueries({ queryKey: frameworkKey(teamId) });
		onBack();
	};
	const hand = async () => {
		const empty = Object.keys(whyNotFramework(content)?.fields ?? {});
		setMissing(empty);
		const fields = [...(form.current?.querySelectorAll<HTMLElement>("[name]") ?? [])];
		const first = fields.find((field) => empty.includes(field.getAttribute("name") ?? ""));
		if (first) return first.focus();
		if (!(await keeper.save(!page.may.confirm))) return;
		await queries.invalidateQueries({ queryKey: frameworkKey(teamId) });
		onBack();
	};
	const head = (
		<>
			<GoBack onBack={() => void leave()}>{t("framework.backToPage")}</GoBack>
			<div className="col g4">
				<span className="badge warn start">{t("framework.drafting.badge", { version: page.order.version + 1 })}</span>
				<h2 className="t3" tabIndex={-1} ref={title}>
					{t("framework.drafting.title")}
				</h2>
				<p className="q2">{who(t, page)}</p>
				<p className="q2">{t("framework.drafting.order")}</p>
			</div>
		</>
	);
	if (state.both)
		return (
			<div className="col g16">
				{head}
				<Conflict key={state.both.revision} both={state.both} keeper={keeper} />
			</div>
		);
	const fields = { draft: content, missing, onChange: keeper.write };
	const text = (path: "weighing" | "cadence", most: number) => (
		<DraftText
			path={path}
			label={t(`framework.drafting.${path}`)}
			hint={t(`framework.drafting.${path}Hint`)}
			value={content[path]}
			most={most}
			rows={3}
			missing={missing}
			onChange={(value) => keeper.write({ ...content, [path]: value })}
		/>
	);
	return (
		<div className="col g24 drafting" ref={form}>
			{head}
			{state.draft.state === "sentBack" && (
				<blockquote>{t("framework.confirm.wasReturned", { name: firstName(page.decider ?? ""), words: state.draft.words })}</blockquote>
			)}
			<DraftPriorities {...fields} />
			<DraftMetrics {...fields} />
			<DraftFixed {...fields} />
			<DraftBoundaries {...fields} />
			<section className="col g12">
				<h3 className="t4">{t("framework.drafting.ways")}</h3>
				{text("weighing", 1000)}
				{text("cadence", 300)}
			</section>
			<From page={page} draft={content} onChange={keeper.write} />
			{state.refused && <Refusal refused={state.refused} />}
			<div className="row wrap handing">
				<button className="btn p l" type="button" aria-disabled={!changed || full} onClick={() => changed && !full && void hand()}>
					{page.may.confirm || !page.decider
						? t("framework.drafting.confirm")
						: t("framework.drafting.offer", { name: firstName(page.decider) })}
				</button>
				<span className="s q2 grow" role="status">
					{[
						!changed && t("framework.drafting.nothing"),
						missing.length > 0 && t("framework.drafting.missing"),
						state.joined && t("framework.drafting.joined", { name: firstName(state.joined) }),
						state.saving !== "nothing" && t(`framework.drafting.${state.saving}`),
					]
						.filter(Boolean)
						.join(" · ")}
				</span>
			</div>
		</div>
	);
}

function who(t: (key: string, values?: Record<string, string>) => string, { may, decider }: FrameworkPageView): string {
	if (!decider) return t("framework.drafting.noDecider");
	return may.confirm ? t("framework.drafting.whyMine") : t("framework.drafting.why", { name: firstName(decider) });
}

/** The decision a change comes from, if it comes from one. */
function From({ page, draft, onChange }: { page: FrameworkPageView; draft: FrameworkDraft; onChange(draft: FrameworkDraft): void }) {
	const { t } = useWords();
	const logDay = useLogDay();
	if (page.decisions.length === 0) return null;
	return (
		<Field label={t("framework.drafting.from")}>
			{(wiring) => (
				<span className="sel">
					<select
						{...wiring}
						value={draft.decisionId ?? ""}
						onChange={(event) => onChange({ ...draft, decisionId: event.target.value || null })}
					>
						<option value="">{t("framework.drafting.fromNone")}</option>
						{page.decisions.map(({ id, chosen, over, decidedAt }) => (
							<option key={id} value={id}>
								{t("evenOver", { chosen: chosen.label, over: over.label })}, {logDay(decidedAt)}
							</option>
						))}
					</select>
					<Icon name="chevronDown" />
				</span>
			)}
		</Field>
	);
}
