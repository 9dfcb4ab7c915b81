import { useEffect, useRef, useState } from "react";
import { isGone } from "../../core/panel.ts";
import type { PanelView } from "../../core/panelView.ts";
import { PersonField } from "../attach/PersonField.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { nameOf } from "../stage/people.ts";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";

/** Once whoever decided a revealed panel was erased: that nobody decides, and for whoever keeps the panel the way to name somebody. */
export function EmptySeat({ panel }: { panel: PanelView }) {
	const { t, list } = useWords();
	const [named, setNamed] = useState<string | null>(null);
	const said = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (named !== null) said.current?.focus();
	}, [named]);
	if (panel.stage !== "revealed") return null;
	if (panel.people.some(({ roles }) => roles.includes("decider")))
		return named === null ? null : (
			<p className="row ok-t" role="status" tabIndex={-1} ref={said}>
				<Icon name="checkmarkCircleFilled" />
				{t("tookPlace.seat.named", { name: nameOf(panel, named) })}
			</p>
		);
	const keepers = panel.people.filter((person) => !isGone(person) && person.roles.some(keeps));
	if (panel.me.roles.some(keeps)) return <NameDecider panel={panel} onNamed={setNamed} />;
	return (
		<Message tone="plain" quiet icon="info" title={t("refusals.panelWithoutDecider.title")}>
			<p>
				{keepers.length > 0
					? t("tookPlace.seat.ask", { names: list(keepers.map(({ name }) => name)) })
					: t("refusals.panelWithoutDecider.reason")}
			</p>
		</Message>
	);
}

const keeps = (role: string): boolean => role === "facilitator" || role === "organizer";

function NameDecider({ panel, onNamed }: { panel: PanelView; onNamed(id: string): void }) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable, clear } = usePerform("changePanel");
	const [deciderId, setDecider] = useState("");
	const [missing, setMissing] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const marked = useUnmended(refused, { deciderId });
	const code = marked?.fields["deciderId"];
	const name = async () => {
		if (deciderId === "") {
			form.current?.querySelector("select")?.focus();
			return setMissing(true);
		}
		if (await perform({ panelId: panel.id, deciderId })) onNamed(deciderId);
	};
	return (
		<form
			className="card col g12"
			noValidate
			ref={form}
			onSubmit={(event) => {
				event.preventDefault();
				void name();
			}}
		>
			<div className="col g4">
				<h2 className="t5">{t("refusals.panelWithoutDecider.title")}</h2>
				<p className="q2">{t("tookPlace.seat.why")}</p>
			</div>
			<PersonField
				label={t("attach.decides")}
				hint={t("attach.decidesHint")}
				error={missing ? t("attach.deciderMissing") : code && t(`refusals.${code}.title`, refused?.values)}
				people={panel.people.filter((person) => !isGone(person) && !person.roles.includes("facilitator") && person.id !== panel.me.id)}
				value={deciderId}
				onChange={(id) => {
					setDecider(id);
					setMissing(false);
					// nobody is named by trying again what was chosen before
					if (unreachable) clear();
				}}
			/>
			{refused && !code && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void name()} />}
			<button className="btn start" type="submit" aria-disabled={busy}>
				{t("tookPlace.seat.name")}
			</button>
		</form>
	);
}
