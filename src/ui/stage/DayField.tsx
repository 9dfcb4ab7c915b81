import type { Day } from "../../core/instant.ts";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";
import { dayAfter } from "./terms.ts";

type Props = {
	label: string;
	name: string;
	value: Day | null;
	error?: string | undefined;
	picks: readonly { words: string; days: number }[];
	onChange(day: Day | null): void;
};

/** A day to come: none until one is chosen, with the usual ones a tap away. */
export function DayField({ label, name, value, error, picks, onChange }: Props) {
	const { t, day } = useWords();
	const { api } = usePane();
	const now = api.now();
	return (
		<div className="col g4">
			<Field label={label} error={error} hint={value ? day(value) : undefined}>
				{(wiring) => (
					<input
						{...wiring}
						type="date"
						name={name}
						min={dayAfter(now, 1)}
						value={value ?? ""}
						onChange={(event) => onChange(event.target.value || null)}
					/>
				)}
			</Field>
			<div className="row wrap g4">
				{picks.map(({ words, days }) => (
					<button
						className="btn small"
						type="button"
						key={words}
						aria-pressed={value === dayAfter(now, days)}
						onClick={() => onChange(dayAfter(now, days))}
					>
						{t(words)}
					</button>
				))}
			</div>
		</div>
	);
}
