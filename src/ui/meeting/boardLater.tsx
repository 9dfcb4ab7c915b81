import { type ComponentProps, lazy, Suspense } from "react";
import { Skeleton } from "../parts/Skeleton.tsx";
import { StateFrame } from "../states/StateFrame.tsx";
import type { BoardHere as Here } from "./BoardHere.tsx";

const Fetched = lazy(async () => ({ default: (await import("./BoardHere.tsx")).BoardHere }));

/** The board with its pictures, fetched when somebody reads it here. */
export const BoardHere = (props: ComponentProps<typeof Here>) => (
	<Suspense
		fallback={
			<StateFrame>
				<Skeleton />
			</StateFrame>
		}
	>
		<Fetched {...props} />
	</Suspense>
);
