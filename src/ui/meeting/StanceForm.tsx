import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { StanceKind } from "../../core/decision.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { StanceWords } from "./StanceWords.tsx";
import { myStance, type StandsOn, stanceKinds } from "./stances.ts";

type Props = {
	panel: PanelView;
	decision: StandsOn;
	live: boolean | null;
	onBegun(): void;
	onTaken(): void;
	onKeep: (() => void) | null;
	children?: ReactNode;
};

/** Where one leader stands on a decision. Whoever does not simply commit says why, in words that are quoted unchanged. */
export function StanceForm({ panel, decision, live, onBegun, onTaken, onKeep, children }: Props) {
	const { t, day, time } = useWords();
	const { api } = usePane();
	const name = useId();
	const before = myStance(panel, decision);
	const [stance, setStance] = useState<StanceKind | null>(before?.stance ?? null);
	const [words, setWords] = useState(before?.words ?? "");
	const [fault, setFault] = useState<string | null>(null);
	const form = useRef<HTMLDivElement>(null);
	const { perform, busy, refused, unreachable } = usePerform("takeStance");
	const needsWords = stance !== null && stance !== "commit";
	const ready = stance !== null && (!needsWords || words.trim() !== "");
	useEffect(() => {
		if (!fault) return;
		const [words] = form.current?.getElementsByTagName("textarea") ?? [];
		(words ?? form.current?.querySelector("input"))?.focus();
	}, [fault]);
	const take = async () => {
		if (stance === null) return setFault(t("meeting.stance.choose"));
		if (!ready) return setFault(t("meeting.stance.needed"));
		const said = stance === "commit" ? "" : words.trim();
		if (await perform({ panelId: panel.id, decisionId: decision.id, stance, words: said })) onTaken();
	};
	return (
		<Frame
			live={live}
			foot={
				<div className="col grow">
					<button className="btn p l w" type="button" aria-disabled={!ready || busy} onClick={() => void take()}>
						{t("meeting.stance.take")}
					</button>
					{onKeep && (
						<button className="btn sub w" type="button" onClick={onKeep}>
							{t("meeting.stance.keep")}
						</button>
					)}
				</div>
			}
		>
			<div className="col g4">
				<p className="s q">
					{t(day(api.now()) === day(decision.decidedAt) ? "meeting.stance.decidedAt" : "meeting.stance.decidedOn", {
						name: firstName(decision.decidedByName),
						day: day(decision.decidedAt),
						time: time(decision.decidedAt),
					})}
				</p>
				<h1 className="t3">
					<EvenOver chosen={decision.chosen} over={decision.over} />
				</h1>
				<p className="q2">{t("meeting.stance.given", { givesUp: decision.givesUp })}</p>
			</div>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} about={unreachable} />}
			<div className="col g16" ref={form}>
				<fieldset>
					<legend className="t5 gap">{t("meeting.stance.legend", { name: firstName(panel.me.name) })}</legend>
					<div className="radios">
						{stanceKinds.map((kind) => (
							<PickRow
								key={kind}
								name={name}
								checked={stance === kind}
								onPick={() => {
									setStance(kind);
									setFault(null);
									onBegun();
								}}
							>
								{t(`meeting.stance.${kind}`)}
							</PickRow>
						))}
					</div>
					{stance === null && fault && (
						<p className="hint bad-t" role="alert">
							{fault}
						</p>
					)}
				</fieldset>
				{needsWords && (
					<StanceWords
						stance={stance}
						words={words}
						fault={fault}
						onChange={(typed) => {
							setWords(typed);
							setFault(null);
						}}
					/>
				)}
			</div>
			{children}
		</Frame>
	);
}
