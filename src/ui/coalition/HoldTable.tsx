import { Fragment, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { HoldMark } from "./HoldMark.tsx";
import { keyOf, type Member, type Point } from "./holding.ts";
import { WhatTheySaid } from "./WhatTheySaid.tsx";

type Props = { members: readonly Member[]; ways: Pick<RoomProps, "onOpen" | "onRoom"> };

const kinds = ["decision", "priority"] as const;

/** People by points. A cell that has a word behind it opens it below its row. */
export function HoldTable({ members, ways }: Props) {
	const { t, say } = useWords();
	const [open, setOpen] = useState<{ personId: string; key: string } | null>(null);
	const points = members[0]?.points ?? [];
	const groups = kinds
		.map((kind) => ({ kind, points: points.filter(({ about }) => about.kind === kind) }))
		.filter((one) => one.points.length > 0);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is moved by the keyboard too
		<section className="wide-table" aria-label={t("coalition.table.region")} tabIndex={0}>
			<table className="holdings">
				<caption className="vh">{t("coalition.table.title")}</caption>
				<colgroup />
				{groups.map(({ kind, points }) => (
					<colgroup key={kind} span={points.length} />
				))}
				<thead>
					<tr>
						<th scope="col" rowSpan={2}>
							{t("coalition.table.leader")}
						</th>
						{groups.map(({ kind, points }) => (
							<th scope="colgroup" className="group" colSpan={points.length} key={kind}>
								{t(`coalition.table.${kind === "decision" ? "decisions" : "priorities"}`)}
							</th>
						))}
					</tr>
					<tr>
						{groups.flatMap(({ points }) =>
							points.map((point) => (
								<th scope="col" key={keyOf(point)}>
									{say(point.about.label)}
								</th>
							)),
						)}
					</tr>
				</thead>
				<tbody>
					{members.map((member) => {
						const shown = open?.personId === member.personId ? member.points.find((point) => keyOf(point) === open.key) : undefined;
						return (
							<Fragment key={member.personId}>
								<tr>
									<th scope="row">{member.name}</th>
									{member.points.map((point) => (
										<td key={keyOf(point)}>
											<Cell
												member={member}
												point={point}
												open={point === shown}
												onTap={() => setOpen(point === shown ? null : { personId: member.personId, key: keyOf(point) })}
											/>
										</td>
									))}
								</tr>
								{shown && (
									<tr className="opened" id={`said-${member.personId}`}>
										<td colSpan={points.length + 1}>
											<div className="words col g4">
												<p className="t5">
													{t("coalition.table.cell", {
														name: member.name,
														point: say(shown.about.label),
														holding: t(`coalition.holding.${shown.holding}`),
													})}
												</p>
												<WhatTheySaid point={shown} ways={ways} />
											</div>
										</td>
									</tr>
								)}
							</Fragment>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}

type CellProps = { member: Member; point: Point; open: boolean; onTap(): void };

function Cell({ member, point, open, onTap }: CellProps) {
	if (point.because === null) return <HoldMark holding={point.holding} />;
	return (
		<button
			className="tap"
			type="button"
			aria-expanded={open}
			{...(open ? { "aria-controls": `said-${member.personId}` } : {})}
			onClick={onTap}
		>
			<HoldMark holding={point.holding} />
			<Icon name="chevronDown" size={12} />
		</button>
	);
}
