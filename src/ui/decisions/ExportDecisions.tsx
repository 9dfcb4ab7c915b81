import { useState } from "react";
import type { LogFilters } from "../../core/decisionLog.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { save } from "../save.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Props = { teamId: string; filters: LogFilters; filtered: boolean; timeZone: string };

const formats = ["markdown", "csv", "json"] as const;

/** What is found, as a file: to read, to count, or for another program. */
export function ExportDecisions({ teamId, filters, filtered, timeZone }: Props) {
	const { t } = useWords();
	const [saved, setSaved] = useState<string | null>(null);
	const { perform, busy, refused, unreachable } = usePerform("exportDecisions");
	const take = async (format: (typeof formats)[number]) => {
		setSaved(null);
		const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
		const file = await perform({ teamId, format, timeZone, ...given });
		if (!file) return;
		save(file);
		setSaved(file.fileName);
	};
	return (
		<section className="col" aria-labelledby="decisions-export">
			<h2 className="t5" id="decisions-export">
				{t("decisions.export.title")}
			</h2>
			{filtered && <p className="s q2">{t("decisions.export.some")}</p>}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} about={unreachable} />}
			<div className="row wrap">
				{formats.map((format) => (
					<button className="btn" type="button" key={format} aria-disabled={busy} onClick={() => void take(format)}>
						{t(`decisions.export.${format}`)}
					</button>
				))}
			</div>
			<p className="s q2" role="status">
				{saved ? t("decisions.export.ready", { fileName: saved }) : ""}
			</p>
		</section>
	);
}
