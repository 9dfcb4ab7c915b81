import { useEffect, useRef, useState } from "react";
import type { Tension } from "../../core/board.ts";
import { often } from "../../core/deferral.ts";
import type { Day } from "../../core/instant.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import { DayField } from "./DayField.tsx";
import { MissingFields, useFieldFault } from "./MissingFields.tsx";
import { OwnerField } from "./OwnerField.tsx";
import { firstOf } from "./terms.ts";

type Props = { panel: PanelView; tension: Tension; heading: "h1" | "h2"; onDone(): void; onBack(): void; onInstead?(): void };

const order = ["ownerId", "until"] as const;
const picks = [
	{ words: "stage.defer.pick.nextWeek", days: 7 },
	{ words: "stage.defer.pick.twoWeeks", days: 14 },
	{ words: "stage.defer.pick.fourWeeks", days: 28 },
];

/** Puts a question off: only to somebody, and only to a day. */
export function DeferForm({ panel, tension, heading: Heading, onDone, onBack, onInstead = onBack }: Props) {
	const { t, say } = useWords();
	const [ownerId, setOwnerId] = useState<string | null>(null);
	const [until, setUntil] = useState<Day | null>(null);
	const { perform, busy, refused, unreachable } = usePerform("deferTension");
	const marked = useUnmended(refused, { ownerId, until });
	const fault = useFieldFault(marked);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		const first = refused ? firstOf(order, refused.fields) : undefined;
		if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
	}, [refused]);
	const times = tension.timesDeferred + (tension.state === "deferred" ? 0 : 1);
	const refusedFields = refused !== null && firstOf(order, refused.fields) !== undefined;
	return (
		<form
			ref={form}
			noValidate
			className="col g16 defer"
			onSubmit={async (event) => {
				event.preventDefault();
				if (await perform({ panelId: panel.id, tensionId: tension.id, ownerId, until })) onDone();
			}}
		>
			<div className="col g4">
				<p className="q2">{say(tension.question)}</p>
				<Heading className="t3" tabIndex={-1}>
					{t("stage.defer.title")}
				</Heading>
			</div>
			{times >= often && (
				<Message
					tone="warn"
					icon="clock"
					quiet
					title={t("stage.defer.often", { count: times })}
					actions={
						<button className="btn start" type="button" onClick={onInstead}>
							{t(panel.me.may.decide ? "stage.defer.decide" : "stage.defer.put")}
						</button>
					}
				>
					<p>{t("stage.defer.oftenWhy")}</p>
				</Message>
			)}
			{marked && <MissingFields marked={marked} order={order} title={t("stage.missing.deferTitle")} />}
			{refused && !refusedFields && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} />}
			<OwnerField
				panel={panel}
				label={t("stage.defer.owner")}
				name="ownerId"
				value={ownerId}
				error={fault("ownerId")}
				onChange={setOwnerId}
			/>
			<DayField label={t("stage.defer.until")} name="until" value={until} error={fault("until")} picks={picks} onChange={setUntil} />
			<div className="row wrap">
				<button className="btn p l" type="submit" aria-disabled={busy}>
					{t("stage.defer.press")}
				</button>
				<button className="btn sub l" type="button" onClick={onBack}>
					{t("stage.defer.back")}
				</button>
			</div>
		</form>
	);
}
