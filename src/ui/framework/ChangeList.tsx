import type { FrameworkChange } from "../../core/frameworkChange.ts";
import { useWords } from "../words.tsx";

/** What is different, in words: what was is struck, what is now is marked; both are said aloud. */
export function ChangeList({ changes }: { changes: readonly FrameworkChange[] }) {
	const { t, say } = useWords();
	const text = (one: FrameworkChange["was"]) => (one === null || typeof one === "string" ? one : say(one));
	return (
		<ul className="diff">
			{changes.map((change) => {
				const [was, now] = [text(change.was), text(change.now)];
				const about = say(change.about);
				return (
					<li key={`${change.kind} ${about} ${was} ${now}`}>
						<b className="t5">{t(`framework.change.kind.${change.kind}`)}</b>
						{change.kind === "moved" ? <Moved sentence={about} mover={now ?? ""} /> : <Edited about={about} was={was} now={now} />}
					</li>
				);
			})}
		</ul>
	);
}

function Moved({ sentence, mover }: { sentence: string; mover: string }) {
	if (!sentence.startsWith(mover)) return <span>{sentence}</span>;
	return (
		<span>
			<ins>{mover}</ins>
			{sentence.slice(mover.length)}
		</span>
	);
}

function Edited({ about, was, now }: { about: string; was: string | null; now: string | null }) {
	const { t } = useWords();
	const both = was !== null && now !== null;
	return (
		<span>
			{t("framework.change.about", { about })}{" "}
			{was !== null && (
				<del>
					{both && <span className="vh">{t("framework.change.was")} </span>}
					{was}
				</del>
			)}
			{both && " "}
			{now !== null && (
				<ins>
					{both && <span className="vh">{t("framework.change.now")} </span>}
					{now}
				</ins>
			)}
		</span>
	);
}
