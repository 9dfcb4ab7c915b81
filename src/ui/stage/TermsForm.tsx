import type { Board } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Field } from "../parts/Field.tsx";
import type { Marked } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import { DayField } from "./DayField.tsx";
import { useFieldFault } from "./MissingFields.tsx";
import { OpensAgain } from "./OpensAgain.tsx";
import { OwnerField } from "./OwnerField.tsx";
import type { Terms } from "./terms.ts";

type Props = { panel: PanelView; board: Board; terms: Terms; marked: Marked | null; onChange(terms: Terms): void };

const picks = [
	{ words: "stage.force.pick.fourWeeks", days: 28 },
	{ words: "stage.force.pick.threeMonths", days: 91 },
	{ words: "stage.force.pick.sixMonths", days: 182 },
];

/** What a decision costs and who carries it; what is missing is marked where it is. */
export function TermsForm({ panel, board, terms, marked, onChange }: Props) {
	const { t } = useWords();
	const fault = useFieldFault(marked);
	const change = (part: Partial<Terms>) => onChange({ ...terms, ...part });
	return (
		<div className="col terms">
			<Field label={t("stage.force.givesUp")} error={fault("givesUp")}>
				{(wiring) => (
					<input
						{...wiring}
						name="givesUp"
						maxLength={300}
						value={terms.givesUp}
						onChange={(event) => change({ givesUp: event.target.value })}
					/>
				)}
			</Field>
			<Field label={t("stage.force.why")}>
				{(wiring) => (
					<textarea
						{...wiring}
						name="why"
						rows={2}
						maxLength={600}
						value={terms.why}
						onChange={(event) => change({ why: event.target.value })}
					/>
				)}
			</Field>
			<div className="halves">
				<div className="col g12">
					<OwnerField
						panel={panel}
						label={t("stage.force.owner")}
						name="ownerId"
						value={terms.ownerId}
						error={fault("ownerId")}
						onChange={(ownerId) => change({ ownerId })}
					/>
					<Field label={t("stage.force.scope")} optional={t("panes.optional")}>
						{(wiring) => (
							<input
								{...wiring}
								name="scope"
								maxLength={200}
								placeholder={t("stage.force.scopePlaceholder")}
								value={terms.scope}
								onChange={(event) => change({ scope: event.target.value })}
							/>
						)}
					</Field>
				</div>
				<DayField
					label={t("stage.force.review")}
					name="reviewOn"
					value={terms.reviewOn}
					error={fault("reviewOn")}
					picks={picks}
					onChange={(reviewOn) => change({ reviewOn })}
				/>
			</div>
			<OpensAgain board={board} opens={terms.opens} onChange={(opens) => change({ opens })} />
		</div>
	);
}
