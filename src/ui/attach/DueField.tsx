import { useId } from "react";
import { useWords } from "../words.tsx";
import { type Chosen, momentOf } from "./chosen.ts";

type Props = { chosen: Pick<Chosen, "day" | "time">; startsAt: string; error?: string | undefined; onChange(part: Partial<Chosen>): void };

/** When answers are due, and how long before the meeting that is. */
export function DueField({ chosen, startsAt, error, onChange }: Props) {
	const { t } = useWords();
	const id = useId();
	return (
		<fieldset className="field" aria-describedby={`${id}-below`}>
			<legend className="lab gap">{t("attach.due")}</legend>
			<div className="row">
				<input
					className={error ? "in err wide" : "in wide"}
					type="date"
					aria-label={t("attach.dueDay")}
					value={chosen.day}
					onChange={(event) => onChange({ day: event.target.value })}
				/>
				<input
					className={error ? "in err" : "in"}
					type="time"
					aria-label={t("attach.dueTime")}
					value={chosen.time}
					onChange={(event) => onChange({ time: event.target.value })}
				/>
			</div>
			<span className={error ? "hint bad-t" : "hint"} id={`${id}-below`}>
				{error ?? before(momentOf(chosen), startsAt, t)}
			</span>
		</fieldset>
	);
}

const hour = 3_600_000;

function before(dueAt: string | null, startsAt: string, t: ReturnType<typeof useWords>["t"]): string {
	if (dueAt === null) return "";
	const hours = Math.round((Date.parse(startsAt) - Date.parse(dueAt)) / hour);
	if (hours >= 48) return t("attach.dueDays", { count: Math.round(hours / 24) });
	return hours >= 1 ? t("attach.dueHours", { count: hours }) : t("attach.dueSoon");
}
