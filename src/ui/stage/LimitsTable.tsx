import type { CSSProperties } from "react";
import type { Board, BoardLimit } from "../../core/board.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { holds, looks, states } from "./limitLooks.ts";
import { limitRows } from "./limitRows.ts";
import { useFitting } from "./useFitting.ts";

type Props = { board: Board; width: number; height: number };

const fewEnoughForWords = 8;
const labelWidth = 112;
const meaningWidth = 190;
const widestCell = 84;
const wordCell = 64;
const flatHead = 30;
const tiltedHead = 92;
/** Text is only as long as it is drawn: more is tried than was reckoned, and less where that was too much. */
const hopes = [0.8, 0.9, 1, 1.06, 1.12];

/** A column for each person, or for each answer where nobody is named; each row ends in what it means. It fills the room it has and no more. */
export function LimitsTable({ board, width, height }: Props) {
	const { t, say } = useWords();
	const people = board.rankings;
	const names = toldApart((people ?? []).map(({ name }) => name));
	const columns = people ? names.length : holds.length;
	const room = (width - labelWidth - meaningWidth) / Math.max(columns, 1);
	// a word stands under its sign, on two lines where the column is narrow
	const wordHeight = !people ? 26 : room >= widestCell - 4 ? 40 : 56;
	const rowWith = (head: number) => (height - head) / Math.max(board.limits.length, 1);
	const worded = !people || (columns <= fewEnoughForWords && room >= wordCell && rowWith(flatHead) >= wordHeight + 7);
	const head = worded ? flatHead : tiltedHead;
	const tight = !worded || rowWith(head) < 62;
	const cellWidth = people ? Math.min(worded ? widestCell : 56, Math.max(room, 28)) : 110;
	const said = board.limits.map((limit) => ({ label: limit.label, state: t(`stage.limits.${limit.state}`), meaning: say(limit.meaning) }));
	const [place, hope] = useFitting<HTMLDivElement>(hopes.length, `${width} ${height} ${said.map(({ meaning }) => meaning).join()}`);
	const { lines, cell } = limitRows({
		height: (height - head) * (hopes[hope - 1] ?? 1),
		said,
		apart: !tight,
		labelWidth: labelWidth - 10,
		width: width - labelWidth - columns * cellWidth - 14,
		cell: worded ? { least: wordHeight, most: 58 } : { least: 26, most: 40 },
	});
	return (
		<div className="fitted" ref={place}>
			<table className={tight ? "mx tight" : "mx"} style={{ "--lines": lines, "--cell": `${cell}px` } as CSSProperties}>
				<caption className="vh">{t(people ? "stage.limits.caption" : "stage.limits.captionCounts")}</caption>
				<colgroup>
					<col style={{ width: labelWidth }} />
					{(people ?? holds).map((_, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place
						<col key={at} style={{ width: cellWidth }} />
					))}
					<col />
				</colgroup>
				<thead>
					<tr>
						<th scope="col">
							<span className="vh">{t("stage.limits.dimension")}</span>
							{!worded && <Key />}
						</th>
						{people
							? people.map(({ personId, name }, at) => (
									<th scope="col" key={personId}>
										<span className={worded ? "name" : "tilted"} title={name}>
											{names[at]}
										</span>
									</th>
								))
							: holds.map((hold) => (
									<th scope="col" key={hold}>
										<span className="row g4 center">
											<Icon name={looks[hold].icon} size={16} />
											{t(looks[hold].word)}
										</span>
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
							<th scope="row" title={limit.label}>
								<span className="clamp">{limit.label}</span>
							</th>
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
								<Meaning limit={limit} said={say(limit.meaning)} counts={people !== null && lines === 1} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Which sign stands for what, where cells are too small for words; readers hear the word in each cell. */
function Key() {
	const { t } = useWords();
	return (
		<span className="col key" aria-hidden="true">
			{holds.map((hold) => (
				<span className="row g4" key={hold}>
					<span className={`cell ${looks[hold].className}`}>
						<Icon name={looks[hold].icon} size={16} />
					</span>
					{t(looks[hold].word)}
				</span>
			))}
		</span>
	);
}

/** What the room makes of a dimension: in a sentence, or where there is no room for one in counts. */
function Meaning({ limit, said, counts }: { limit: BoardLimit; said: string; counts: boolean }) {
	const { t } = useWords();
	return (
		<span className="clamp" title={said}>
			<span className={`t5 state ${states[limit.state].className}`}>
				<Icon name={states[limit.state].icon} size={16} /> {t(`stage.limits.${limit.state}`)}
			</span>{" "}
			{counts &&
				holds.map((hold) => (
					<span className="state tally num" aria-hidden="true" key={hold}>
						<Icon name={looks[hold].icon} size={16} />
						{limit[hold]}
					</span>
				))}
			<span className={counts ? "vh" : "q2"}>{said}</span>
		</span>
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
			{cell.limit && <span className="vh">{t("stage.limits.limitSaid", { limit: cell.limit })}</span>}
		</span>
	);
}
