import type { PanelView } from "../../core/panelView.ts";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { leadersIn } from "../parts/WhoAnswered.tsx";
import { useWords } from "../words.tsx";

type Props = {
	panel: PanelView;
	label: string;
	name: string;
	value: string | null;
	error?: string | undefined;
	onChange(id: string | null): void;
};

/** Which leader owns it; nobody until somebody is chosen. */
export function OwnerField({ panel, label, name, value, error, onChange }: Props) {
	const { t } = useWords();
	return (
		<Field label={label} error={error}>
			{(wiring) => (
				<span className="sel">
					<select {...wiring} name={name} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
						<option value="">{t("stage.force.chooseOwner")}</option>
						{leadersIn(panel).map((person) => (
							<option key={person.id} value={person.id}>
								{person.title ? t("stage.force.ownerOption", { name: person.name, title: person.title }) : person.name}
							</option>
						))}
					</select>
					<Icon name="chevronDown" />
				</span>
			)}
		</Field>
	);
}
