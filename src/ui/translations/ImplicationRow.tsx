import "../styles/translations.css";
import { useEffect, useId, useRef, useState } from "react";
import type { TranslationVerdict } from "../../core/translation.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { CorrectionField } from "./CorrectionField.tsx";
import type { ImplicationRead, TranslationsRead } from "./translationsKey.ts";

type Props = { implication: ImplicationRead; translationId: string; onAnswered(reply: TranslationsRead): void | Promise<void> };

/** One line and its three answers: yes and no are one tap each, not quite opens one field. Another tap changes it. */
export function ImplicationRow({ implication, translationId, onAnswered }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const text = useId();
	const [correcting, setCorrecting] = useState(false);
	const [asked, setAsked] = useState<{ verdict: TranslationVerdict; words: string } | null>(null);
	const notQuite = useRef<HTMLButtonElement>(null);
	const wasCorrecting = useRef(false);
	useEffect(() => {
		if (wasCorrecting.current && !correcting && document.activeElement === document.body) notQuite.current?.focus();
		wasCorrecting.current = correcting;
	}, [correcting]);
	const { perform, busy, refused, unreachable } = usePerform("answerTranslation");
	const answer = async (verdict: TranslationVerdict, words = "") => {
		if (busy) return;
		setAsked({ verdict, words });
		const reply = await perform({ translationId, implicationId: implication.id, verdict, words });
		if (!reply) return;
		await onAnswered(reply);
		setAsked(null);
		setCorrecting(false);
	};
	const { verdict } = implication;
	const onItsWay = asked && !refused && !unreachable ? asked.verdict : null;
	const is = onItsWay ?? verdict?.is ?? null;
	const pressed = (one: TranslationVerdict) => is === one && !(correcting && one !== "corrected");
	return (
		<li className="col">
			<p id={text}>{implication.text}</p>
			{/* biome-ignore lint/a11y/useSemanticElements: three buttons that each act at once are no field set */}
			<div className="row wrap" role="group" aria-labelledby={text}>
				<button
					className="btn"
					type="button"
					aria-pressed={pressed("confirmed")}
					onClick={() => {
						setCorrecting(false);
						void answer("confirmed");
					}}
				>
					<Icon name="checkmark" size={16} />
					{t("translations.yes")}
				</button>
				<button
					className="btn"
					type="button"
					ref={notQuite}
					aria-pressed={pressed("corrected")}
					aria-expanded={correcting}
					onClick={() => setCorrecting(!correcting)}
				>
					{t("translations.notQuite")}
				</button>
				<button
					className="btn"
					type="button"
					aria-pressed={pressed("rejected")}
					onClick={() => {
						setCorrecting(false);
						void answer("rejected");
					}}
				>
					{t("translations.no")}
				</button>
			</div>
			{correcting && (
				<CorrectionField
					text={implication.text}
					before={verdict?.is === "corrected" ? verdict.words : implication.text}
					busy={busy}
					onKeep={(words) => void answer("corrected", words)}
					onCancel={() => setCorrecting(false)}
				/>
			)}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => asked && void answer(asked.verdict, asked.words)} />}
			<p className={verdict ? "s q2" : "vh"} role="status">
				{verdict && !correcting ? t(`translations.told.${verdict.is}`, { day: logDay(verdict.at), words: verdict.words }) : ""}
			</p>
		</li>
	);
}
