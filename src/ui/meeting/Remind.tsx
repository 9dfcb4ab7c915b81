import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { leadersIn } from "../parts/WhoAnswered.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** Reminds whoever has not answered, once per press, and says who was reached. */
export function Remind({ panel, primary = false }: { panel: PanelView; primary?: boolean }) {
	const { t, list } = useWords();
	const { perform, busy, refused } = usePerform("remindPeople");
	const [told, setTold] = useState<{ reminded: string[]; failed: string[] } | null>(null);
	const missing = leadersIn(panel).length - panel.answered.length;
	if (!panel.me.may.remind || missing <= 0) return null;
	if (told)
		return (
			<p className="q2" role="status">
				{[
					told.reminded.length > 0
						? t("meeting.reveal.reminded", { count: told.reminded.length, names: list(told.reminded.map(firstName)) })
						: "",
					told.failed.length > 0 ? t("meeting.reveal.remindFailed", { names: list(told.failed.map(firstName)) }) : "",
				]
					.filter(Boolean)
					.join(" ")}
			</p>
		);
	return (
		<>
			{refused && <Refusal refused={refused} />}
			<button
				className={primary ? "btn p l w" : "btn l w"}
				type="button"
				aria-disabled={busy}
				onClick={async () => {
					const reply = await perform({ panelId: panel.id });
					if (reply) setTold(reply);
				}}
			>
				<Icon name="alert" />
				{t("meeting.reveal.remind", { count: missing })}
			</button>
		</>
	);
}
