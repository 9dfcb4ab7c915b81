import { useQueryClient } from "@tanstack/react-query";
import type { Reply } from "../../contract.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { frameworkKey } from "./page.ts";

type Props = {
	ask: Reply<"listMyAsks">["asks"][number];
	onDone(said: string): void;
	/** Leads to the framework, where what changed stands in words. */
	onSee?: (teamId: string) => void;
};

/** A version of the framework one has not read yet: said in place, or read first. */
export function AcknowledgeAsk({ ask: { teamId, version, topic }, onDone, onSee }: Props) {
	const { t } = useWords();
	const queries = useQueryClient();
	const { perform, busy, refused, unreachable } = usePerform("acknowledgeFramework");
	if (teamId === undefined || version === undefined) return null;
	const acknowledge = async () => {
		if (!(await perform({ teamId, version }))) return;
		onDone(t("framework.ask.done", { version, team: topic }));
		await Promise.all([queries.invalidateQueries({ queryKey: ["myAsks"] }), queries.invalidateQueries({ queryKey: frameworkKey(teamId) })]);
	};
	return (
		<div className="card row wrap">
			<div className="grow col g2">
				<span className="s q2">{t("framework.ask.label")}</span>
				<span className="t4">{topic}</span>
				<span className="s q2">{t("framework.ask.version", { version })}</span>
				{refused && <Refusal refused={refused} />}
				{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void acknowledge()} />}
			</div>
			<div className="row wrap">
				{onSee && (
					<button className="btn sub" type="button" onClick={() => onSee(teamId)}>
						{t("framework.ask.see")}
					</button>
				)}
				<button className="btn" type="button" aria-disabled={busy} onClick={() => void acknowledge()}>
					{t("framework.ask.read")}
				</button>
			</div>
		</div>
	);
}
