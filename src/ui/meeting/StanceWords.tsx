import type { StanceKind } from "../../core/decision.ts";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";

type Props = { stance: StanceKind; words: string; fault: string | null; onChange(words: string): void };

/** Whoever does not simply commit says so in their own words. */
export function StanceWords({ stance, words, fault, onChange }: Props) {
	const { t } = useWords();
	const cannot = stance === "cannotCommit";
	return (
		<Field
			label={t(cannot ? "meeting.stance.reason" : "meeting.stance.dissent")}
			hint={t(cannot ? "meeting.stance.reasonHint" : "meeting.stance.dissentHint")}
			error={fault ?? undefined}
		>
			{(wiring) => (
				<textarea
					{...wiring}
					rows={3}
					maxLength={600}
					required
					placeholder={cannot ? t("meeting.stance.reasonPlaceholder") : undefined}
					value={words}
					onChange={(event) => onChange(event.target.value)}
				/>
			)}
		</Field>
	);
}
