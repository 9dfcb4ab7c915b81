import { useRef, useState } from "react";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { useCopied } from "../useCopied.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

const formats = ["markdown", "card"] as const;
type Format = (typeof formats)[number];

/** The framework to paste elsewhere: as Markdown, or as a card for a message. Where copying isn't allowed the text stands here. */
export function TakeAlong({ teamId }: { teamId: string }) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("exportFramework");
	const { copy, clear, came, shown, area } = useCopied();
	const [taken, setTaken] = useState<Format>("markdown");
	const last = useRef<Format>("markdown");
	const take = async (format: Format) => {
		last.current = format;
		clear();
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const file = await perform({ teamId, format, timeZone });
		if (!file) return;
		setTaken(format);
		await copy(file.content);
	};
	return (
		<section className="col">
			<h2 className="t5">{t("framework.take.title")}</h2>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void take(last.current)} />}
			<div className="row wrap">
				{formats.map((format) => (
					<button className="btn" type="button" key={format} aria-disabled={busy} onClick={() => void take(format)}>
						{t(`framework.take.${format}`)}
					</button>
				))}
			</div>
			<p className="s q2" role="status">
				{came === "copied" ? t(`framework.take.copied.${taken}`) : t(came === "shown" ? "framework.take.here" : "framework.take.cardHint")}
			</p>
			{shown !== null && <textarea className="in code" ref={area} readOnly rows={8} aria-label={t("framework.take.text")} value={shown} />}
		</section>
	);
}
