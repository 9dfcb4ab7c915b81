import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import type { Day } from "../../core/instant.ts";
import type { Verdict } from "../../core/review.ts";
import { Field } from "../parts/Field.tsx";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { DayField } from "../stage/DayField.tsx";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";

type Props = {
	decisionId: string;
	/** The panel it is looked at on, if it is one. */
	panelId?: string;
	/** What was said, once it is kept. */
	onDone(said: string): void;
	onCancel(): void;
};

const verdicts: readonly Verdict[] = ["stillRight", "lookAgain"];
const picks = [
	{ words: "stage.force.pick.fourWeeks", days: 28 },
	{ words: "stage.force.pick.threeMonths", days: 91 },
	{ words: "stage.force.pick.sixMonths", days: 182 },
];

/** Is this still right? Kept until another day, or its question opens again. Neither is preselected. */
export function ReviewForm({ decisionId, panelId, onDone, onCancel }: Props) {
	const { t, day } = useWords();
	const queries = useQueryClient();
	const name = useId();
	const form = useRef<HTMLFormElement>(null);
	const [verdict, setVerdict] = useState<Verdict | null>(null);
	const [reviewOn, setReviewOn] = useState<Day | null>(null);
	const [words, setWords] = useState("");
	const [unchosen, setUnchosen] = useState(false);
	const { perform, busy, refused, unreachable } = usePerform("reviewDecision");
	const marked = useUnmended(refused, { reviewOn });
	useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
	useEffect(() => {
		if (refused?.fields["reviewOn"]) form.current?.querySelector<HTMLElement>('[name="reviewOn"]')?.focus();
	}, [refused]);
	const send = async () => {
		if (verdict === null) return setUnchosen(true);
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const asked = { decisionId, verdict, reviewOn: verdict === "stillRight" ? reviewOn : null, words: words.trim(), timeZone };
		const reply = await perform(panelId === undefined ? asked : { ...asked, panelId });
		if (!reply) return;
		onDone(verdict === "stillRight" ? t("decisions.due.doneStillRight", { day: day(reviewOn ?? "") }) : t("decisions.due.doneLookAgain"));
		await Promise.all([queries.invalidateQueries({ queryKey: ["decisions"] }), queries.invalidateQueries({ queryKey: ["myAsks"] })]);
	};
	return (
		<form
			ref={form}
			noValidate
			className="col g12"
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			{refused && !refused.fields["reviewOn"] && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} about={unreachable} />}
			<fieldset>
				<legend className="t5 gap">{t("decisions.due.ask")}</legend>
				<div className="radios">
					{verdicts.map((one) => (
						<PickRow
							key={one}
							name={name}
							checked={verdict === one}
							onPick={() => {
								setVerdict(one);
								setUnchosen(false);
							}}
						>
							<span className="col g2">
								<span>{t(`decisions.due.verdict.${one}`)}</span> <span className="s q2">{t(`decisions.due.${one}Hint`)}</span>
							</span>
						</PickRow>
					))}
				</div>
				{unchosen && (
					<p className="hint bad-t" role="alert">
						{t("decisions.due.choose")}
					</p>
				)}
			</fieldset>
			{verdict === "stillRight" && (
				<DayField
					label={t("decisions.due.next")}
					name="reviewOn"
					value={reviewOn}
					error={marked?.fields["reviewOn"] ? t("decisions.due.missing") : undefined}
					picks={picks}
					onChange={setReviewOn}
				/>
			)}
			{verdict !== null && (
				<Field label={t("decisions.due.words")} optional={t("panes.optional")} hint={t("decisions.due.wordsHint")}>
					{(wiring) => <textarea {...wiring} rows={2} maxLength={600} value={words} onChange={(event) => setWords(event.target.value)} />}
				</Field>
			)}
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={busy || verdict === null}>
					{t(verdict === "lookAgain" ? "decisions.due.reopen" : "decisions.due.keep")}
				</button>
				<button className="btn sub" type="button" onClick={onCancel}>
					{t("decisions.due.cancel")}
				</button>
			</div>
		</form>
	);
}
