import "../styles/pulse.css";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { marks } from "../../core/pulse.ts";
import { Field } from "../parts/Field.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useWords } from "../words.tsx";
import { type MarksTyped, mostWords, type OpenPulse, type PulseSaid, saidFrom } from "./pulse.ts";

type Props = {
	priorities: OpenPulse["priorities"];
	typed: MarksTyped;
	busy: boolean;
	/** The words open on request. */
	brief?: boolean;
	/** The reader comes here from what they remembered: the focus comes along. */
	arrived?: boolean;
	onType(change: Partial<MarksTyped>): void;
	onSend(said: PulseSaid): void;
	/** What stands beside Send. */
	children?: ReactNode;
};

/** How somebody sees each priority now, and, in words, what has changed. None is preset. */
export function MarksForm({ priorities, typed, busy, brief = false, arrived = false, onType, onSend, children }: Props) {
	const { t } = useWords();
	const title = useId();
	const heading = useRef<HTMLParagraphElement>(null);
	const form = useRef<HTMLFormElement>(null);
	const [wordy, setWordy] = useState(!brief || typed.changed !== "" || typed.information !== "");
	const [told, setTold] = useState({ text: "", times: 0 });
	const said = saidFrom(typed, priorities);
	useEffect(() => {
		if (arrived) heading.current?.focus();
	}, [arrived]);
	const send = (event: FormEvent) => {
		event.preventDefault();
		if (busy) return;
		if (said) return onSend(said);
		const missing = priorities.filter(({ id }) => !typed.marks[id]);
		const first = priorities.findIndex(({ id }) => !typed.marks[id]);
		form.current?.querySelectorAll("fieldset")[first]?.querySelector("input")?.focus();
		setTold(({ times }) => ({
			text: t("pulse.marking.missing", { count: missing.length, label: missing[0]?.label ?? "" }),
			times: times + 1,
		}));
	};
	const words = (of: "changed" | "information") => (
		<Field label={t(`pulse.marking.${of}`)} optional={t("panes.optional")} hint={t("pulse.marking.hint")}>
			{(wiring) => (
				<textarea {...wiring} rows={3} maxLength={mostWords} value={typed[of]} onChange={(event) => onType({ [of]: event.target.value })} />
			)}
		</Field>
	);
	return (
		<form className="col g16" ref={form} aria-labelledby={title} noValidate onSubmit={send}>
			<p className="t5" id={title} tabIndex={-1} ref={heading}>
				{t("pulse.marking.legend")}
			</p>
			<ul className="marking col g12">
				{priorities.map(({ id, label }) => (
					<li key={id}>
						<span aria-hidden="true">{label}</span>
						<Segmented
							legend={label}
							quietLegend
							options={marks.map((mark) => ({ value: mark, label: t(`pulse.marks.${mark}`) }))}
							value={typed.marks[id] ?? null}
							onChange={(mark) => {
								onType({ marks: { ...typed.marks, [id]: mark } });
								setTold({ text: "", times: 0 });
							}}
						/>
					</li>
				))}
			</ul>
			{wordy ? (
				<>
					{words("changed")}
					{words("information")}
				</>
			) : (
				<button className="btn sub start flush" type="button" onClick={() => setWordy(true)}>
					{t("pulse.marking.add")}
				</button>
			)}
			<p className={told.text ? "s bad-t" : "vh"} aria-live="polite">
				<span key={told.times}>{told.text}</span>
			</p>
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={!said || busy}>
					{t(busy ? "pulse.marking.sending" : "pulse.marking.send")}
				</button>
				{children}
			</div>
		</form>
	);
}
