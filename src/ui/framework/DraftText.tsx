import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";

type Props = {
	path: string;
	label: string;
	value: string;
	most: number;
	rows?: number;
	hint?: string;
	/** Fields that a version needs and that are still empty, once somebody tried. */
	missing: readonly string[];
	onChange(value: string): void;
};

/** One text of a draft. */
export function DraftText({ path, label, value, most, rows = 1, hint, missing, onChange }: Props) {
	const { t } = useWords();
	const error = missing.includes(path) && value.trim() === "" ? t("framework.drafting.missing") : undefined;
	return (
		<Field label={label} hint={hint} error={error}>
			{(wiring) =>
				rows > 1 ? (
					<textarea {...wiring} name={path} rows={rows} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />
				) : (
					<input {...wiring} name={path} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />
				)
			}
		</Field>
	);
}
