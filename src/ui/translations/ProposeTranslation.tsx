import { useEffect, useRef, useState } from "react";
import { dayIn } from "../../core/instant.ts";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { Choice } from "../team/Choice.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { longestLine } from "./CorrectionField.tsx";
import { LinesField } from "./LinesField.tsx";
import type { TranslationsRead } from "./translationsKey.ts";

type Props = { page: TranslationsRead; onAsked(name: string, reply: TranslationsRead): void; onCancel(): void };

/** Writes down what somebody's broad statement would mean, and asks them. */
export function ProposeTranslation({ page, onAsked, onCancel }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const today = dayIn(api.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
	const [saidBy, setSaidBy] = useState("");
	const [statement, setStatement] = useState("");
	const [saidOn, setSaidOn] = useState(today);
	const [lines, setLines] = useState<readonly string[]>([""]);
	const [presses, setPresses] = useState(0);
	const { perform, busy, refused, unreachable } = usePerform("proposeTranslation");
	const form = useRef<HTMLFormElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), []);
	// what is missing is marked by then
	useEffect(() => {
		if (presses > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [presses]);
	const implications = lines.map((line) => line.trim()).filter((line) => line !== "");
	const faults = {
		who: saidBy === "" ? "whoMissing" : null,
		statement: statement.trim() === "" ? "statementMissing" : null,
		on: saidOn === "" ? "onMissing" : saidOn > today ? "onAhead" : null,
		lines: implications.length === 0 ? "linesMissing" : null,
	};
	const wrong = (part: keyof typeof faults) => (presses > 0 && faults[part] ? t(`translations.propose.${faults[part]}`) : undefined);
	const name = page.speakers.find(({ id }) => id === saidBy)?.name ?? "";
	const ask = async () => {
		setPresses((before) => before + 1);
		if (busy || Object.values(faults).some((fault) => fault !== null)) return;
		const reply = await perform({ teamId: page.teamId, saidBy, statement: statement.trim(), saidOn, implications });
		if (reply) onAsked(name, reply);
	};
	return (
		<form
			className="card col g16"
			ref={form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void ask();
			}}
		>
			<div className="col g4">
				<h2 className="t3" tabIndex={-1} ref={title}>
					{t("translations.propose.title")}
				</h2>
				<p className="q2">{t("translations.propose.why")}</p>
			</div>
			<div className="who-when">
				<Choice
					label={t("translations.propose.who")}
					error={wrong("who")}
					value={saidBy}
					options={[
						{ value: "", label: t("translations.propose.choose") },
						...page.speakers.map((speaker) => ({ value: speaker.id, label: speaker.name })),
					]}
					onChoose={setSaidBy}
				/>
				<Field label={t("translations.propose.on")} error={wrong("on")}>
					{(wiring) => <input {...wiring} type="date" max={today} value={saidOn} onChange={(event) => setSaidOn(event.target.value)} />}
				</Field>
			</div>
			<Field label={t("translations.propose.statement")} hint={t("translations.propose.statementHint")} error={wrong("statement")}>
				{(wiring) => (
					<textarea {...wiring} rows={2} maxLength={longestLine} value={statement} onChange={(event) => setStatement(event.target.value)} />
				)}
			</Field>
			<LinesField lines={lines} error={wrong("lines")} onChange={setLines} />
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void ask()} />}
			<div className="row wrap">
				<button className="btn p l" type="submit" aria-disabled={busy}>
					{busy
						? t("translations.propose.asking")
						: name
							? t("translations.propose.ask", { name: firstName(name) })
							: t("translations.propose.askThem")}
				</button>
				<button className="btn sub l" type="button" onClick={onCancel}>
					{t("translations.propose.cancel")}
				</button>
			</div>
		</form>
	);
}
