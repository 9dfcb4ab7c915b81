import { useRef } from "react";
import { toldAs } from "../api.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Away } from "../states/Away.tsx";

/** What stands where something is still being read, or could not be. */
export function Reading({ read: { error, refetch } }: { read: { error: Error | null; refetch(): unknown } }) {
	// while it is tried again, what is known of the last try stays in sight, and nobody's focus is taken twice
	const failure = useRef<Error | null>(null);
	failure.current = error ?? failure.current;
	const { refused, unreachable } = toldAs(failure.current);
	if (refused) return <Refusal refused={refused} />;
	return unreachable ? <Away unreachable={unreachable} tryAgain={() => void refetch()} /> : <Skeleton />;
}
