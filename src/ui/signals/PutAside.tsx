import { useEffect, useRef, useState } from "react";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import type { SignalsRead } from "./signalsKey.ts";

const longest = 300;

type Props = { warningId: string; onPut(reply: SignalsRead): void; onCancel(): void };

/** Lets a warning be, with the reason, so that whoever comes later knows what was known. */
export function PutAside({ warningId, onPut, onCancel }: Props) {
	const { t } = useWords();
	const [reason, setReason] = useState("");
	const [presses, setPresses] = useState(0);
	const { perform, busy, refused, unreachable } = usePerform("dismissWarning");
	const field = useRef<HTMLTextAreaElement>(null);
	const missing = reason.trim() === "";
	// biome-ignore lint/correctness/useExhaustiveDependencies: on opening, and again at each press that lacks the reason
	useEffect(() => field.current?.focus(), [presses]);
	const put = async () => {
		if (missing) return setPresses((before) => before + 1);
		if (busy) return;
		const reply = await perform({ warningId, reason: reason.trim() });
		if (reply) onPut(reply);
	};
	return (
		<form
			className="col g12"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void put();
			}}
		>
			<Field
				label={t("signals.aside.why")}
				hint={t("signals.aside.whyHint")}
				error={presses > 0 && missing ? t("signals.aside.missing") : undefined}
			>
				{(wiring) => (
					<textarea
						{...wiring}
						rows={2}
						ref={field}
						maxLength={longest}
						value={reason}
						onChange={(event) => setReason(event.target.value)}
					/>
				)}
			</Field>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void put()} />}
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={busy}>
					{t("signals.aside.send")}
				</button>
				<button className="btn sub" type="button" onClick={onCancel}>
					{t("signals.aside.cancel")}
				</button>
			</div>
		</form>
	);
}
