import type { Reply } from "../../contract.ts";
import { useWords } from "../words.tsx";

const going = ["answers", "pulseAnswers", "stanceWords", "signals", "translations", "messages"] as const;
const staying = ["decisions", "owned", "reviews", "putOff", "versions"] as const;

/** What an erasure takes, what it leaves, and what becomes of the panels that are under way. */
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
			<Counts title={t("admin.erase.goes")} rows={going.map((key) => [t(`admin.erase.${key}`), goes[key]])} />
			<p className="s q2">{t("admin.erase.sealed")}</p>
			<Counts title={t("admin.erase.stays")} rows={staying.map((key) => [t(`admin.erase.${key}`), stays[key]])} />
			<p className="s q2">{t("admin.erase.others")}</p>
			{after.map(([key, count]) => count > 0 && <p key={key}>{t(`admin.erase.${key}`, { count })}</p>)}
		</>
	);
}

function Counts({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }) {
	return (
		<div className="col g4">
			<h4 className="t5">{title}</h4>
			<dl className="counts">
				{rows.map(([label, count]) => (
					<div className="row between" key={label}>
						<dt>{label}</dt>
						<dd>{count}</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
