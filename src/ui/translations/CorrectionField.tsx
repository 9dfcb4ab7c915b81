import { useEffect, useRef, useState } from "react";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";

export const longestLine = 300;

type Props = {
	/** The line as it was put to them. */
	text: string;
	/** What they start from. */
	before: string;
	busy: boolean;
	onKeep(words: string): void;
	onCancel(): void;
};

/** A line in the words of who said it, begun from what is there, so that a word can be changed without typing all of it. */
export function CorrectionField({ text, before, busy, onKeep, onCancel }: Props) {
	const { t } = useWords();
	const [words, setWords] = useState(before);
	const [presses, setPresses] = useState(0);
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: at each press that was not enough
	useEffect(() => field.current?.focus(), [presses]);
	const said = words.trim();
	const fault = said === "" ? t("translations.wordsMissing") : said === text.trim() ? t("translations.wordsSame") : undefined;
	return (
		<form
			className="col"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (fault) setPresses(presses + 1);
				else onKeep(said);
			}}
		>
			<Field label={t("translations.words")} error={presses > 0 ? fault : undefined}>
				{(wiring) => (
					<textarea
						{...wiring}
						rows={2}
						ref={field}
						maxLength={longestLine}
						value={words}
						onChange={(event) => setWords(event.target.value)}
					/>
				)}
			</Field>
			<div className="row wrap">
				<button className="btn p" type="submit" aria-disabled={busy}>
					{t("translations.keep")}
				</button>
				<button className="btn sub" type="button" onClick={onCancel}>
					{t("translations.cancel")}
				</button>
			</div>
		</form>
	);
}
