import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { leadersIn } from "../parts/WhoAnswered.tsx";
import { Away } from "../states/Away.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** As many names as a button holds. */
const mostNamed = 2;

/** Asks those who have not answered once more. */
export function Remind({ panel }: { panel: PanelView }) {
	const { t, list } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("remindPeople");
	const [said, setSaid] = useState<string | null>(null);
	const waiting = leadersIn(panel).filter((person) => !panel.answered.includes(person.id));
	if (waiting.length === 0) return null;
	const names = waiting.map((person) => firstName(person.name));
	const remind = async () => {
		const reply = await perform({ panelId: panel.id });
		if (!reply) return;
		const told = reply.reminded.length > 0 ? [t("attach.attached.reminded", { list: list(reply.reminded) })] : [];
		const failed = reply.failed.length > 0 ? [t("attach.attached.notReminded", { list: list(reply.failed) })] : [];
		setSaid([...told, ...failed].join(" "));
	};
	return (
		<div className="col g4">
			<button className="btn l w" type="button" aria-disabled={busy} onClick={() => void remind()}>
				<Icon name="alert" />
				{names.length <= mostNamed
					? t("attach.attached.remind", { list: list(names) })
					: t("attach.attached.remindMany", { count: names.length })}
			</button>
			<p className="hint" role="status">
				{said ?? t("attach.attached.remindHint")}
			</p>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void remind()} />}
		</div>
	);
}
