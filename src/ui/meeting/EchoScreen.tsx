import "../styles/echo.css";
import { useState } from "react";
import type { Recall } from "../../core/echo.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePerform } from "../usePerform.ts";
import { EchoForm } from "./EchoForm.tsx";
import { EchoTold } from "./EchoTold.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	typed: Recall;
	onType(change: Partial<Recall>): void;
	onLeave(): void;
};

/** What one remembers of what was decided, unaided; and then, beside it, what was. */
export function EchoScreen({ panel, live, typed, onType, onLeave }: Props) {
	const sending = usePerform("answerEcho");
	const [done, setDone] = useState<{ recall: Recall | null; panel: PanelView } | null>(null);
	const send = async (recall: Recall | null) => {
		const reply = await sending.perform({ panelId: panel.id, recall });
		if (reply) setDone({ recall, panel: reply.panel });
	};
	if (done) return <EchoTold panel={panel.echo === "open" ? done.panel : panel} recall={done.recall} live={live} onLeave={onLeave} />;
	return <EchoForm panel={panel} live={live} typed={typed} sending={sending} onType={onType} onSend={send} onLeave={onLeave} />;
}
