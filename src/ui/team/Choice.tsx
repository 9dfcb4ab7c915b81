import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";

type Props = {
	label: string;
	hint?: string;
	value: string;
	options: readonly { value: string; label: string }[];
	onChoose(value: string): void;
	error?: string | undefined;
};

/** One of several, in a native list. */
export function Choice({ label, hint, value, options, onChoose, error }: Props) {
	return (
		<Field label={label} hint={hint} error={error}>
			{(wiring) => (
				<span className="sel">
					<select {...wiring} value={value} onChange={(event) => onChoose(event.target.value)}>
						{options.map((option) => (
							<option key={option.value} value={option.value}>
								{option.label}
							</option>
						))}
					</select>
					<Icon name="chevronDown" />
				</span>
			)}
		</Field>
	);
}
