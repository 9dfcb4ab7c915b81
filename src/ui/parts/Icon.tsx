import { type IconName, icons } from "../icons.ts";

/** What points along the reading direction, and turns with it. */
const pointing = /Right$|^arrowUndo$|^send$/;

/** An icon beside words is decoration; one that stands alone says what it means by `label`. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: 12 | 16 | 20 | 24; label?: string }) {
	const look = { className: pointing.test(name) ? `i i${size} way` : `i i${size}`, viewBox: "0 0 20 20", focusable: "false" } as const;
	if (!label)
		return (
			<svg {...look} aria-hidden="true">
				<path d={icons[name]} />
			</svg>
		);
	return (
		<svg {...look} role="img" aria-label={label}>
			<path d={icons[name]} />
		</svg>
	);
}
