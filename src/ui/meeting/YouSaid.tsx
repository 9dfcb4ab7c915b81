import type { Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";

type Props = { panel: PanelView; tension: Tension; statement: string | null };

/** What one said oneself about the question on the wall, for one's own eyes. */
export function YouSaid({ panel, tension, statement }: Props) {
	const { t } = useWords();
	const said = useOwnWords(panel, tension, statement);
	if (said === null) return null;
	return (
		<div className="card soft col g4">
			<h2 className="t6">{t(tension.kind === "pair" ? "meeting.question.ranked" : "meeting.question.said")}</h2>
			<p>{said}</p>
		</div>
	);
}

function useOwnWords({ mine: { answer, ballot } }: PanelView, { kind, id, a, b }: Tension, statement: string | null): string | null {
	const { t } = useWords();
	if (kind === "pair") {
		const place = (target: string) => answer?.ranking.find((placing) => placing.target === target)?.place ?? 0;
		const [higher, lower] = [a, b]
			.map((side) => ({ label: side.label, place: place(side.id) }))
			.sort((one, other) => one.place - other.place);
		if (!higher?.place || !lower?.place) return null;
		return t("meeting.question.rankedPair", {
			first: higher.label,
			firstPlace: t(`stage.places.${higher.place}`),
			second: lower.label,
			secondPlace: t(`stage.places.${lower.place}`),
		});
	}
	if (kind === "limit") {
		const own = answer?.limits.find(({ dimension }) => id === `limit:${dimension}`);
		if (!own) return null;
		const hold = t(`stage.limits.${own.hold}`);
		return own.limit ? t("meeting.question.saidLimit", { hold, limit: own.limit }) : t("meeting.question.saidHold", { hold });
	}
	if (statement === null) return null;
	if (answer?.assumptions.includes(statement)) return t("meeting.question.saidIt");
	const vote = ballot.find((line) => line.statement === statement)?.vote;
	return vote ? t(`meeting.question.voted.${vote}`) : null;
}
