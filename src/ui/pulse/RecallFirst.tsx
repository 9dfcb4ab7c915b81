import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { pulseKey } from "./pulse.ts";
import { RecallForm } from "./RecallForm.tsx";

type Props = { teamId: string; heading?: "h1" | "h2"; onAnswered(): void };

/** In the place of what was decided, while a pulse asks for the priorities from memory: why it is not there, and the question itself. */
export function RecallFirst({ teamId, heading: Heading = "h2", onAnswered }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const queries = useQueryClient();
	const sending = usePerform("answerPulse");
	const title = useId();
	const read = useQuery({ queryKey: pulseKey(teamId), queryFn: () => api.call("viewPulse", { teamId }) });
	const open = read.data?.current;
	const recall = async (names: string[] | null) => {
		if (!open) return;
		const reply = await sending.perform({ pulseId: open.id, recall: names });
		if (!reply) return;
		queries.setQueryData(pulseKey(teamId), reply);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
		onAnswered();
	};
	return (
		<section className="card col g12" aria-labelledby={title}>
			<div className="col g4">
				<Heading className="t4" id={title} tabIndex={-1}>
					{t("pulse.first.title")}
				</Heading>
				<p className="q2">{t("pulse.first.why")}</p>
			</div>
			{!read.data && <Reading read={read} />}
			{open && <RecallForm teamId={teamId} pulseId={open.id} sending={sending} onSend={(names) => void recall(names)} />}
			{read.data && open?.recall !== undefined && (
				<button className="btn start" type="button" onClick={onAnswered}>
					{t("pulse.first.see")}
				</button>
			)}
		</section>
	);
}
