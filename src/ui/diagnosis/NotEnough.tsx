import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { Diagnosis } from "./wayTo.ts";

type Props = { diagnosis: Diagnosis & { notEnough: NonNullable<Diagnosis["notEnough"]> }; onSee: (() => void) | null };

/** That naming one would be a guess, what would tell, and when there should be enough. */
export function NotEnough({ diagnosis: { headline, from, notEnough }, onSee }: Props) {
	const { t, say, day } = useWords();
	const { needs, after } = notEnough;
	return (
		<section className="col g16" aria-labelledby="diagnosis-headline">
			<span className="q">
				<Icon name="clock" size={24} />
			</span>
			<h2 className="t1" id="diagnosis-headline">
				{say(headline)}
			</h2>
			<p className="q2">
				{from ? `${say(from)} ` : ""}
				{t(from ? "diagnosis.notEnough.why" : "diagnosis.notEnough.nothing")}
			</p>
			{needs.length > 0 && (
				<div className="col g4">
					<h3 className="t4">{t("diagnosis.notEnough.needs")}</h3>
					<ul className="needs">
						{needs.map((need) => (
							<li key={say(need)}>{say(need)}</li>
						))}
					</ul>
				</div>
			)}
			<p>{after ? t(`diagnosis.notEnough.after.${after.kind}`, { day: day(after.at) }) : t("diagnosis.notEnough.after.unknown")}</p>
			{onSee && (
				<button className="btn start" type="button" onClick={onSee}>
					{t("diagnosis.notEnough.see")}
				</button>
			)}
		</section>
	);
}
