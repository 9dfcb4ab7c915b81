import { useId } from "react";

type Props<Value extends string | number> = {
	legend: string;
	/** The legend is already said by something visible right above. */
	quietLegend?: boolean;
	options: readonly { value: Value; label: string }[];
	value: Value | null;
	onChange(value: Value): void;
	disabled?: boolean;
	hint?: string;
	/** More choices than fit side by side go on in the next row. */
	many?: boolean;
};

/** One of a few, side by side: native radio buttons, so arrows and readers work as everywhere. */
export function Segmented<Value extends string | number>(props: Props<Value>) {
	const { legend, quietLegend = false, options, value, onChange, disabled = false, hint, many = false } = props;
	const name = useId();
	return (
		<fieldset disabled={disabled} {...(hint ? { "aria-describedby": `${name}-hint` } : {})}>
			<legend className={quietLegend ? "vh" : "lab gap"}>{legend}</legend>
			<div className={many ? "seg many" : "seg"}>
				{options.map((option) => (
					<label key={option.value}>
						<input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
						{option.label}
					</label>
				))}
			</div>
			{hint && (
				<p className="hint under" id={`${name}-hint`}>
					{hint}
				</p>
			)}
		</fieldset>
	);
}
