import { Segmented } from "../parts/Segmented.tsx";
import { useWords } from "../words.tsx";
import { Question } from "./Question.tsx";
import type { StepProps } from "./stepProps.ts";
import { withHold, withLimit } from "./writing.ts";

const longestLimit = 140;

/** Second question: what is fixed, what is not, and how far. None is preset, and none has to be answered. */
export function LimitsStep({ panel, writing, change }: StepProps) {
	const { t } = useWords();
	const { limits } = writing;
	const options = (["fixed", "flexible", "unknown"] as const).map((value) => ({ value, label: t(`answer.limits.${value}`) }));
	return (
		<>
			<Question ask={t("answer.limits.question")}>{t("answer.limits.how")}</Question>
			{panel.dimensions.map(({ id, label }) => {
				const mine = limits.find((limit) => limit.dimension === id);
				return (
					<div className="col g4" key={id}>
						<Segmented
							legend={label}
							options={options}
							value={mine?.hold ?? null}
							onChange={(hold) => change({ limits: withHold(limits, id, hold) })}
						/>
						{mine?.hold === "fixed" && (
							<input
								className="in"
								aria-label={t("answer.limits.limitLabel", { label })}
								placeholder={t(id === "headcount" ? "answer.limits.headcountHint" : "answer.limits.limitHint")}
								maxLength={longestLimit}
								value={mine.limit ?? ""}
								onChange={(event) => change({ limits: withLimit(limits, id, event.target.value) })}
							/>
						)}
					</div>
				);
			})}
		</>
	);
}
