import { useEffect, useRef, useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Icon } from "../parts/Icon.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { useWords } from "../words.tsx";
import { DraftWaiting } from "./DraftWaiting.tsx";
import { Ladder } from "./Ladder.tsx";
import { Meanings } from "./Meanings.tsx";
import { Priorities } from "./Priorities.tsx";
import type { FrameworkPageView } from "./page.ts";
import { Readers } from "./Readers.tsx";
import { Boundaries, FixedPoints, Weighing } from "./Sections.tsx";
import { SinceRead } from "./SinceRead.tsx";
import { TakeAlong } from "./TakeAlong.tsx";

type Props = {
	teamId: string;
	page: FrameworkPageView;
	onDecision(decisionId: string): void;
	onVersions(): void;
	onDraft(): void;
} & Pick<RoomProps, "onOpen" | "onRoom">;

/** The living page: how the team decides, and what changed since one last read it. */
export function FrameworkPage({ teamId, page, onDecision, onVersions, onDraft, onOpen, onRoom }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const [told, setTold] = useState("");
	const status = useRef<HTMLParagraphElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed goes with the page it stood on
	useEffect(() => {
		if (told !== "" && document.activeElement === document.body) status.current?.focus();
	}, [told, page]);
	const { version } = page.order;
	// of who is asked for the priorities from memory nothing of it is shown, and an empty page would say that there is none
	if (page.remember?.panelId === null) return <RememberFirst panelId={null} onOpen={onOpen} onRoom={onRoom} />;
	const head =
		version > 0 && page.since
			? t("framework.inForce", { team: page.teamName, version, day: logDay(page.since) })
			: t("framework.notYet", { team: page.teamName });
	return (
		<div className="framework">
			<div className="row wrap between">
				<p className="q2 head">{head}</p>
				<div className="row wrap">
					{page.may.draft && page.draft?.state === "none" && (
						<button className="btn" type="button" id="framework-draft" onClick={onDraft}>
							<Icon name="edit" size={16} />
							{t("framework.draft")}
						</button>
					)}
					<button className="btn" type="button" id="framework-versions" onClick={onVersions}>
						<Icon name="clock" size={16} />
						{t("framework.versions")}
					</button>
				</div>
			</div>
			<p className={told ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{told}
			</p>
			{page.recalling.map(({ panelId, topic }) => (
				<section className="card row wrap g16 mine" key={panelId}>
					<div className="grow col g4">
						<h2 className="t4">{t("framework.recalling.title")}</h2>
						<p className="q2">{t("framework.recalling.why", { topic })}</p>
					</div>
					<button className="btn p l" type="button" onClick={() => onOpen(panelId)}>
						{t("framework.recalling.go")}
					</button>
				</section>
			))}
			{page.draft && <DraftWaiting teamId={teamId} page={page} draft={page.draft} onDraft={onDraft} onDone={setTold} />}
			<SinceRead teamId={teamId} page={page} onRead={setTold} />
			<Ladder page={page} onDecision={onDecision} />
			<Priorities teamId={teamId} page={page} onReported={setTold} />
			<FixedPoints page={page} />
			<Boundaries page={page} />
			<Weighing page={page} />
			<Meanings page={page} />
			<Readers page={page} />
			<TakeAlong teamId={teamId} page={page} />
		</div>
	);
}
