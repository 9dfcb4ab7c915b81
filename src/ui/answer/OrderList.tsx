import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Target } from "../../core/panel.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { RankingStep } from "./ranking.ts";
import { isUndo } from "./TapList.tsx";

type Props = {
	targets: readonly Target[];
	placed: readonly string[];
	take(step: RankingStep): void;
	list: RefObject<HTMLOListElement | null>;
};

/** The whole order, best first, each row with its two arrows. The focus goes along with the row that was moved. */
export function OrderList({ targets, placed, take, list }: Props) {
	const { t } = useWords();
	const moved = useRef<string | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: after each new order the moved row's arrow is found again
	useLayoutEffect(() => {
		for (const arrow of list.current?.querySelectorAll<HTMLElement>("[data-arrow]") ?? [])
			if (arrow.dataset["arrow"] === moved.current) arrow.focus();
		moved.current = null;
	}, [placed, list]);
	const move = (target: string, by: -1 | 1) => {
		moved.current = `${target}${by}`;
		take({ do: "move", target, by });
	};
	return (
		<ol
			className="order"
			aria-label={t("answer.rank.order")}
			ref={list}
			onKeyDown={(event) => {
				if (!isUndo(event)) return;
				event.preventDefault();
				take({ do: "undo" });
			}}
		>
			{placed.map((id, index) => {
				const label = targets.find((target) => target.id === id)?.label ?? id;
				return (
					<li key={id} data-row={id}>
						<span className="n" aria-hidden="true">
							{index + 1}
						</span>
						<span className="grow">
							<span aria-hidden="true">{label}</span>
							<span className="vh">{t("answer.rank.placeOf", { label, place: index + 1, of: placed.length })}</span>
						</span>
						<Arrow to={-1} id={id} name={t("answer.rank.up", { label })} atEnd={index === 0} move={move} />
						<Arrow to={1} id={id} name={t("answer.rank.down", { label })} atEnd={index === placed.length - 1} move={move} />
					</li>
				);
			})}
		</ol>
	);
}

type ArrowProps = { to: -1 | 1; id: string; name: string; atEnd: boolean; move(target: string, by: -1 | 1): void };

function Arrow({ to, id, name, atEnd, move }: ArrowProps) {
	return (
		<button
			className="btn ic"
			type="button"
			aria-label={name}
			aria-disabled={atEnd}
			data-arrow={`${id}${to}`}
			onClick={() => !atEnd && move(id, to)}
		>
			<Icon name={to < 0 ? "arrowUp" : "arrowDown"} size={16} />
		</button>
	);
}
