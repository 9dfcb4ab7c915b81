import { useEffect, useRef, useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Icon } from "../parts/Icon.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { PutAside } from "./PutAside.tsx";
import { PutOnMeeting } from "./PutOnMeeting.tsx";
import type { SignalsRead, WarningRead } from "./signalsKey.ts";
import { WarningEvidence } from "./WarningEvidence.tsx";

type Props = {
	warning: WarningRead;
	page: SignalsRead;
	/** One of them holds the page's primary button. */
	first: boolean;
	onChanged(said: string, reply?: SignalsRead): void;
} & Pick<RoomProps, "onOpen" | "onRoom">;

/** A priority that may be shifting, what says so, and two ways on. */
export function WarningCard({ warning, page, first, onChanged, onOpen, onRoom }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const [way, setWay] = useState<"meeting" | "aside" | null>(null);
	const left = useRef<"meeting" | "aside" | null>(null);
	const toMeeting = useRef<HTMLButtonElement>(null);
	const toAside = useRef<HTMLButtonElement>(null);
	// who turns back stands where they left
	useEffect(() => {
		if (way === null && left.current) (left.current === "meeting" ? toMeeting : toAside).current?.focus();
		left.current = way;
	}, [way]);
	const back = () => setWay(null);
	const done = (said: string, reply?: SignalsRead) => {
		left.current = null;
		setWay(null);
		onChanged(said, reply);
	};
	const { panelId } = warning;
	const primary = first ? "btn p" : "btn";
	return (
		<section className="card col g16 warned">
			<div className="col g4">
				<span className="badge warn start">
					<Icon name="warning" size={12} />
					{t("signals.warning.badge")}
				</span>
				<h2 className="t3">{t("signals.warning.title", { label: warning.label })}</h2>
				<p className="q2">{t(`signals.warning.${warning.strength}`, { people: warning.people, day: logDay(warning.since) })}</p>
			</div>
			<WarningEvidence warning={warning} signals={page.signals} onOpen={onOpen} onRoom={onRoom} />
			{panelId !== null && (
				<div className="col">
					<p className="q2">{t("signals.meeting.on")}</p>
					<button className={`${primary} start`} type="button" onClick={() => onOpen(panelId)}>
						{t("signals.meeting.open")}
					</button>
				</div>
			)}
			{way === "meeting" && (
				<PutOnMeeting
					warning={warning}
					onPut={() => done(t("signals.meeting.done", { label: warning.label }))}
					onCancel={back}
					onTeam={() => onRoom("team")}
				/>
			)}
			{way === "aside" && (
				<PutAside
					warningId={warning.id}
					onPut={(reply) => done(t("signals.aside.done", { label: warning.label }), reply)}
					onCancel={back}
				/>
			)}
			{way === null && (
				<div className="row wrap">
					{panelId === null && (
						<button className={primary} type="button" ref={toMeeting} onClick={() => setWay("meeting")}>
							{t("signals.meeting.put")}
						</button>
					)}
					<button className="btn" type="button" ref={toAside} onClick={() => setWay("aside")}>
						{t("signals.aside.put")}
					</button>
				</div>
			)}
		</section>
	);
}
