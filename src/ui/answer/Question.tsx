import type { ReactNode } from "react";

/** What a screen asks, and how to answer. The question takes the focus when its screen comes. */
export function Question({ ask, children }: { ask: string; children: ReactNode }) {
	return (
		<div className="col g4">
			<h1 className="t3" tabIndex={-1}>
				{ask}
			</h1>
			<div className="q2">{children}</div>
		</div>
	);
}
