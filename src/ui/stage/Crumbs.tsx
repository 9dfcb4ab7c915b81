import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

const steps = ["choose", "cost", "decide"] as const;

/** The three steps of forcing a decision, and which one is taken now. */
export function Crumbs({ at }: { at: (typeof steps)[number] }) {
	const { t } = useWords();
	const now = steps.indexOf(at);
	return (
		<ol className="crumbs" aria-label={t("stage.force.steps.label")}>
			{steps.map((step, index) => (
				<li key={step} {...(index === now ? { "aria-current": "step" } : {})}>
					<span className="n" aria-hidden="true">
						{index < now ? <Icon name="checkmark" size={16} /> : index + 1}
					</span>
					{t(`stage.force.steps.${step}`)}
					{index < now && <span className="vh">{t("stage.force.steps.done")}</span>}
					{index < steps.length - 1 && <Icon name="chevronRight" size={16} />}
				</li>
			))}
		</ol>
	);
}
