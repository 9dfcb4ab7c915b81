import type { Reply } from "../../contract.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";

export type Entry = Reply<"viewAudit">["entries"][number];

/** One entry: who did what, below it when and about what, at its end the number that it has in the chain. */
export function EntryLine({ entry: { number, at, actor, act, panel, team, person } }: { entry: Entry }) {
	const { t, time } = useWords();
	const day = useLogDay();
	const did = t(`admin.audit.acts.${act}`);
	const someone = t("admin.someone");
	const who = actor === null ? t("admin.audit.clock") : (actor.name ?? someone.charAt(0).toLocaleUpperCase() + someone.slice(1));
	const about = [
		// what was sealed is told without the minute
		at.length === 10 ? null : time(at),
		panel?.meetsOn ? t("admin.audit.about", { day: day(panel.meetsOn) }) : null,
		team?.name ?? null,
		person ? t("admin.audit.concerns", { name: person.name ?? someone }) : null,
		actor && actor.name === null ? actor.id : null,
	].filter((one) => one !== null);
	return (
		<li tabIndex={-1}>
			<span className="grow">
				<span className="block">
					<strong>{who}</strong> {did === `admin.audit.acts.${act}` ? act : did}
				</span>
				{about.length > 0 && <span className="s q2 block">{about.join(" · ")}</span>}
			</span>
			{number !== null && <span className="s q num">{t("admin.audit.number", { number })}</span>}
		</li>
	);
}
