import type { Hold } from "../../core/answer.ts";
import type { Board, BoardLimit } from "../../core/board.ts";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { useSize } from "./useSize.ts";

const looks: Record<Hold, { className: string; icon: IconName; word: string }> = {
	fixed: { className: "fx", icon: "lockClosedFilled", word: "stage.limits.fixed" },
	flexible: { className: "fl", icon: "arrowBidirectionalLeftRight", word: "stage.limits.flexible" },
	unknown: { className: "dk", icon: "question", word: "stage.limits.unknown" },
};
const holds: readonly Hold[] = ["fixed", "flexible", "unknown"];
const states: Record<BoardLimit["state"], { className: string; icon: IconName }> = {
	clash: { className: "warn-t", icon: "arrowSwap" },
	open: { className: "q2", icon: "questionCircle" },
	shared: { className: "ok-t", icon: "checkmark" },
	unanswered: { className: "q2", icon: "circle" },
};
const fewEnoughForWords = 8;

/** What each holds fixed, flexible, or does not know: a real table, the widest split first, its meaning said at the end of each row. */
export function LimitsMatrix({ board }: { board: Board }) {
	const { t, say } = useWords();
	const people = board.rankings;
	const names = toldApart((people ?? []).map(({ name }) => name));
	const worded = names.length <= fewEnoughForWords;
	const tight = board.limits.length > 6 || !worded;
	const [place, { width }] = useSize<HTMLElement>({ width: 816, height: 440 });
	const needed = 100 + (people ? people.length * (worded ? 84 : 40) : 3 * 120) + 190;
	return (
		<section className="col grow matrix" ref={place} aria-label={t("stage.tabs.limits")} {...(width < needed ? { tabIndex: 0 } : {})}>
			{!worded && (
				<p className="row wrap q2 key">
					{holds.map((hold) => (
						<span className="row g4" key={hold}>
							<Icon name={looks[hold].icon} size={16} />
							{t(looks[hold].word)}
						</span>
					))}
				</p>
			)}
			<table className={tight ? "mx tight" : "mx"} style={{ minWidth: needed }}>
				<caption className="vh">{t(people ? "stage.limits.caption" : "stage.limits.captionCounts")}</caption>
				<colgroup>
					<col className="dimension" />
					{(people ?? holds).map((_, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
						<col key={at} className={people ? (worded ? "person" : "person narrow") : "count"} />
					))}
					<col />
				</colgroup>
				<thead>
					<tr>
						<th scope="col">
							<span className="vh">{t("stage.limits.dimension")}</span>
						</th>
						{people
							? people.map(({ personId, name }, at) => (
									<th scope="col" key={personId}>
										<span className={worded ? "" : "tilted"} title={name}>
											{names[at]}
										</span>
									</th>
								))
							: holds.map((hold) => (
									<th scope="col" key={hold}>
										{t(looks[hold].word)}
									</th>
								))}
						<th scope="col" className="say">
							{t("stage.limits.means")}
						</th>
					</tr>
				</thead>
				<tbody>
					{board.limits.map((limit) => (
						<tr key={limit.dimension}>
							<th scope="row">{limit.label}</th>
							{people
								? people.map(({ personId }) => (
										<td key={personId}>
											<Cell cell={limit.cells?.find((cell) => cell.personId === personId)} worded={worded} />
										</td>
									))
								: holds.map((hold) => (
										<td key={hold}>
											<span className={`cell ${limit[hold] > 0 ? looks[hold].className : "none"}`}>{limit[hold]}</span>
										</td>
									))}
							<td className="say">
								<span className={`row g4 t5 ${states[limit.state].className}`}>
									<Icon name={states[limit.state].icon} size={16} />
									{t(`stage.limits.${limit.state}`)}
								</span>
								<span className="q2">{say(limit.meaning)}</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

type Held = NonNullable<BoardLimit["cells"]>[number];

function Cell({ cell, worded }: { cell: Held | undefined; worded: boolean }) {
	const { t } = useWords();
	if (!cell?.hold)
		return (
			<span className="cell none">
				<span aria-hidden="true">–</span>
				<span className="vh">{t("stage.limits.none")}</span>
			</span>
		);
	const look = looks[cell.hold];
	return (
		<span className={`cell ${look.className}`} {...(cell.limit ? { title: cell.limit } : {})}>
			<Icon name={look.icon} size={16} />
			<span className={worded ? "" : "vh"}>{t(look.word)}</span>
		</span>
	);
}
