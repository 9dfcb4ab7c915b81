import { type FormEvent, useState } from "react";
import type { Reply } from "../../contract.ts";
import { Field } from "../parts/Field.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { AttachRefused } from "./AttachRefused.tsx";
import { type Chosen, type MeetingBefore, momentOf, suggestedChoice } from "./chosen.ts";
import { DueField } from "./DueField.tsx";
import { PersonField } from "./PersonField.tsx";
import { TargetChips } from "./TargetChips.tsx";
import { useMissing } from "./useMissing.ts";

type Attached = Reply<"attachPanel">;
type Props = {
	meeting: MeetingBefore;
	meetingRef: Parameters<ReturnType<typeof usePerform<"attachPanel">>["perform"]>[0]["meeting"];
	/** Reads once more who is on the invite. */
	readInvite(): Promise<void>;
	onAttached(panelId: string, inviteBlock: Attached["inviteBlock"] | null): void;
};

/** Attaching a question: everything is filled in already; one looks it over and presses once. */
export function AttachForm({ meeting, meetingRef, readInvite, onAttached }: Props) {
	const { t, list, day } = useWords();
	const { perform, busy, refused, unreachable, clear } = usePerform("attachPanel");
	const [chosen, setChosen] = useState<Chosen>(() => suggestedChoice(meeting));
	const { missing, why, presses, check, wrong, standing } = useMissing(chosen, refused);
	const change = (part: Partial<Chosen>) => setChosen((before) => ({ ...before, ...part }));
	const attach = async (event?: FormEvent) => {
		event?.preventDefault();
		const dueAt = momentOf(chosen);
		if (!check() || dueAt === null || busy) return;
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const { topic, deciderId, facilitatorId, targets, attribution } = chosen;
		const reply = await perform({
			meeting: meetingRef,
			topic,
			deciderId,
			facilitatorId,
			targets: [...targets],
			attribution,
			dueAt,
			timeZone,
		});
		if (reply) onAttached(reply.panel.id, reply.inviteBlock);
	};
	const { frameworkVersion } = meeting.suggested;
	return (
		<Frame
			foot={
				<button className="btn p l w" type="button" aria-disabled={busy} onClick={() => void attach()}>
					{t(busy ? "attach.attaching" : "attach.attach")}
				</button>
			}
		>
			<form className="col g16" onSubmit={(event) => void attach(event)} noValidate>
				<div className="col g4">
					{meeting.onBehalf && <span className="badge start">{t("attach.bookFor", { name: meeting.organizer.name })}</span>}
					<h1 className="t3">{t("attach.title")}</h1>
					<p className="q2">{t("attach.why")}</p>
					{meeting.ofSeries && <p className="hint">{t("attach.ofSeries", { day: day(meeting.startsAt) })}</p>}
				</div>
				{standing && (
					<AttachRefused
						refused={standing}
						onOpen={(panelId) => onAttached(panelId, null)}
						readInvite={async () => {
							await readInvite();
							clear();
						}}
					/>
				)}
				{unreachable && <Away unreachable={unreachable} tryAgain={() => void attach()} />}
				{missing && (
					<Message tone="warn" title={missing} about={presses}>
						{why && <p>{why}</p>}
					</Message>
				)}
				<Field label={t("attach.topic")} hint={t("attach.topicHint")} error={wrong("topic")}>
					{(wiring) => (
						<textarea
							{...wiring}
							rows={3}
							maxLength={200}
							value={chosen.topic}
							onChange={(event) => change({ topic: event.target.value })}
						/>
					)}
				</Field>
				<PersonField
					label={t("attach.decides")}
					hint={t("attach.decidesHint")}
					error={wrong("deciderId")}
					people={meeting.people}
					value={chosen.deciderId}
					onChange={(deciderId) => change({ deciderId })}
				/>
				<PersonField
					label={t("attach.facilitates")}
					hint={t("attach.facilitatesHint")}
					error={wrong("facilitatorId")}
					people={meeting.people}
					value={chosen.facilitatorId}
					onChange={(facilitatorId) => change({ facilitatorId })}
				/>
				<TargetChips
					targets={chosen.targets}
					onChange={(targets) => change({ targets })}
					hint={frameworkVersion === null ? t("attach.fromStart") : t("attach.fromFramework", { version: frameworkVersion })}
					error={wrong("targets")}
				/>
				<DueField chosen={chosen} startsAt={meeting.startsAt} error={wrong("dueAt")} onChange={change} />
				<Segmented
					legend={t("attach.show")}
					hint={t("attach.showHint")}
					options={(["named", "unattributed"] as const).map((value) => ({ value, label: t(`attach.${value}`) }))}
					value={chosen.attribution}
					onChange={(attribution) => change({ attribution })}
				/>
				{meeting.unknown.length > 0 && (
					<p className="hint">{t("attach.unknown", { count: meeting.unknown.length, list: list(meeting.unknown) })}</p>
				)}
			</form>
		</Frame>
	);
}
