import type { Reply } from "../../contract.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { Counts } from "./Counts.tsx";

const going = ["answers", "pulseAnswers", "stanceWords", "signals", "translations", "messages"] as const;
const staying = ["decisions", "owned", "reviews", "putOff", "versions"] as const;

/** What an erasure takes, beside it what it leaves, and what becomes of the panels that are under way. */
export function ErasureTold({ found }: { found: Reply<"previewErasure"> }) {
	const { t } = useWords();
	const { goes, stays, boards, open, invited } = found;
	const after = [
		["boards", boards],
		["decides", open.decides],
		["facilitates", open.facilitates],
		["organizes", open.organizes],
		["invited", invited],
	] as const;
	return (
		<>
			<div className="told">
				<div className="col g4">
					<h4 className="t5">{t("admin.erase.goes")}</h4>
					<Counts rows={going.map((key) => [t(`admin.erase.${key}`), goes[key]])} />
					<p className="s q2">{t("admin.erase.sealed")}</p>
				</div>
				<div className="col g4">
					<h4 className="t5">{t("admin.erase.stays")}</h4>
					<Counts rows={staying.map((key) => [t(`admin.erase.${key}`), stays[key]])} />
					<p className="s q2">{t("admin.erase.others")}</p>
				</div>
			</div>
			{after.some(([, count]) => count > 0) && (
				<ul className="col">
					{after.map(
						([key, count]) =>
							count > 0 && (
								<li className="row top" key={key}>
									<Icon name="info" />
									<span className="grow">{t(`admin.erase.${key}`, { count })}</span>
								</li>
							),
					)}
				</ul>
			)}
		</>
	);
}
