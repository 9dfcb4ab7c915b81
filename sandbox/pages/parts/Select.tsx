import type { ReactNode } from "react";
import { Icon } from "../../../src/ui/parts/Icon.tsx";

type Option = { value: string; words: string };
type Props = {
	label: string;
	shown?: ReactNode;
	value: string;
	options: readonly Option[] /** In pixels; without it, as wide as there is room. */;
	width?: number;
	choose(value: string): void;
};

/** A native list, under a label that is shown where `shown` is given. */
export function Select({ label, shown, value, options, width, choose }: Props) {
	return (
		<label className={width === undefined ? "row grow" : "row"}>
			{shown === undefined ? null : <span className="q2">{shown}</span>}
			<span className="sel grow" style={width === undefined ? {} : { width }}>
				<select className="in" aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.words}
						</option>
					))}
				</select>
				<Icon name="chevronDown" />
			</span>
		</label>
	);
}
