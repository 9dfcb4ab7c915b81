import "../styles/vote.css";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import type { BallotLine, Vote } from "../../core/vote.ts";
import { Frame } from "../parts/Frame.tsx";
import { panelKey } from "../usePanel.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { Question } from "./Question.tsx";
import { Told } from "./Told.tsx";
import type { Chosen } from "./useVoting.ts";
import { VoteLine } from "./VoteLine.tsx";
import { VoteNotices } from "./VoteNotices.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	chosen: Chosen;
	onChoose(id: string, vote: Vote): void;
	onSent(): void;
	onLeave(): void;
	/** Leads to what was revealed. */
	onBoard(): void;
};

/** Whether a few statements of others hold: a form that nothing from outside replaces. */
export function VoteScreen({ panel, live, chosen, onChoose, onSent, onLeave, onBoard }: Props) {
	const { t } = useWords();
	const queries = useQueryClient();
	const latest = panel.mine.ballot;
	// what is asked stays as it was when the screen was opened
	const [lines, setLines] = useState(latest);
	const [told, setTold] = useState({ text: "", times: 0 });
	const sending = usePerform("voteOnAssumption");
	const { refused, busy } = sending;
	const scene = useRef<HTMLDivElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		scene.current?.querySelector("h1")?.focus();
	}, []);
	useEffect(() => {
		if (refused) void queries.invalidateQueries({ queryKey: panelKey(panel.id) });
	}, [refused, queries, panel.id]);

	const saidOf = (line: BallotLine) => chosen[line.id] ?? latest.find(({ id }) => id === line.id)?.vote ?? line.vote;
	const votes = lines.flatMap((line) => {
		const vote = saidOf(line);
		return vote ? [{ id: line.id, vote }] : [];
	});
	const over = panel.revealedAt !== null || refused?.code === "votesFinal";
	const left = lines.length - votes.length;
	const howFar = votes.length > 0 && left > 0 ? t("vote.left", { chosen: votes.length, count: left }) : "";
	const tell = (text: string) => setTold(({ times }) => ({ text, times: times + 1 }));
	const send = async () => {
		if (over) return tell(t("refusals.votesFinal.title"));
		if (votes.length === 0) return tell(t("vote.none", { count: lines.length }));
		if (await sending.perform({ panelId: panel.id, votes })) onSent();
	};
	const reopen = () => {
		sending.clear();
		setLines(latest);
		if (latest.length === 0) onLeave();
		else scene.current?.querySelector("h1")?.focus();
	};
	const everyVoteSent = lines.every((line) => line.vote !== null);
	return (
		<Frame
			live={live}
			foot={
				<>
					<button className="btn sub" type="button" onClick={onLeave}>
						{t(everyVoteSent ? "answer.back" : "vote.later")}
					</button>
					<span className="grow" />
					<button className="btn p l" type="button" aria-disabled={over || busy || votes.length === 0} onClick={() => void send()}>
						{t(busy ? "vote.sending" : "vote.send")}
					</button>
				</>
			}
		>
			<div className="col g16" ref={scene}>
				<VoteNotices
					panel={panel}
					changed={!sameLines(latest, lines)}
					sending={sending}
					onAgain={() => void send()}
					onBoard={onBoard}
					onReopen={reopen}
				/>
				<Question ask={t("vote.question")}>{t("vote.how")}</Question>
				{lines.map((line) => (
					<VoteLine
						key={line.id}
						statement={line.statement}
						vote={saidOf(line)}
						onVote={(vote) => {
							onChoose(line.id, vote);
							setTold({ text: "", times: 0 });
						}}
					/>
				))}
				<div className="col g4">
					<Told text={told.text || howFar} times={told.times} />
					<p className="hint">{t(panel.attribution === "named" ? "vote.named" : "vote.unattributed")}</p>
					<p className="hint">{t("vote.counted")}</p>
				</div>
			</div>
		</Frame>
	);
}

/** Whether both ask the same, whatever was said of it. */
const sameLines = (a: readonly BallotLine[], b: readonly BallotLine[]): boolean =>
	a.length === b.length && a.every(({ id, statement }) => b.some((line) => line.id === id && line.statement === statement));
