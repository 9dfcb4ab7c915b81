import "../styles/echo.css";
import { useWords } from "../words.tsx";

/** In the place of what was decided, while one is still asked to remember it. */
export function EchoFirst({ heading: Heading, onEcho }: { heading: "h1" | "h2"; onEcho(): void }) {
	const { t } = useWords();
	return (
		<section className="card row wrap g16 mine echo-first">
			<div className="grow col g4">
				<Heading className="t4">{t("echo.first.title")}</Heading>
				<p className="q2">{t("echo.first.why")}</p>
			</div>
			<button className="btn p l see-echo" type="button" onClick={onEcho}>
				{t("echo.first.go")}
			</button>
		</section>
	);
}
