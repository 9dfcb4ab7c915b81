import { useLogDay } from "../decisions/useLogDay.ts";
import { usePane } from "../pane.tsx";
import { Avatar } from "../parts/Avatar.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { type Next, weeksSince } from "./holding.ts";
import { WhatTheySaid } from "./WhatTheySaid.tsx";

type Props = { next: readonly Next[]; ways: Pick<RoomProps, "onOpen" | "onRoom"> };

/** Up to three people to talk to before the next meeting: about what, why, and when they were last heard. */
export function TalkNext({ next, ways }: Props) {
	const { t, say } = useWords();
	const { api } = usePane();
	const day = useLogDay();
	const why = ({ why, point, lastHeardAt }: Next): string => {
		if (why !== "quiet" && point) return t(`coalition.next.${why}`, { point: say(point.about.label) });
		return lastHeardAt ? t("coalition.next.quiet", { count: weeksSince(lastHeardAt, api.now()) }) : t("coalition.next.never");
	};
	return (
		<section className="col g12" aria-labelledby="coalition-next">
			<h2 className="t3" id="coalition-next">
				{t("coalition.next.title")}
			</h2>
			{next.length === 0 && (
				<div className="col g2">
					<p className="t5">{t("coalition.next.none")}</p>
					<p className="q2">{t("coalition.next.noneWhy")}</p>
				</div>
			)}
			<ol className="next">
				{next.map((one) => (
					<li className="card col" key={one.personId}>
						<div className="row top">
							<Avatar name={one.name} />
							<div className="grow col g2">
								<h3 className="t4">{one.name}</h3>
								<p>{why(one)}</p>
								{one.lastHeardAt && <p className="s q2">{t("coalition.next.heard", { day: day(one.lastHeardAt) })}</p>}
							</div>
						</div>
						{one.point && <WhatTheySaid point={one.point} ways={ways} />}
					</li>
				))}
			</ol>
		</section>
	);
}
