import type { KeyboardEvent, ReactNode } from "react";
import { useRef } from "react";
import type { Board } from "../../core/board.ts";
import type { FindingName } from "../../core/panel.ts";
import { useWords } from "../words.tsx";
import { findingOf, findingsOf } from "./onTheWall.ts";

type Props = { board: Board; shown: FindingName; onShow(finding: FindingName): void; children: ReactNode };

/** The findings as tabs that already say what was found; arrows move between them and select. */
export function Findings({ board, shown, onShow, children }: Props) {
	const { t, say } = useWords();
	const tabs = useRef<HTMLDivElement>(null);
	const findings = findingsOf(board);
	const move = (event: KeyboardEvent) => {
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const at = event.key === "Home" ? 0 : event.key === "End" ? findings.length - 1 : step ? findings.indexOf(shown) + step : null;
		if (at === null) return;
		event.preventDefault();
		const next = (at + findings.length) % findings.length;
		onShow(findings[next] ?? shown);
		tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
	};
	return (
		<div className="col findings">
			<div className="tabs" role="tablist" aria-label={t("stage.tabs.label")} ref={tabs} onKeyDown={move}>
				{findings.map((finding) => (
					<button
						className="tab"
						role="tab"
						type="button"
						key={finding}
						id={`tab-${finding}`}
						aria-selected={finding === shown}
						aria-controls="finding"
						tabIndex={finding === shown ? 0 : -1}
						onClick={() => onShow(finding)}
					>
						<b>{t(`stage.tabs.${finding}`)}</b>
						{say(findingOf(board, finding).tab)}
					</button>
				))}
			</div>
			<div className="panel finding" role="tabpanel" id="finding" aria-labelledby={`tab-${shown}`}>
				{children}
			</div>
		</div>
	);
}
