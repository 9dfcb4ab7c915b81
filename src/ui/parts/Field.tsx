import { type ReactNode, useId } from "react";

type Wiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true; className: string };
type Props = {
	label: string;
	optional?: string;
	hint?: string | undefined;
	error?: string | undefined;
	children(wiring: Wiring): ReactNode;
};

/** A label, its control, and below it what is wrong or else a hint; `children` gets what ties them together. */
export function Field({ label, optional, hint, error, children }: Props) {
	const id = useId();
	const below = error ?? hint;
	const wiring: Wiring = {
		id,
		className: error ? "in err" : "in",
		...(below ? { "aria-describedby": `${id}-below` } : {}),
		...(error ? { "aria-invalid": true } : {}),
	};
	return (
		<div className="field">
			<label htmlFor={id}>
				{label}
				{optional && <span className="opt"> {optional}</span>}
			</label>
			{children(wiring)}
			{below && (
				<span className={error ? "hint bad-t" : "hint"} id={`${id}-below`}>
					{below}
				</span>
			)}
		</div>
	);
}
