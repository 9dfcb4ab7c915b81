import { Refused, Unreachable } from "../api.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Away } from "../states/Away.tsx";

/** What stands where something is still being read, or could not be. */
export function Reading({ read: { error, refetch } }: { read: { error: Error | null; refetch(): unknown } }) {
	if (error instanceof Refused) return <Refusal refused={error} />;
	if (!error) return <Skeleton />;
	return <Away unreachable={error instanceof Unreachable ? error : new Unreachable(null, error)} tryAgain={() => void refetch()} />;
}
