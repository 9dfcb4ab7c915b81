import { useId, useState } from "react";
import type { FrameworkDraft } from "../../core/framework.ts";
import { boundaryKinds, lists } from "../../core/framework.ts";
import { mergeDrafts, type Side } from "../../core/frameworkMerge.ts";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import type { Both, FrameworkKeeper } from "./frameworkKeeper.ts";

/** Two wrote at once: where both changed the same, both texts stand here and one chooses. Nothing of either is lost until then. */
export function Conflict({ both, keeper }: { both: Both; keeper: FrameworkKeeper }) {
	const { t } = useWords();
	const id = useId();
	const [choices, setChoices] = useState<Record<string, Side>>({});
	const [unchosen, setUnchosen] = useState(false);
	const name = firstName(both.name);
	const { conflicts } = mergeDrafts(both.base, both.mine, both.theirs);
	const nameOf = useFieldName(both.mine, both.theirs);
	const go = () => setUnchosen((keeper.choose(choices)?.conflicts.length ?? 0) > 0);
	return (
		<form
			className="col g16"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				go();
			}}
		>
			<Message
				tone="warn"
				title={conflicts.length > 0 ? t("framework.conflict.title", { count: conflicts.length }) : t("refusals.draftMoved.title")}
				about={both}
			>
				<p>{conflicts.length > 0 ? t("framework.conflict.why", { name }) : t("framework.conflict.moved")}</p>
			</Message>
			{conflicts.map(({ path, mine, theirs }) => (
				<fieldset key={path}>
					<legend className="t5 gap">{nameOf(path)}</legend>
					<div className="radios">
						{(["mine", "theirs"] as const).map((side) => (
							<PickRow
								key={side}
								name={`${id}${path}`}
								checked={choices[path] === side}
								onPick={() => {
									setChoices((known) => ({ ...known, [path]: side }));
									setUnchosen(false);
								}}
							>
								<span className="col g2">
									<span className="s q2">{t(`framework.conflict.${side}`, { name })}</span>
									<span className="typed">{(side === "mine" ? mine : theirs) || t("framework.conflict.gone")}</span>
								</span>
							</PickRow>
						))}
					</div>
				</fieldset>
			))}
			{unchosen && (
				<p className="hint bad-t" role="alert">
					{t("framework.conflict.choose")}
				</p>
			)}
			<div className="row wrap">
				<button className="btn p" type="submit">
					{t(conflicts.length > 0 ? "framework.conflict.keep" : "framework.conflict.goOn")}
				</button>
				{conflicts.length === 0 && (
					<button className="btn sub" type="button" onClick={() => keeper.forget()}>
						{t("framework.conflict.forget")}
					</button>
				)}
			</div>
		</form>
	);
}

const codes: readonly string[] = ["hold", "kind"];

/** What a field of a draft is called, by its path. */
function useFieldName(...drafts: readonly FrameworkDraft[]): (path: string) => string {
	const { t } = useWords();
	return (path) => {
		if (path === "decisionId") return t("framework.conflict.decision");
		if (path.endsWith(":order")) return t("framework.conflict.order");
		const [list, id, field] = path.split(".");
		const name = lists.find((one) => one === list);
		if (!name) return t(`framework.drafting.${path}`);
		const items: readonly { id: string }[] = drafts.flatMap((draft): readonly { id: string }[] => draft[name]);
		const item = items.find((one) => one.id === id) as Record<string, string> | undefined;
		const own = { priorities: "priority", metrics: "metric", constraints: "constraint", boundaries: "boundary" }[name];
		const label = item?.["label"] || item?.["rule"] || "";
		const legend = t(`framework.drafting.${own}.one`);
		const what = field ? t(`framework.drafting.${own}.${field === "priorityId" ? "of" : field}`) : legend;
		return label && !codes.includes(label) && !boundaryKinds.some((kind) => kind === label) ? `${label}: ${what}` : `${legend}: ${what}`;
	};
}
