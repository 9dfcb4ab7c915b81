import { useEffect, useRef, useState } from "react";
import type { Unreachable } from "../api.ts";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

const pause = 20;

/** The server is away: says so, tries again by itself every 20 seconds, and at once when asked. What signing in needs stands above. */
export function Away({ unreachable, tryAgain, safe = false }: { unreachable: Unreachable; tryAgain(): void; safe?: boolean }) {
	const { t } = useWords();
	const [left, setLeft] = useState(pause);
	const again = useRef(tryAgain);
	again.current = tryAgain;
	useEffect(() => {
		const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
		return () => clearInterval(timer);
	}, []);
	useEffect(() => {
		if (left > 0) return;
		setLeft(pause);
		again.current();
	}, [left]);
	if (unreachable.why === "signIn")
		return (
			<Message tone="bad" title={t(unreachable.title)}>
				<p>{t("panes.states.signIn")}</p>
			</Message>
		);
	return (
		<>
			<Message tone="bad" title={t(unreachable.title)}>
				<p aria-live="off">{t(safe ? "panes.states.awaySafe" : "panes.states.away", { count: left })}</p>
			</Message>
			<button
				className="btn l"
				type="button"
				onClick={() => {
					setLeft(pause);
					tryAgain();
				}}
			>
				<Icon name="arrowSync" />
				{t("panes.states.tryNow")}
			</button>
			{unreachable.reference && <p className="hint">{t("panes.states.reference", { reference: unreachable.reference })}</p>}
		</>
	);
}
