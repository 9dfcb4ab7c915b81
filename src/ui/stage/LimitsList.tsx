import type { Hold } from "../../core/answer.ts";
import type { Board, BoardLimit } from "../../core/board.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { holds, looks, states } from "./limitLooks.ts";

/** What can't change, for a narrow pane: each dimension with what it means, then who holds it how. */
export function LimitsList({ board }: { board: Board }) {
	const { t, say } = useWords();
	return (
		<ul className="holding" aria-label={t(board.rankings ? "stage.limits.caption" : "stage.limits.captionCounts")}>
			{board.limits.map((limit) => (
				<li key={limit.dimension}>
					<h2 className="t5">{limit.label}</h2>
					<p>
						<span className={`row g4 t5 ${states[limit.state].className}`}>
							<Icon name={states[limit.state].icon} size={16} />
							{t(`stage.limits.${limit.state}`)}
						</span>
						<span className="q2">{say(limit.meaning)}</span>
					</p>
					<dl>
						{holds.map((hold) => (
							<Held key={hold} board={board} limit={limit} hold={hold} />
						))}
						<Held board={board} limit={limit} hold={null} />
					</dl>
				</li>
			))}
		</ul>
	);
}

/** Who holds a dimension this way, with the limits they named; how many, on a panel without names; nothing where nobody does. */
function Held({ board, limit, hold }: { board: Board; limit: BoardLimit; hold: Hold | null }) {
	const { t, list } = useWords();
	const { rankings } = board;
	const names = toldApart((rankings ?? []).map(({ name }) => name));
	const people = (rankings ?? []).flatMap(({ personId }, at) => {
		const cell = limit.cells?.find((one) => one.personId === personId);
		if ((cell?.hold ?? null) !== hold) return [];
		const name = names[at] ?? "";
		return [cell?.limit ? t("stage.limits.held", { name, limit: cell.limit }) : name];
	});
	const count = rankings ? people.length : hold ? limit[hold] : board.answered - limit.fixed - limit.flexible - limit.unknown;
	if (count <= 0) return null;
	return (
		<div>
			<dt className={`cell ${hold ? looks[hold].className : "none"}`}>
				{hold && <Icon name={looks[hold].icon} size={16} />}
				{t(hold ? looks[hold].word : "stage.limits.none")}
				<span className="num">{count}</span>
			</dt>
			<dd>{rankings ? list(people) : t("stage.limits.by", { count })}</dd>
		</div>
	);
}
