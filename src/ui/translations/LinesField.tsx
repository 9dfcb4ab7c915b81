import { useRef } from "react";
import { mostImplications } from "../../core/translation.ts";
import { useWords } from "../words.tsx";
import { longestLine } from "./CorrectionField.tsx";

type Props = { lines: readonly string[]; error: string | undefined; onChange(lines: readonly string[]): void };

/** What it would mean, a line each. The next field comes once the last one is begun. */
export function LinesField({ lines, error, onChange }: Props) {
	const { t } = useWords();
	const fields = useRef<HTMLFieldSetElement>(null);
	const write = (at: number, text: string) => {
		const next = lines.map((line, index) => (index === at ? text : line));
		onChange(next.at(-1)?.trim() !== "" && next.length < mostImplications ? [...next, ""] : next);
	};
	return (
		<fieldset className="col g4" aria-describedby="lines-below" ref={fields}>
			<legend className="lab gap">{t("translations.propose.lines")}</legend>
			{lines.map((line, at) => (
				<textarea
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
					key={at}
					className={error && at === 0 ? "in line err" : "in line"}
					rows={1}
					aria-label={t("translations.propose.line", { at: at + 1 })}
					{...(error && at === 0 ? { "aria-invalid": true } : {})}
					value={line}
					maxLength={longestLine}
					onChange={(event) => write(at, event.target.value)}
					onKeyDown={(event) => {
						const next = fields.current?.getElementsByTagName("textarea")[at + 1];
						if (event.key !== "Enter") return;
						event.preventDefault();
						next?.focus();
					}}
				/>
			))}
			<p className={error ? "hint bad-t" : "hint"} id="lines-below">
				{error ?? t("translations.propose.linesHint")}
			</p>
		</fieldset>
	);
}
