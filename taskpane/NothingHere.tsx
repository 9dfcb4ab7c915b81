import type { ReactNode } from "react";
import { Frame } from "../src/ui/parts/Frame.tsx";
import { Empty } from "../src/ui/states/Empty.tsx";
import type { PanelAt } from "./AsksPlace.tsx";
import { WithAsks } from "./WithAsks.tsx";

/** A meeting without a question: where one is written it can be attached, else what waits elsewhere is a line away. */
export function NothingHere({ panelAt, ...attach }: { panelAt: PanelAt; onAttach?: () => void; busy?: boolean }): ReactNode {
	const empty = (
		<Frame>
			<Empty {...attach} />
		</Frame>
	);
	if (attach.onAttach) return empty;
	return (
		<WithAsks about={null} fromMail={false} panelAt={panelAt}>
			{empty}
		</WithAsks>
	);
}
