import { type KeyboardEvent, useId, useState } from "react";
import { letters } from "../../core/clashes.ts";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";

type Props = {
	label: string;
	value: string;
	options: readonly string[];
	error: string | undefined;
	most?: number;
	onChange(value: string): void;
};

/** As many letters as somebody has to know by themselves. */
const fewest = 2;

/** A text field that completes what is already half said, and offers nothing before. @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function EchoField({ label, value, options, error, most = 200, onChange }: Props) {
	const { t } = useWords();
	const list = useId();
	const [open, setOpen] = useState(false);
	const [at, setAt] = useState(-1);
	const found = completions(value, options);
	const shown = open && found.length > 0;
	const close = () => {
		setOpen(false);
		setAt(-1);
	};
	const pick = (option: string) => {
		onChange(option);
		close();
	};
	const press = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing || found.length === 0) return;
		const chosen = found[at];
		const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
		if (by !== 0) {
			setOpen(true);
			setAt(shown && at >= 0 ? (at + by + found.length) % found.length : by > 0 ? 0 : found.length - 1);
		} else if (event.key === "Escape" && shown) close();
		else if (event.key === "Enter" && shown && chosen !== undefined) pick(chosen);
		else return;
		event.preventDefault();
	};
	return (
		<Field label={label} error={error}>
			{(wiring) => (
				<div className="combo">
					<input
						{...wiring}
						type="text"
						role="combobox"
						autoComplete="off"
						maxLength={most}
						aria-autocomplete="list"
						aria-expanded={shown}
						aria-controls={list}
						aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
						value={value}
						onChange={(event) => {
							onChange(event.target.value);
							setOpen(true);
							setAt(-1);
						}}
						onKeyDown={press}
						onBlur={close}
					/>
					<div className="options" role="listbox" id={list} aria-label={label} hidden={!shown}>
						{found.map((option, index) => (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
							<div
								key={option}
								id={`${list}-${index}`}
								role="option"
								tabIndex={-1}
								aria-selected={index === at}
								// the field keeps the focus, and the list with it
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => pick(option)}
							>
								{option}
							</div>
						))}
					</div>
					<p className="vh" role="status">
						{shown && t("echo.found", { count: found.length })}
					</p>
				</div>
			)}
		</Field>
	);
}

/** What a word of begins as it was typed; nothing where too little was typed, or all of it. */
function completions(typed: string, options: readonly string[]): string[] {
	const start = letters(typed);
	if (start.replaceAll(" ", "").length < fewest) return [];
	const found = options.filter((option) => ` ${letters(option)}`.includes(` ${start}`));
	return found.some((option) => letters(option) === start) && found.length === 1 ? [] : found;
}
