import "../styles/echo.css";
import "../styles/pulse.css";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTyped } from "../asks/useSendKeeper.ts";
import { EchoField } from "../meeting/EchoField.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import type { Performing } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { mostLetters, nothingRecalled, type RecallTyped } from "./pulse.ts";
import { usePriorityNames } from "./usePriorityNames.ts";

type Props = {
	teamId: string;
	pulseId: string;
	sending: Performing<"answerPulse">;
	onBegun?(): void;
	/** Null: skipped. */
	onSend(recall: string[] | null): void;
};

/** The priorities from memory, before any of them is shown. */
export function RecallForm({ teamId, pulseId, sending, onBegun, onSend }: Props) {
	const { t } = useWords();
	const title = useId();
	const form = useRef<HTMLFormElement>(null);
	const options = usePriorityNames(teamId);
	const [typed, type] = useTyped<RecallTyped>(`recall ${pulseId}`, nothingRecalled);
	const [told, setTold] = useState({ text: "", times: 0 });
	const tried = useRef<string[] | null>(null);
	const { busy, refused, unreachable } = sending;
	const names = typed.names.map((name) => name.trim()).filter(Boolean);
	const send = (recall: string[] | null) => {
		if (busy) return;
		tried.current = recall;
		onSend(recall);
	};
	const next = (event: FormEvent) => {
		event.preventDefault();
		if (names.length > 0) return send(names);
		form.current?.querySelector("input")?.focus();
		setTold(({ times }) => ({ text: t("pulse.recall.missing"), times: times + 1 }));
	};
	return (
		<form className="col g12" ref={form} aria-labelledby={title} noValidate onSubmit={next}>
			<div className="col g2">
				<p className="t5" id={title}>
					{t("pulse.recall.title")}
				</p>
				<p className="hint">{t("pulse.recall.how")}</p>
			</div>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept={t("pulse.recall.kept")} onAgain={() => send(tried.current)} />}
			<div className="recalled">
				{typed.names.map((name, at) => (
					<EchoField
						// biome-ignore lint/suspicious/noArrayIndexKey: the first, the second and the third
						key={at}
						label={t(`pulse.recall.nth.${at + 1}`)}
						value={name}
						options={options}
						error={undefined}
						most={mostLetters}
						onChange={(value) => {
							type({ names: typed.names.map((one, index) => (index === at ? value : one)) as unknown as RecallTyped["names"] });
							setTold({ text: "", times: 0 });
							onBegun?.();
						}}
					/>
				))}
			</div>
			<p className={told.text ? "s bad-t" : "vh"} aria-live="polite">
				<span key={told.times}>{told.text}</span>
			</p>
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={names.length === 0 || busy}>
					{t(busy ? "pulse.recall.sending" : "pulse.recall.send")}
				</button>
				<button className="btn sub" type="button" aria-disabled={busy} onClick={() => send(null)}>
					{t("pulse.recall.skip")}
				</button>
			</div>
		</form>
	);
}
