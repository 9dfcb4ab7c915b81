import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { usePane } from "../pane.tsx";
import type { Last } from "./AskHere.tsx";
import { type Ask, askKey, byDue } from "./ask.ts";
import { useFinalOnLeaving, useSendKeeper } from "./useSendKeeper.ts";

/** Everything that waits for the reader, with what they have done of it in this visit. */
export function useMyAsks() {
	const { api } = usePane();
	const read = useQuery({ queryKey: ["myAsks"], queryFn: () => api.call("listMyAsks", {}) });
	const { data } = read;
	const { keeper, done } = useSendKeeper();
	const [said, setSaid] = useState("");
	const [last, setLast] = useState<Last | null>(null);
	useFinalOnLeaving(keeper);
	// what was done is gone at the next visit
	useLayoutEffect(() => keeper.tidy(), [keeper]);
	useEffect(() => {
		if (data) keeper.restore(data.me.id, data.asks);
	}, [keeper, data]);
	const doneOf = (ask: Ask) => done.find((one) => askKey(one.ask) === askKey(ask));
	const open = (data?.asks ?? []).filter((ask) => !doneOf(ask));
	// one that came back still waits, whether or not it is asked again
	const waiting = [...open, ...done.filter(({ state }) => state === "failed").map(({ ask }) => ask)];
	const shown = data ? [...open, ...done.map(({ ask }) => ask)].sort(byDue) : [];
	return { read, waiting, shown, said, keeper, card: { doneOf, last, onLast: setLast, onDone: setSaid, others: waiting } };
}
