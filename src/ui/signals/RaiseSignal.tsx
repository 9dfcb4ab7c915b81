import { useEffect, useId, useRef, useState } from "react";
import { Field } from "../parts/Field.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { Choice } from "../team/Choice.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import type { SignalsRead } from "./signalsKey.ts";

const longest = 300;

type Props = { page: SignalsRead; onRaised(said: string, reply: SignalsRead): void; onCancel?: () => void };

/** Against a priority, in one sentence. Who will read it is said before anything is written. */
export function RaiseSignal({ page, onRaised, onCancel }: Props) {
	const { t } = useWords();
	const name = useId();
	const { priorities, members, hears, teamId } = page;
	const only = priorities.length === 1 ? priorities[0] : undefined;
	const [priorityId, setPriority] = useState(only?.id ?? "");
	const [words, setWords] = useState("");
	const [fromId, setFrom] = useState("");
	const [presses, setPresses] = useState(0);
	const { perform, busy, refused, unreachable } = usePerform("raiseSignal");
	const form = useRef<HTMLFormElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const opened = onCancel !== undefined;
	useEffect(() => {
		if (opened) title.current?.focus();
	}, [opened]);
	// what is missing is marked by then
	useEffect(() => {
		if (presses > 0) form.current?.querySelector<HTMLElement>("[aria-invalid], [data-missing] input")?.focus();
	}, [presses]);
	if (priorities.length === 0)
		return (
			<div className="col g4">
				<h2 className="t4">{t("signals.raise.none")}</h2>
				<p className="q2">{t("signals.raise.noneWhy")}</p>
			</div>
		);
	const readers = { readers: [t("signals.raise.you"), ...page.readers] };
	const stands = priorities.some(({ id }) => id === priorityId);
	const missing = { priority: !stands, words: words.trim() === "", from: hears && fromId === "" };
	const wrong = (part: keyof typeof missing) => (presses > 0 && missing[part] ? t(`signals.raise.${part}Missing`) : undefined);
	const raise = async () => {
		setPresses((before) => before + 1);
		if (busy || missing.priority || missing.words || missing.from) return;
		const reply = await perform({ teamId, priorityId, words: words.trim(), fromId: hears ? fromId : null });
		if (reply) onRaised(t("signals.raise.done", readers), reply);
	};
	return (
		<form
			className="col g16 raise"
			ref={form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void raise();
			}}
		>
			<div className="col g4">
				<h2 className="t3" tabIndex={-1} ref={title}>
					{t("signals.raise.title")}
				</h2>
				<p className="q2">{t("signals.raise.readers", readers)}</p>
			</div>
			<fieldset {...(wrong("priority") ? { "data-missing": true, "aria-describedby": `${name}-wrong` } : {})}>
				<legend className="lab gap">{t("signals.raise.priority")}</legend>
				<div className="radios">
					{priorities.map(({ id, label }) => (
						<PickRow key={id} name={name} checked={priorityId === id} onPick={() => setPriority(id)}>
							{label}
						</PickRow>
					))}
				</div>
				{wrong("priority") && (
					<p className="hint bad-t under" id={`${name}-wrong`}>
						{wrong("priority")}
					</p>
				)}
			</fieldset>
			<Field label={t("signals.raise.words")} hint={t("signals.raise.wordsHint")} error={wrong("words")}>
				{(wiring) => <textarea {...wiring} rows={3} maxLength={longest} value={words} onChange={(event) => setWords(event.target.value)} />}
			</Field>
			{hears && (
				<Choice
					label={t("signals.raise.from")}
					hint={t("signals.raise.fromHint")}
					error={wrong("from")}
					value={fromId}
					options={[
						{ value: "", label: t("signals.raise.fromChoose") },
						...members.map((member) => ({ value: member.id, label: member.name })),
					]}
					onChoose={setFrom}
				/>
			)}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void raise()} />}
			<div className="row wrap">
				<button className={onCancel ? "btn l" : "btn p l"} type="submit" aria-disabled={busy}>
					{t(busy ? "signals.raise.sending" : "signals.raise.send")}
				</button>
				{onCancel && (
					<button className="btn sub l" type="button" onClick={onCancel}>
						{t("signals.raise.cancel")}
					</button>
				)}
			</div>
		</form>
	);
}
