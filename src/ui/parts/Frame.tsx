import type { ReactNode } from "react";
import { PaneHead } from "./PaneHead.tsx";

type Props = { children: ReactNode; foot?: ReactNode; live?: boolean | null; end?: string };

/** A pane as a whole: its head, what scrolls, and a foot that stays in reach. */
export function Frame({ children, foot, live = null, end }: Props) {
	return (
		<div className="pane">
			<PaneHead live={live} {...(end === undefined ? {} : { end })} />
			<main className="body">{children}</main>
			{foot && <Foot>{foot}</Foot>}
		</div>
	);
}

function Foot({ children }: { children: ReactNode }) {
	return <footer className="foot">{children}</footer>;
}
