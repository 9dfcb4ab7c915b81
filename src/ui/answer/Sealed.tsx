import { useEffect, useRef } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { WhoAnswered } from "../parts/WhoAnswered.tsx";
import { useWords } from "../words.tsx";
import { VoteCard } from "./VoteCard.tsx";
import { WhatYouSaid } from "./WhatYouSaid.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	focusTitle: boolean;
	/** Votes on statements of others were just sent. */
	voted: boolean;
	onVote(): void;
	onChange(): void;
};

/** After sealing: the lock, what there is to check of others, one's own words, and who else has answered. */
export function Sealed({ panel, live, focusTitle, voted, onVote, onChange }: Props) {
	const { t, day, time } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (focusTitle) title.current?.focus();
	}, [focusTitle]);
	const { answer } = panel.mine;
	return (
		<Frame
			live={live}
			foot={
				panel.me.may.answer && (
					<button className="btn l w" type="button" onClick={onChange}>
						<Icon name="edit" />
						{t("answer.sealed.change")}
					</button>
				)
			}
		>
			<div className="col">
				<span className="brand-t">
					<Icon name="lockClosedFilled" size={24} />
				</span>
				<h1 className="t3" ref={title} tabIndex={-1}>
					{t("answer.sealed.title")}
				</h1>
				<p className="q2">{t("answer.sealed.until", { day: day(panel.meeting.startsAt), time: time(panel.meeting.startsAt) })}</p>
			</div>
			<VoteCard panel={panel} sent={voted} onVote={onVote} />
			{answer && <WhatYouSaid panel={panel} answer={answer} />}
			<WhoAnswered panel={panel} />
		</Frame>
	);
}
