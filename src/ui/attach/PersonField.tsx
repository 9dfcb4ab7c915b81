import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { MeetingBefore } from "./chosen.ts";

type Props = {
	label: string;
	hint: string;
	error?: string | undefined;
	people: readonly Pick<MeetingBefore["people"][number], "id" | "name" | "title">[];
	value: string;
	onChange(id: string): void;
};

/** One person of those on the invite. */
export function PersonField({ label, hint, error, people, value, onChange }: Props) {
	const { t } = useWords();
	return (
		<Field label={label} hint={hint} error={error}>
			{(wiring) => (
				<span className="sel">
					<select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
						{value === "" && <option value="">{t("attach.choose")}</option>}
						{people.map(({ id, name, title }) => (
							<option key={id} value={id}>
								{title ? t("attach.personTitle", { name, title }) : name}
							</option>
						))}
					</select>
					<Icon name="chevronDown" size={16} />
				</span>
			)}
		</Field>
	);
}
