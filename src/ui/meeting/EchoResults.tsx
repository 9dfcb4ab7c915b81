import "../styles/echo.css";
import type { PanelView, ViewEchoes } from "../../core/panelView.ts";
import { EvenOver } from "../stage/EvenOver.tsx";
import { nameOf } from "../stage/people.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { inForce } from "./stances.ts";

type Row = { personId: string; name: string; said: { chosen: string; over: string } | null; how: string };

/** For who decides and who facilitates: how many remember what was decided, then what each said, in words. */
export function EchoResults({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const sum = useEchoSum(panel);
	if (panel.echoes === null) return null;
	const { heard, skipped, open } = panel.echoes;
	const nameless = (how: string) => (personId: string) => ({ personId, name: nameOf(panel, personId), said: null, how });
	const rows: Row[] = [
		...heard.map(({ personId, name, chosen, over, result }) => ({ personId, name, said: { chosen, over }, how: result })),
		...skipped.map(nameless("skipped")),
		...open.map(nameless("open")),
	];
	const place = ({ personId }: Row) => panel.people.findIndex(({ id }) => id === personId) >>> 0;
	return (
		<section className="card col g12" aria-labelledby="echoes">
			<div className="col g4">
				<h2 className="t6 q2" id="echoes">
					{t("echo.team.title")}
				</h2>
				<p className="t4">{sum(panel.echoes)}</p>
				<p className="hint">{t("echo.team.asked")}</p>
			</div>
			<ul className="echoes">
				{rows
					.sort((a, b) => place(a) - place(b))
					.map(({ personId, name, said, how }) => (
						<li key={personId} className={said ? undefined : "brief"}>
							<span className="t5">{name || t("echo.team.left")}</span>
							{said && (
								<span>
									<EvenOver chosen={{ label: said.chosen }} over={{ label: said.over }} />
								</span>
							)}
							<span className="q2">{t(`echo.team.${how}`)}</span>
						</li>
					))}
			</ul>
		</section>
	);
}

/** "Four of five remember it. Tomas acts on the opposite." */
function useEchoSum(panel: PanelView): (echoes: ViewEchoes) => string {
	const { t, list } = useWords();
	return ({ heard, skipped, open }) => {
		const of = heard.length + skipped.length;
		if (of === 0) return t("echo.team.none");
		const what = t(inForce(panel).length > 1 ? "echo.team.one" : "echo.team.it");
		const count = heard.filter(({ result }) => result === "remembered").length;
		const opposite = heard.filter(({ result }) => result === "reversed").map(({ name }) => firstName(name) || t("echo.team.left"));
		const some = count === of ? (of === 2 ? "both" : "all") : count > 0 ? "remember" : of === 2 ? "neither" : "nobody";
		const remembered = t(`echo.team.${some}`, { count: some === "remember" ? count : of, of, what });
		return [
			remembered,
			opposite.length > 0 ? t("echo.team.opposite", { count: opposite.length, names: list(opposite) }) : "",
			open.length > 0 ? t("echo.team.waiting", { count: open.length }) : "",
		]
			.filter(Boolean)
			.join(" ");
	};
}
