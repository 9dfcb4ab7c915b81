import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { frameworkKey, type ShownDraft } from "./page.ts";

/** Discards the draft, once that was said twice. */
export function DropDraft({ teamId, draft, onDone }: { teamId: string; draft: ShownDraft; onDone(said: string): void }) {
	const { t } = useWords();
	const queries = useQueryClient();
	const [sure, setSure] = useState(false);
	const { perform, busy, refused, unreachable } = usePerform("dropFrameworkDraft");
	const drop = async () => {
		if (await perform({ teamId, revision: draft.revision })) onDone(t("framework.drafting.dropped"));
		await queries.invalidateQueries({ queryKey: frameworkKey(teamId) });
	};
	if (!sure)
		return (
			<button className="btn sub" type="button" onClick={() => setSure(true)}>
				{t("framework.drafting.drop")}
			</button>
		);
	return (
		<div className="col g4" role="status">
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void drop()} />}
			<span>{t("framework.drafting.dropSure")}</span>
			<span className="row wrap">
				<button className="btn" type="button" aria-disabled={busy} onClick={() => void drop()}>
					{t("framework.drafting.dropYes")}
				</button>
				<button className="btn sub" type="button" onClick={() => setSure(false)}>
					{t("framework.drafting.dropNo")}
				</button>
			</span>
		</div>
	);
}
