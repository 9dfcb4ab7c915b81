import { useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { levelOf, type Round, sharingOf } from "./rounds.ts";

const atFirst = 4;

/** Panel by panel, the newest first: how alike the orders are, and how many of the others each expected with them. */
export function RoundRows({ rounds, onPanel }: { rounds: readonly Round[]; onPanel(panelId: string): void }) {
	const { t } = useWords();
	const [all, setAll] = useState(false);
	const newest = [...rounds].reverse();
	const pictured = rounds.some((round) => sharingOf(round));
	return (
		<section className="col g12" aria-labelledby="over-time-rounds">
			<div className="col g2">
				<h2 className="t4" id="over-time-rounds">
					{t("overTime.rounds.title")}
				</h2>
				<p className="q2">{t("overTime.rounds.explain")}</p>
			</div>
			{pictured && (
				<p className="row wrap g4 s q2" aria-hidden="true">
					<svg className="ch" width="14" height="14" aria-hidden="true">
						<circle className="ring" cx={7} cy={7} r={5} />
					</svg>
					{t("overTime.rounds.expected")}
					<svg className="ch later" width="14" height="14" aria-hidden="true">
						<circle className="solid" cx={7} cy={7} r={5} />
					</svg>
					{t("overTime.rounds.real")}
				</p>
			)}
			<ul className="measured">
				{(all ? newest : newest.slice(0, atFirst)).map((round) => (
					<RoundRow key={`${round.panelId} ${round.at}`} round={round} onOpen={() => onPanel(round.panelId)} />
				))}
			</ul>
			{!all && newest.length > atFirst && (
				<button className="btn start" type="button" onClick={() => setAll(true)}>
					{t("overTime.rounds.earlier")}
				</button>
			)}
		</section>
	);
}

function RoundRow({ round, onOpen }: { round: Round; onOpen(): void }) {
	const { t } = useWords();
	const day = useLogDay();
	const level = levelOf(round);
	const sharing = sharingOf(round);
	const told = level === "tooFew" || level === "undefined";
	return (
		<li>
			<div className="col g2">
				<h3 className="t5">
					<button className="link inline" type="button" onClick={onOpen}>
						{round.topic}
					</button>
				</h3>
				<p className="s q2">
					{day(round.at)} · {t("overTime.rounds.answered", { count: round.answered, of: round.leaders })}
				</p>
			</div>
			<div className="col g2">
				<p className="row g4">
					{!told && <Icon name={level === "strong" ? "checkmarkCircleFilled" : level === "some" ? "circle" : "arrowSwap"} size={16} />}
					<span className="t5">{t(told ? `overTime.rounds.${level}` : `overTime.rounds.level.${level}`)}</span>
					{round.agreement !== null && !told && <span className="s q2 num">{t("overTime.rounds.w", { w: round.agreement })}</span>}
				</p>
				{sharing && (
					<>
						<p>
							{t("overTime.rounds.illusion", {
								expected: Math.round(sharing.expected),
								others: sharing.others,
								count: Math.round(sharing.real),
							})}
						</p>
						<Distance {...sharing} />
					</>
				)}
			</div>
		</li>
	);
}

const wide = 200;

/** From none of the others to all of them: what was expected as a ring, what is so as a disc. The sentence above says both. */
function Distance({ expected, real, others }: { expected: number; real: number; others: number }) {
	const x = (count: number) => 8 + ((wide - 16) * count) / others;
	return (
		<svg className="ch distance" width={wide} height="20" aria-hidden="true">
			<line className="grid" x1={x(0)} x2={x(others)} y1={10} y2={10} />
			{Array.from({ length: others + 1 }, (_, count) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the tick is its number
				<line className="axl" key={count} x1={x(count)} x2={x(count)} y1={7} y2={13} />
			))}
			<line className="gapline" x1={x(expected)} x2={x(real)} y1={10} y2={10} />
			<circle className="ring" cx={x(expected)} cy={10} r={6} />
			<circle className="solid" cx={x(real)} cy={10} r={6} />
		</svg>
	);
}
