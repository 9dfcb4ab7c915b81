import { useId, useState } from "react";
import { useWords } from "../words.tsx";
import { Found } from "./Found.tsx";
import { before, type PulseFound } from "./pulse.ts";

/** What the last pulses found, the newest first, each beside the one before it; hidden while one is asked from memory what they would tell. */
export function PulseResults({ past, hidden }: { past: readonly PulseFound[]; hidden: boolean }) {
	const { t } = useWords();
	const title = useId();
	const [all, setAll] = useState(false);
	const shown = all ? past : past.slice(0, 1);
	return (
		<section className="col g12" aria-labelledby={title}>
			<h2 className="t4" id={title}>
				{t("pulse.results.title")}
			</h2>
			{hidden && <p className="q2">{t("pulse.results.hidden")}</p>}
			{past.length === 0 && !hidden && (
				<div className="col g2">
					<p className="t5">{t("pulse.results.none")}</p>
					<p className="q2">{t("pulse.results.noneWhy")}</p>
				</div>
			)}
			{shown.map((found, at) => (
				<Found key={found.id} found={found} before={before(past, at)} />
			))}
			{past.length > 1 && !all && (
				<button className="btn start" type="button" onClick={() => setAll(true)}>
					{t("pulse.results.earlier")}
				</button>
			)}
		</section>
	);
}
