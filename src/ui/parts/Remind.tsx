import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Away } from "../states/Away.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { Icon } from "./Icon.tsx";
import { Refusal } from "./Refusal.tsx";
import { leadersIn } from "./WhoAnswered.tsx";

/** As many names as a button holds. */
const mostNamed = 2;

/** Reminds whoever has not answered, once a press, and says who was reached. */
export function Remind({ panel, primary = false }: { panel: PanelView; primary?: boolean }) {
	const { t, list } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("remindPeople");
	const [told, setTold] = useState<{ reminded: string[]; failed: string[] } | null>(null);
	const waiting = leadersIn(panel).filter((person) => !panel.answered.includes(person.id));
	if (!panel.me.may.remind || waiting.length === 0) return null;
	if (told) return <Told {...told} />;
	const names = waiting.map((person) => firstName(person.name));
	const remind = async () => {
		const reply = await perform({ panelId: panel.id });
		if (reply) setTold(reply);
	};
	return (
		<div className="col g4">
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void remind()} />}
			<button className={primary ? "btn p l w" : "btn l w"} type="button" aria-disabled={busy} onClick={() => void remind()}>
				<Icon name="alert" />
				{names.length <= mostNamed ? t("panes.remind.named", { list: list(names) }) : t("panes.remind.many", { count: names.length })}
			</button>
		</div>
	);
}

function Told({ reminded, failed }: { reminded: string[]; failed: string[] }) {
	const { t, list } = useWords();
	const reached = reminded.length > 0 ? t("panes.remind.reminded", { count: reminded.length, names: list(reminded.map(firstName)) }) : "";
	const missed = failed.length > 0 ? t("panes.remind.failed", { names: list(failed.map(firstName)) }) : "";
	return (
		<p className="q2" role="status">
			{[reached, missed].filter(Boolean).join(" ")}
		</p>
	);
}
