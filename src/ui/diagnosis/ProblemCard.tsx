import { useId, useState } from "react";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import type { Problem, Ways } from "./wayTo.ts";

const icons: Record<Problem["kind"], IconName> = {
	misaligned: "arrowSwap",
	execution: "circle",
	uncertain: "questionCircle",
	avoided: "clock",
};
const strength: Record<Problem["weight"], number> = { strong: 3, some: 2, little: 1, none: 0 };

type Props = { problem: Problem; leads: boolean; ways: Ways };

/** One of the four problems: how much speaks for it, in a word and a bar, and the evidence, open at once where it leads. */
export function ProblemCard({ problem: { kind, weight, for: pro, against }, leads, ways }: Props) {
	const { t } = useWords();
	const id = useId();
	const [open, setOpen] = useState(leads);
	return (
		<li className={leads ? "card problem leads" : "card problem"}>
			<div className="row top">
				<span className={leads ? "warn-t" : "q2"}>
					<Icon name={icons[kind]} />
				</span>
				<div className="grow col g2">
					<div className="row wrap between">
						<h3 className="t4">{t(`diagnosis.kind.${kind}`)}</h3>
						<p className="row weight">
							<span className="vh">{t("diagnosis.howMuch")}</span>
							<span className="t5">{t(`diagnosis.weight.${weight}`)}</span>
							<Bar filled={strength[weight]} />
						</p>
					</div>
					<p className="q2">{t(`diagnosis.meaning.${kind}`)}</p>
				</div>
			</div>
			{pro.length + against.length > 0 && (
				<>
					<button className="btn sub look" type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
						{t("diagnosis.look")}
						<Icon name="chevronDown" size={16} />
					</button>
					<div className="sides" id={id} hidden={!open}>
						<EvidenceList title={t("diagnosis.for")} none={t("diagnosis.noneFor")} evidence={pro} ways={ways} />
						<EvidenceList title={t("diagnosis.against")} none={t("diagnosis.noneAgainst")} evidence={against} ways={ways} />
					</div>
				</>
			)}
			{pro.length + against.length === 0 && <p className="q2 silent">{t("diagnosis.nothing")}</p>}
		</li>
	);
}

const parts = [1, 2, 3];

function Bar({ filled }: { filled: number }) {
	return (
		<span className="bar" aria-hidden="true">
			{parts.map((part) => (
				<i className={part <= filled ? "on" : ""} key={part} />
			))}
		</span>
	);
}
