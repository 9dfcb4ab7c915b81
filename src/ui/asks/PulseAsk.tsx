import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { MarksForm } from "../pulse/MarksForm.tsx";
import { type MarksTyped, nothingMarked, pulseKey } from "../pulse/pulse.ts";
import { RecallForm } from "../pulse/RecallForm.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import { askKey } from "./ask.ts";
import { Returned } from "./Returned.tsx";
import { useDueWords } from "./useDueWords.ts";
import { type InPlace, useHolding } from "./useHolding.ts";
import { useTyped } from "./useSendKeeper.ts";

type Props = InPlace & {
	/** An echo is open whose answer the priorities would tell. */
	waits: boolean;
	onPage?: ((teamId: string) => void) | undefined;
};

/** The pulse in brief: from memory first, which is said once; then each priority, which can be taken back. */
export function PulseAsk({ ask, arrived, failed, waits, onHeld, onPage }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const { until } = useDueWords();
	const queries = useQueryClient();
	const recalling = usePerform("answerPulse");
	const [moved, setMoved] = useState(false);
	const [typed, type] = useTyped<MarksTyped>(askKey(ask), nothingMarked);
	const hold = useHolding(ask, onHeld);
	const { teamId = "", pulseId = "" } = ask;
	const read = useQuery({ queryKey: pulseKey(teamId), queryFn: () => api.call("viewPulse", { teamId }), enabled: !waits });
	const open = read.data?.current;
	const recall = async (names: string[] | null) => {
		const reply = await recalling.perform({ pulseId, recall: names });
		if (!reply) return;
		setMoved(true);
		queries.setQueryData(pulseKey(teamId), reply);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	const page = onPage && (
		<button className="btn sub" type="button" onClick={() => onPage(teamId)}>
			{t("asks.pulse.page")}
		</button>
	);
	return (
		<AskCard
			icon="pulse"
			title={t("asks.pulse.title")}
			about={t("asks.pulse.about", { team: ask.topic, due: until(ask.dueAt) })}
			arrived={arrived}
		>
			{waits ? (
				<p className="q2">{t("asks.pulse.waits")}</p>
			) : (
				<>
					{failed && <Returned done={failed} onSee={onPage && (() => onPage(teamId))} />}
					<p className="q2">{t("pulse.now.seen")}</p>
					{!read.data && <Reading read={read} />}
					{open && open.id === pulseId && open.recall === undefined && (
						<RecallForm teamId={teamId} pulseId={pulseId} sending={recalling} onSend={(names) => void recall(names)} />
					)}
					{open && open.id === pulseId && open.recall !== undefined && (
						<MarksForm
							priorities={open.priorities}
							typed={typed}
							busy={false}
							brief
							arrived={moved}
							onType={type}
							onSend={(answer) => hold({ name: "answerPulse", input: { pulseId, answer } }, typed)}
						>
							{page}
						</MarksForm>
					)}
					{read.data && open?.id !== pulseId && (
						<div className="col start">
							<p>{t("refusals.pulseClosed.title")}</p>
							{page}
						</div>
					)}
				</>
			)}
		</AskCard>
	);
}
