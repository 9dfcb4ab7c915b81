import { type KeyboardEvent, type Ref, useState } from "react";
import type { Target } from "../../core/panel.ts";
import { useWords } from "../words.tsx";
import { placeOf, type Ranking, type RankingStep } from "./ranking.ts";

type Props = { targets: readonly Target[]; ranking: Ranking; take(step: RankingStep): void; list: Ref<HTMLUListElement> };

/** The targets, waiting to be tapped in order. Nothing moves under the finger; one stop for Tab, arrows inside. */
export function TapList({ targets, ranking, take, list }: Props) {
	const { t } = useWords();
	const [current, setCurrent] = useState(0);
	const keys = (event: KeyboardEvent<HTMLUListElement>) => {
		const target = targets[current];
		const buttons = event.currentTarget.querySelectorAll("button");
		const { key } = event;
		if (key === "ArrowDown" || key === "ArrowUp") {
			const to = (current + (key === "ArrowDown" ? 1 : -1) + targets.length) % targets.length;
			setCurrent(to);
			buttons[to]?.focus();
		} else if (/^[1-7]$/.test(key) && target && !event.ctrlKey && !event.metaKey && !event.altKey) {
			take({ do: "placeAt", target: target.id, place: Number(key) });
		} else if (isUndo(event)) take({ do: "undo" });
		else return;
		event.preventDefault();
	};
	return (
		<ul className="rank" aria-label={t("answer.rank.list")} onKeyDown={keys} ref={list}>
			{targets.map(({ id, label }, index) => {
				const place = placeOf(ranking, id);
				return (
					<li key={id} data-row={id}>
						<button
							type="button"
							aria-pressed={place > 0}
							className={place > 0 ? "" : "next"}
							tabIndex={index === current ? 0 : -1}
							onFocus={() => setCurrent(index)}
							onClick={() => take({ do: "tap", target: id })}
						>
							<span className="n" aria-hidden="true">
								{place || ranking.placed.length + 1}
							</span>
							<span aria-hidden="true">{label}</span>
							<span className="a" aria-hidden="true">
								{place === 1 ? t("answer.rank.first") : ""}
							</span>
							<span className="vh">{t(place > 0 ? "answer.rank.placed" : "answer.rank.notPlaced", { label, place })}</span>
						</button>
					</li>
				);
			})}
		</ul>
	);
}

export const isUndo = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">): boolean =>
	key === "Backspace" || (key.toLowerCase() === "z" && (ctrlKey || metaKey));
