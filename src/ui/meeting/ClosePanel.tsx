import { useEffect, useRef, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** A panel that has told what it had to tell, or has nothing to tell, can be closed by whoever runs it. */
export function ClosePanel({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const [sure, setSure] = useState(false);
	const { state } = panel.followUp;
	const done = state === "sent" || state === "sending" || panel.meeting.cancelledAt !== null;
	if (!panel.me.may.close || !done) return null;
	return (
		<section className="col">
			<h2 className="t5">{t("tookPlace.done")}</h2>
			{sure ? (
				<CloseForGood panelId={panel.id} revealed={panel.board !== null || panel.revealedAt !== null} onKeep={() => setSure(false)} />
			) : (
				<button className="btn start" type="button" onClick={() => setSure(true)}>
					{t("tookPlace.close")}
				</button>
			)}
		</section>
	);
}

type Props = { panelId: string; revealed: boolean; onClosed?(): void; onKeep(): void };

/** What closing does, before it is done: it is for good. */
export function CloseForGood({ panelId, revealed, onClosed, onKeep }: Props) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("closePanel");
	const told = useRef<HTMLParagraphElement>(null);
	useEffect(() => told.current?.focus(), []);
	const close = async () => {
		if (await perform({ panelId })) onClosed?.();
	};
	return (
		<div className="col">
			<p ref={told} tabIndex={-1}>
				{t(revealed ? "tookPlace.revealed" : "tookPlace.sealed")} {t("tookPlace.readable")}
			</p>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} about={unreachable} />}
			<div className="row wrap">
				<button className="btn" type="button" aria-disabled={busy} onClick={() => void close()}>
					{t("tookPlace.yes")}
				</button>
				<button className="btn sub" type="button" onClick={onKeep}>
					{t("tookPlace.no")}
				</button>
			</div>
		</div>
	);
}
