import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useWords } from "../words.tsx";
import { OrderList } from "./OrderList.tsx";
import { Question } from "./Question.tsx";
import { isComplete, placeOf, type RankingStep, step } from "./ranking.ts";
import type { StepProps } from "./stepProps.ts";
import { TapList } from "./TapList.tsx";
import { Told } from "./Told.tsx";
import { useGlide } from "./useGlide.ts";
import { howFar } from "./whatIsMissing.ts";

/** How long the last number stays in sight before the rows glide into order. */
const pause = 250;

/** First question: tap the targets in order, then mend the order and say how sure one is. */
export function RankStep({ panel, writing, change, told }: StepProps) {
	const { t } = useWords();
	const { ranking, confidence } = writing;
	const complete = isComplete(ranking);
	const [ordered, setOrdered] = useState(complete);
	const [refused, setRefused] = useState(false);
	const [moved, setMoved] = useState("");
	const taps = useRef<HTMLUListElement>(null);
	const order = useRef<HTMLOListElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const arrived = useRef(ordered);
	const { note, play } = useGlide();

	const take = (one: RankingStep) => {
		if (ordered) note(order.current);
		const next = step(ranking, one);
		const label = one.do === "move" ? panel.targets.find((target) => target.id === one.target)?.label : undefined;
		setMoved(
			label === undefined || one.do !== "move"
				? ""
				: t("answer.rank.placeOf", { label, place: placeOf(next, one.target), of: next.targets.length }),
		);
		if (next !== ranking) change({ ranking: next });
	};
	useEffect(() => {
		if (!complete) return setOrdered(false);
		const timer = setTimeout(() => {
			note(taps.current);
			setOrdered(true);
		}, pause);
		return () => clearTimeout(timer);
	}, [complete, note]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: every new order glides
	useLayoutEffect(() => {
		if (ordered) play(order.current);
		if (ordered && !arrived.current) heading.current?.focus();
		if (!ordered && arrived.current) taps.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
		arrived.current = ordered;
	}, [ordered, ranking.placed, play]);

	const showOrder = ordered && complete;
	return (
		<>
			<Question ask={t("answer.rank.question")}>
				{showOrder ? (
					<>
						<h2 className="inline" ref={heading} tabIndex={-1}>
							{t("answer.rank.done")}
						</h2>
						<span>{t("answer.rank.move")}</span>
					</>
				) : (
					<p>{t("answer.rank.how")}</p>
				)}
			</Question>
			{refused && !showOrder && (
				<Message tone="warn" icon="warning" title={t("answer.rank.refusedTitle")} about={refused}>
					<p>{t("answer.rank.refused")}</p>
					<p>{t("answer.rank.tryThis")}</p>
				</Message>
			)}
			{showOrder ? (
				<OrderList targets={panel.targets} placed={ranking.placed} take={take} list={order} />
			) : (
				<TapList targets={panel.targets} ranking={ranking} take={take} list={taps} />
			)}
			<div className="col g2">
				<Told text={told.text || moved || howFar(ranking, t)} times={told.times} quiet={showOrder && !told.text} />
				<span className="row g4">
					<button className="btn sub flush" type="button" onClick={() => take({ do: "undo" })}>
						<Icon name="arrowUndo" size={16} />
						{t("answer.undo")}
					</button>
					<button className="btn sub" type="button" onClick={() => take({ do: "startOver" })}>
						{t("answer.startOver")}
					</button>
				</span>
			</div>
			{showOrder ? (
				<Segmented
					legend={t("answer.rank.sure")}
					hint={t("answer.rank.sureHint")}
					options={(["low", "medium", "high"] as const).map((value) => ({ value, label: t(`answer.rank.${value}`) }))}
					value={confidence}
					onChange={(value) => change({ confidence: value })}
				/>
			) : (
				<>
					<span className="grow" />
					<button className="link start" type="button" onClick={() => setRefused(true)}>
						{t("answer.rank.equal")}
					</button>
				</>
			)}
		</>
	);
}
