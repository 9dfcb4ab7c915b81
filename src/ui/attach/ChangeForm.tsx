import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Field } from "../parts/Field.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { type Chosen, dayAndTime, momentOf } from "./chosen.ts";
import { DueField } from "./DueField.tsx";
import { PersonField } from "./PersonField.tsx";
import { TargetChips } from "./TargetChips.tsx";
import { useMissing } from "./useMissing.ts";

type Props = { panel: PanelView; live: boolean | null; onDone(): void };

/** Changes what is asked, as far as it may still change: only what differs is sent, so that nobody undoes another's change. */
export function ChangeForm({ panel, live, onDone }: Props) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("changePanel");
	const [before] = useState<Chosen>(() => chosenOf(panel));
	const [chosen, setChosen] = useState(before);
	const { missing, why, presses, check, wrong, standing } = useMissing(chosen, refused);
	const change = (part: Partial<Chosen>) => setChosen((now) => ({ ...now, ...part }));
	const answered = panel.answered.length > 0;
	// whoever did it was erased
	const empty = seats.filter(({ field }) => before[field] === "");
	const save = async () => {
		const dueAt = momentOf(chosen);
		if (!check() || dueAt === null || busy) return;
		const changed = {
			...(chosen.topic === before.topic ? {} : { topic: chosen.topic }),
			...(chosen.targets.join("\n") === before.targets.join("\n") ? {} : { targets: [...chosen.targets] }),
			...(chosen.attribution === before.attribution ? {} : { attribution: chosen.attribution }),
			...(chosen.day === before.day && chosen.time === before.time ? {} : { dueAt }),
			...(before.deciderId === "" ? { deciderId: chosen.deciderId } : {}),
			...(before.facilitatorId === "" ? { facilitatorId: chosen.facilitatorId } : {}),
		};
		if (Object.keys(changed).length === 0 || (await perform({ panelId: panel.id, ...changed }))) onDone();
	};
	return (
		<Frame
			live={live}
			foot={
				<>
					<button className="btn sub" type="button" onClick={onDone}>
						{t("attach.attached.back")}
					</button>
					<span className="grow" />
					<button className="btn p l" type="button" aria-disabled={busy} onClick={() => void save()}>
						{t("attach.attached.save")}
					</button>
				</>
			}
		>
			<h1 className="t3">{t("attach.attached.changeTitle")}</h1>
			{standing && <Refusal refused={standing} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void save()} />}
			{missing && (
				<Message tone="warn" title={missing} about={presses}>
					{why && <p>{why}</p>}
				</Message>
			)}
			<Field label={t("attach.topic")} error={wrong("topic")}>
				{(wiring) => (
					<textarea {...wiring} rows={3} maxLength={200} value={chosen.topic} onChange={(event) => change({ topic: event.target.value })} />
				)}
			</Field>
			{empty.map(({ field, label, hint }) => (
				<PersonField
					key={field}
					label={t(label)}
					hint={t(hint)}
					error={wrong(field)}
					people={panel.people.filter(({ roles }) => !roles.includes("left"))}
					value={chosen[field]}
					onChange={(id) => change({ [field]: id })}
				/>
			))}
			<TargetChips
				targets={chosen.targets}
				onChange={(targets) => change({ targets })}
				hint={answered ? t("refusals.targetsFixed.reason") : t("attach.fromStart")}
				error={wrong("targets")}
				fixed={answered}
			/>
			<DueField chosen={chosen} startsAt={panel.meeting.startsAt} error={wrong("dueAt")} onChange={change} />
			<Segmented
				legend={t("attach.show")}
				hint={t("attach.showHint")}
				options={(["named", "unattributed"] as const).map((value) => ({ value, label: t(`attach.${value}`) }))}
				value={chosen.attribution}
				onChange={(attribution) => change({ attribution })}
				disabled={answered}
			/>
		</Frame>
	);
}

const seats = [
	{ field: "deciderId", label: "attach.decides", hint: "attach.decidesHint" },
	{ field: "facilitatorId", label: "attach.facilitates", hint: "attach.facilitatesHint" },
] as const;

const chosenOf = (panel: PanelView): Chosen => ({
	topic: panel.topic,
	deciderId: panel.people.find((person) => person.roles.includes("decider"))?.id ?? "",
	facilitatorId: panel.people.find((person) => person.roles.includes("facilitator"))?.id ?? "",
	targets: panel.targets.map((target) => target.label),
	...dayAndTime(panel.dueAt),
	attribution: panel.attribution,
});
