import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Props = { panel: PanelView; onKeep(): void; onDetached(): void };

/** Asks once more before answers are lost. */
export function Detach({ panel, onKeep, onDetached }: Props) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("detachPanel");
	const detach = async () => {
		if ((await perform({ panelId: panel.id }))?.detached) onDetached();
	};
	if (refused) return <Refusal refused={refused} />;
	if (unreachable) return <Away unreachable={unreachable} tryAgain={() => void detach()} />;
	return (
		<Message
			tone="warn"
			icon="warning"
			title={t("attach.attached.detachTitle")}
			actions={
				<div className="row">
					<button className="btn" type="button" aria-disabled={busy} onClick={() => void detach()}>
						{t("attach.attached.detachYes")}
					</button>
					<button className="btn sub" type="button" onClick={onKeep}>
						{t("attach.attached.detachNo")}
					</button>
				</div>
			}
		>
			<p>{t("attach.attached.detachReason")}</p>
		</Message>
	);
}
