import type { ReactNode } from "react";

type Props = { name: string; checked: boolean; onPick(): void; children: ReactNode };

/** One choice of a list, as a whole row; stands in a `fieldset` with a `legend`, all rows sharing one `name`. */
export function PickRow({ name, checked, onPick, children }: Props) {
	return (
		<label className="pick">
			<input type="radio" name={name} checked={checked} onChange={onPick} />
			<span className="o" />
			<span className="grow">{children}</span>
		</label>
	);
}
