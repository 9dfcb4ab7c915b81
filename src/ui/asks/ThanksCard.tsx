import { useEffect, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { askKey } from "./ask.ts";
import type { Done } from "./sendKeeper.ts";
import { useSendKeeper } from "./useSendKeeper.ts";

type Props = {
	done: Done;
	/** The reader said it just now: the focus goes to Undo, and stays here when Undo goes. */
	arrived: boolean;
	onUndone(): void;
	onOpen(panelId: string): void;
};

/** It is in: for ten seconds it can be taken back; gone at the next visit. */
export function ThanksCard({ done: { ask, state }, arrived, onUndone, onOpen }: Props) {
	const { t } = useWords();
	const { keeper } = useSendKeeper();
	const title = useRef<HTMLHeadingElement>(null);
	const undo = useRef<HTMLButtonElement>(null);
	const held = state === "held";
	useEffect(() => {
		if (!arrived) return;
		if (held) undo.current?.focus();
		else if (document.activeElement === document.body) title.current?.focus();
	}, [arrived, held]);
	return (
		<section className="my-ask" aria-label={t("asks.thanks")}>
			<div className="hd top">
				<span className="ok-t">
					<Icon name="checkmarkCircleFilled" size={24} />
				</span>
				<div className="grow col g2" role="status">
					<h2 className="t5" tabIndex={-1} ref={title}>
						{t("asks.thanks")}
					</h2>
					<p className="s q2">{t(`asks.${ask.kind}.after`)}</p>
					{held && (
						<button
							className="btn sub start flush"
							type="button"
							ref={undo}
							onClick={() => {
								onUndone();
								keeper.undo(askKey(ask));
							}}
						>
							<Icon name="arrowUndo" size={16} />
							{t("asks.undo")}
						</button>
					)}
					{state === "sent" && ask.kind === "echo" && (
						<button className="btn sub start flush" type="button" onClick={() => onOpen(ask.panelId)}>
							{t("asks.echo.see")}
						</button>
					)}
				</div>
			</div>
		</section>
	);
}
