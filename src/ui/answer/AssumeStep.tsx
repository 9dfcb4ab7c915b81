import { useLayoutEffect, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { Question } from "./Question.tsx";
import type { StepProps } from "./stepProps.ts";
import { assumptionFields } from "./writing.ts";

const longestStatement = 140;
const names = ["first", "second", "third"] as const;

/** Third question: up to three checkable statements, one field at a time, from a starter or in one's own words. */
export function AssumeStep({ panel, writing, change }: StepProps) {
	const { t } = useWords();
	const fields = assumptionFields(writing.assumptions);
	const area = useRef<HTMLDivElement>(null);
	const filled = useRef<number | null>(null);
	const write = (at: number, text: string) => change({ assumptions: fields.map((field, index) => (index === at ? text : field)) });
	const empty = fields.findIndex((field) => field.trim() === "");
	const starters = panel.starters.filter((starter) => !fields.includes(starter));
	// biome-ignore lint/correctness/useExhaustiveDependencies: after a starter was taken, its field exists and is selected
	useLayoutEffect(() => {
		if (filled.current === null) return;
		const field = area.current?.querySelectorAll("textarea")[filled.current];
		filled.current = null;
		field?.focus();
		field?.select();
	}, [writing.assumptions]);
	return (
		<>
			<Question ask={t("answer.assume.question")}>{t("answer.assume.how")}</Question>
			<div className="col" ref={area}>
				{names.slice(0, fields.length).map((name, index) => (
					<div className="field" key={name}>
						<label htmlFor={`assumption-${name}`}>{t(`answer.assume.${name}`)}</label>
						<textarea
							id={`assumption-${name}`}
							className="in two"
							rows={2}
							maxLength={longestStatement}
							placeholder={t("answer.assume.hint")}
							value={fields[index]}
							onChange={(event) => write(index, event.target.value.replaceAll("\n", " "))}
						/>
					</div>
				))}
			</div>
			{starters.length > 0 && empty >= 0 && (
				<section className="col">
					<h2 className="t6 q2">{t("answer.assume.starters")}</h2>
					{starters.map((starter) => (
						<button
							className="sug"
							type="button"
							key={starter}
							onClick={() => {
								filled.current = empty;
								write(empty, starter);
							}}
						>
							<Icon name="add" size={16} />
							{starter}
						</button>
					))}
					<p className="hint">{t("answer.assume.startersHint")}</p>
				</section>
			)}
		</>
	);
}
