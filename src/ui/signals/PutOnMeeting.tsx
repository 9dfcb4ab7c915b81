import { useEffect, useId, useRef, useState } from "react";
import type { Reply } from "../../contract.ts";
import { PickRow } from "../parts/PickRow.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { ForTheInvite } from "./ForTheInvite.tsx";
import type { WarningRead } from "./signalsKey.ts";

type Meeting = Reply<"openWarningPanel">["meetings"][number];
type Props = { warning: WarningRead; onPut(): void; onCancel(): void; onTeam(): void };

/** The next meetings it could be put on; the first is chosen already. */
export function PutOnMeeting({ warning, onPut, onCancel, onTeam }: Props) {
	const { t, day, time } = useWords();
	const name = useId();
	const root = useRef<HTMLDivElement>(null);
	const [meetings, setMeetings] = useState<readonly Meeting[] | null>(null);
	const [chosen, setChosen] = useState("");
	const [invite, setInvite] = useState<string | null>(null);
	const { perform, busy, refused, unreachable, clear } = usePerform("openWarningPanel");
	const look = async () => {
		clear();
		const reply = await perform({ warningId: warning.id, itemId: null });
		if (!reply) return;
		// somebody else was quicker
		if (reply.panelId) return onPut();
		setMeetings(reply.meetings);
		setChosen(reply.meetings[0]?.itemId ?? "");
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, as it opens, then when asked
	useEffect(() => {
		void look();
	}, []);
	useEffect(() => {
		if (meetings) root.current?.querySelector<HTMLElement>("input:checked, [tabindex]")?.focus();
	}, [meetings]);
	const put = async () => {
		const reply = await perform({ warningId: warning.id, itemId: chosen });
		if (reply?.panelId && reply.inviteBlock) setInvite(reply.inviteBlock.text);
		else if (reply?.panelId) onPut();
	};
	if (invite !== null) return <ForTheInvite text={invite} onDone={onPut} />;
	const cancel = (
		<button className="btn sub" type="button" onClick={onCancel}>
			{t("signals.meeting.cancel")}
		</button>
	);
	if (!meetings && !refused && !unreachable) return <Skeleton />;
	return (
		<div className="col g12" ref={root}>
			{meetings && meetings.length > 0 && (
				<fieldset className="col">
					<legend className="lab gap">{t("signals.meeting.which")}</legend>
					<div className="radios">
						{meetings.map(({ itemId, subject, startsAt, members }) => (
							<PickRow key={itemId} name={name} checked={chosen === itemId} onPick={() => setChosen(itemId)}>
								{subject}
								<span className="s q2 below">
									{[
										t("signals.meeting.when", { day: day(startsAt), time: time(startsAt) }),
										t("signals.meeting.members", { count: members }),
									].join(" · ")}
								</span>
							</PickRow>
						))}
					</div>
					<p className="q2">{t("signals.meeting.what")}</p>
				</fieldset>
			)}
			{meetings?.length === 0 && (
				<div className="col g4">
					<p className="t5" tabIndex={-1}>
						{t("signals.meeting.none")}
					</p>
					<p className="q2">{t("signals.meeting.noneWhy")}</p>
				</div>
			)}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void (meetings ? put() : look())} />}
			<div className="row wrap">
				{meetings && meetings.length > 0 ? (
					<button className="btn p" type="button" aria-disabled={busy} onClick={() => void put()}>
						{t(busy ? "signals.meeting.choosing" : "signals.meeting.choose")}
					</button>
				) : (
					!unreachable && (
						<button className="btn" type="button" aria-disabled={busy} onClick={() => void look()}>
							{t("signals.meeting.again")}
						</button>
					)
				)}
				{refused?.code === "teamWithoutRoles" && (
					<button className="btn" type="button" onClick={onTeam}>
						{t("signals.meeting.team")}
					</button>
				)}
				{cancel}
			</div>
		</div>
	);
}
