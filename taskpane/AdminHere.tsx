import { lazy, Suspense } from "react";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { BackStrip } from "./Strip.tsx";

const AdminPlace = lazy(async () => ({ default: (await import("../src/ui/admin/AdminPlace.tsx")).AdminPlace }));

/** The administrator's room, in the pane. */
export function AdminHere({ onBack }: { onBack(): void }) {
	return (
		<>
			<BackStrip onBack={onBack} />
			<Suspense
				fallback={
					<StateFrame>
						<Skeleton />
					</StateFrame>
				}
			>
				<AdminPlace onBack={null} />
			</Suspense>
		</>
	);
}
