import { useId, useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { HoldMark } from "./HoldMark.tsx";
import { keyOf, type Member, type Point } from "./holding.ts";
import { WhatTheySaid } from "./WhatTheySaid.tsx";

type Ways = Pick<RoomProps, "onOpen" | "onRoom">;

/** The same as the table where it has no room: one person a card, point by point. */
export function HoldCards({ members, ways }: { members: readonly Member[]; ways: Ways }) {
	const { t } = useWords();
	const day = useLogDay();
	return (
		<ul className="col g12">
			{members.map(({ personId, name, lastHeardAt, points }) => (
				<li className="card col" key={personId}>
					<div className="row">
						<Avatar name={name} />
						<div className="grow">
							<h3 className="t4">{name}</h3>
							<p className="s q2">{lastHeardAt ? t("coalition.next.heard", { day: day(lastHeardAt) }) : t("coalition.next.never")}</p>
						</div>
					</div>
					<ul className="points">
						{points.map((point) => (
							<PointRow key={keyOf(point)} point={point} ways={ways} />
						))}
					</ul>
				</li>
			))}
		</ul>
	);
}

function PointRow({ point, ways }: { point: Point; ways: Ways }) {
	const { say } = useWords();
	const id = useId();
	const [open, setOpen] = useState(false);
	const head = (
		<>
			<span className="grow">{say(point.about.label)}</span> <HoldMark holding={point.holding} />
		</>
	);
	if (point.because === null)
		return (
			<li>
				<p className="tap row">{head}</p>
			</li>
		);
	return (
		<li>
			<button className="tap row" type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
				{head}
				<Icon name="chevronDown" size={16} />
			</button>
			<div id={id} hidden={!open}>
				<WhatTheySaid point={point} ways={ways} />
			</div>
		</li>
	);
}
