import { useState } from "react";
import { isGone } from "../../core/panel.ts";
import type { PanelView } from "../../core/panelView.ts";
import { PersonField } from "../attach/PersonField.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";

/** Once whoever decided a revealed panel was erased: that nobody decides, and for whoever keeps the panel the way to name somebody. */
export function EmptySeat({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	if (panel.stage !== "revealed" || panel.people.some(({ roles }) => roles.includes("decider"))) return null;
	const keeps = panel.me.roles.some((role) => role === "facilitator" || role === "organizer");
	return keeps ? (
		<NameDecider panel={panel} />
	) : (
		<Message tone="plain" quiet title={t("refusals.panelWithoutDecider.title")}>
			<p>{t("refusals.panelWithoutDecider.reason")}</p>
		</Message>
	);
}

function NameDecider({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("changePanel");
	const [deciderId, setDecider] = useState("");
	const [missing, setMissing] = useState(false);
	const marked = useUnmended(refused, { deciderId });
	const code = marked?.fields["deciderId"];
	const name = async () => {
		if (deciderId === "") return setMissing(true);
		await perform({ panelId: panel.id, deciderId });
	};
	return (
		<form
			className="card col g8"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void name();
			}}
		>
			<h2 className="t5">{t("refusals.panelWithoutDecider.title")}</h2>
			<PersonField
				label={t("attach.decides")}
				hint={t("attach.decidesHint")}
				error={missing ? t("attach.deciderMissing") : code && t(`refusals.${code}.title`, refused?.values)}
				people={panel.people.filter((person) => !isGone(person) && !person.roles.includes("facilitator") && person.id !== panel.me.id)}
				value={deciderId}
				onChange={(id) => {
					setDecider(id);
					setMissing(false);
				}}
			/>
			{refused && !code && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void name()} />}
			<button className="btn start" type="submit" aria-disabled={busy}>
				{t("attach.attached.save")}
			</button>
		</form>
	);
}
