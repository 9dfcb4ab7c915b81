import { useId } from "react";
import { PickRow } from "../parts/PickRow.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { leadersIn } from "../parts/WhoAnswered.tsx";
import { useWords } from "../words.tsx";
import { Question } from "./Question.tsx";
import type { StepProps } from "./stepProps.ts";
import { Told } from "./Told.tsx";

/** Fourth question: what most others put first, and how many of them share one's own first. Both start empty. */
export function GuessStep({ panel, writing, change, told }: StepProps) {
	const { t } = useWords();
	const name = useId();
	const { guess, ranking } = writing;
	const others = leadersIn(panel).filter((person) => person.id !== panel.me.id).length;
	const mine = panel.targets.find((target) => target.id === ranking.placed[0])?.label ?? "";
	return (
		<>
			<Question ask={t("answer.guess.question")}>{t("answer.guess.how")}</Question>
			<fieldset>
				<legend className="vh">{t("answer.guess.question")}</legend>
				<div className="radios">
					{panel.targets.map(({ id, label }) => (
						<PickRow key={id} name={name} checked={guess.first === id} onPick={() => change({ guess: { ...guess, first: id } })}>
							{label}
						</PickRow>
					))}
				</div>
			</fieldset>
			<Segmented
				legend={t("answer.guess.sharing", { count: others })}
				hint={t("answer.guess.yours", { label: mine })}
				options={Array.from({ length: others + 1 }, (_, count) => ({ value: count, label: String(count) }))}
				value={guess.sharing ?? null}
				onChange={(sharing) => change({ guess: { ...guess, sharing } })}
				many
			/>
			<Told text={told.text} times={told.times} />
		</>
	);
}
