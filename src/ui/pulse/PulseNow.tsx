import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTyped } from "../asks/useSendKeeper.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { MarksForm } from "./MarksForm.tsx";
import { PulseSent } from "./PulseSent.tsx";
import { type MarksTyped, marksFrom, nothingMarked, type OpenPulse, type PulseSaid, pulseKey } from "./pulse.ts";
import { RecallForm } from "./RecallForm.tsx";

type Props = { teamId: string; pulse: OpenPulse; onBegun(): void; onDone(): void };

/** The open pulse for who is asked: first from memory, then each priority, then that it is in. */
export function PulseNow({ teamId, pulse, onBegun, onDone }: Props) {
	const { t } = useWords();
	const queries = useQueryClient();
	const recalling = usePerform("answerPulse");
	const sending = usePerform("answerPulse");
	const [moved, setMoved] = useState(false);
	const [changing, setChanging] = useState(false);
	const [typed, type] = useTyped<MarksTyped>(`pulse ${pulse.id}`, pulse.mine ? marksFrom(pulse.mine) : nothingMarked);
	const [last, setLast] = useState<PulseSaid | null>(null);
	const recall = async (names: string[] | null) => {
		const reply = await recalling.perform({ pulseId: pulse.id, recall: names });
		if (!reply) return;
		setMoved(true);
		onDone();
		queries.setQueryData(pulseKey(teamId), reply);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	const send = async (answer: PulseSaid) => {
		setLast(answer);
		const reply = await sending.perform({ pulseId: pulse.id, answer });
		if (!reply) return;
		setMoved(true);
		setChanging(false);
		onDone();
		queries.setQueryData(pulseKey(teamId), reply);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	if (pulse.recall === undefined)
		return <RecallForm teamId={teamId} pulseId={pulse.id} sending={recalling} onBegun={onBegun} onSend={(names) => void recall(names)} />;
	if (pulse.mine && !changing) return <PulseSent closesAt={pulse.closesAt} arrived={moved} onChange={() => setChanging(true)} />;
	const { mine } = pulse;
	return (
		<div className="col g12">
			{sending.refused && (
				<Refusal
					refused={sending.refused}
					actions={
						<button className="btn start" type="button" onClick={() => onDone()}>
							{t("pulse.marking.reread")}
						</button>
					}
				/>
			)}
			{sending.unreachable && (
				<Unsent unreachable={sending.unreachable} kept={t("pulse.marking.kept")} onAgain={() => last && void send(last)} />
			)}
			<MarksForm
				priorities={pulse.priorities}
				typed={typed}
				busy={sending.busy}
				arrived={moved || changing}
				onType={(change) => {
					type(change);
					onBegun();
				}}
				onSend={(said) => void send(said)}
			>
				{mine && (
					<button
						className="btn sub"
						type="button"
						onClick={() => {
							type(marksFrom(mine));
							setMoved(true);
							setChanging(false);
							onDone();
						}}
					>
						{t("pulse.marking.keep")}
					</button>
				)}
			</MarksForm>
		</div>
	);
}
