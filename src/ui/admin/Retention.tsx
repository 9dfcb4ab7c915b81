import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { fewestMonths, mostMonths } from "../../core/retention.ts";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { type Administration, adminKey, auditKey } from "./adminKey.ts";
import { Counts } from "./Counts.tsx";

type Kept = Administration["retention"];

/** For how long what is said in private is kept. What a change would drop at once is told first, and needs a second press. */
export function Retention({ retention }: { retention: Kept }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const queries = useQueryClient();
	const looking = usePerform("viewAdministration");
	const changing = usePerform("changeRetention");
	const [chosen, setChosen] = useState(String(retention.months));
	const [wrong, setWrong] = useState<string>();
	const [dropping, setDropping] = useState<{ months: number; drops: Kept["drops"] } | null>(null);
	const [done, setDone] = useState("");
	const field = useRef<HTMLInputElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const status = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (dropping) heading.current?.focus();
	}, [dropping]);
	useEffect(() => {
		if (done) status.current?.focus();
	}, [done]);
	const span = { fewest: fewestMonths, most: mostMonths };
	const change = async (months: number, drops: number) => {
		if (!(await changing.perform({ months, drops }))) return;
		setDropping(null);
		setDone(t("admin.retention.done", { months }));
		void queries.invalidateQueries({ queryKey: adminKey });
		void queries.invalidateQueries({ queryKey: auditKey });
	};
	const check = async () => {
		const months = Number(chosen);
		setDone("");
		setDropping(null);
		changing.clear();
		if (!Number.isInteger(months) || months < fewestMonths || months > mostMonths) {
			field.current?.focus();
			return setWrong(t("admin.retention.monthsWrong", span));
		}
		if (months === retention.months) return setDone(t("admin.retention.now", { months }));
		const told = await looking.perform({ months });
		if (!told) return;
		const { drops } = told.retention;
		if (drops.total === 0) return change(months, 0);
		setDropping({ months, drops });
	};
	const failed = looking.unreachable ?? changing.unreachable;
	const refused = looking.refused ?? changing.refused;
	return (
		<section className="col g8" aria-labelledby="admin-retention">
			<h2 className="t4" id="admin-retention">
				{t("admin.retention.title")}
			</h2>
			<p className="t5">
				{t("admin.retention.now", { months: retention.months })}{" "}
				{retention.nextAt ? t("admin.retention.next", { day: logDay(retention.nextAt) }) : t("admin.retention.none")}
			</p>
			<p className="q2">{t("admin.retention.why")}</p>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void check();
				}}
			>
				<Field label={t("admin.retention.months", span)} error={wrong}>
					{(wiring) => (
						<div className="row wrap beside">
							<input
								{...wiring}
								className={`${wiring.className} months`}
								type="number"
								inputMode="numeric"
								min={fewestMonths}
								max={mostMonths}
								ref={field}
								value={chosen}
								onChange={(event) => {
									setChosen(event.target.value);
									setWrong(undefined);
									setDropping(null);
									setDone("");
									// a number that is still being typed is never tried again by itself
									looking.clear();
									changing.clear();
								}}
							/>
							<button className="btn" type="submit" aria-disabled={looking.busy || changing.busy}>
								{t("admin.retention.check")}
							</button>
						</div>
					)}
				</Field>
			</form>
			{dropping && (
				<div className="card col g16">
					<h3 className="t5" tabIndex={-1} ref={heading}>
						{t("admin.retention.goes", { months: dropping.months })}
					</h3>
					<Counts
						rows={(["panels", "pulses", "signals", "translations"] as const).map((key) => [
							t(`admin.retention.${key}`),
							dropping.drops[key],
						])}
					/>
					<div className="row wrap choice">
						<button
							className="btn"
							type="button"
							onClick={() => {
								setDropping(null);
								field.current?.focus();
							}}
						>
							{t("admin.retention.cancel")}
						</button>
						<button
							className="btn p"
							type="button"
							aria-disabled={changing.busy}
							onClick={() => void change(dropping.months, dropping.drops.total)}
						>
							{t("admin.retention.go", { months: dropping.months })}
						</button>
					</div>
				</div>
			)}
			{refused && <Refusal refused={refused} />}
			{failed && <Away unreachable={failed} tryAgain={() => void check()} />}
			<p className={done ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{done}
			</p>
		</section>
	);
}
