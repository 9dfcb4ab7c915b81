import { useEffect, useState } from "react";
import type { EventWritten, FaultName, SandboxState } from "../hosts/shape.ts";

export type Live = { state: SandboxState | null; lost: boolean };

/** The sandbox as this person sees it, read again whenever something changed. */
export function useSandbox(as: string): Live {
	const [live, show] = useState<Live>({ state: null, lost: false });
	useEffect(() => {
		let wanted = true;
		let asked = 0;
		const read = async () => {
			const turn = ++asked;
			const response = await fetch(`/sandbox/state.json?as=${encodeURIComponent(as)}`).catch(() => null);
			if (!wanted || turn !== asked) return;
			if (response?.ok) show({ state: (await response.json()) as SandboxState, lost: false });
			else show((before) => ({ ...before, lost: true }));
		};
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const soon = () => {
			clearTimeout(waiting);
			waiting = setTimeout(read, 80);
		};
		const stream = new EventSource("/sandbox/stream");
		stream.onmessage = soon;
		stream.onopen = soon;
		stream.onerror = () => show((before) => ({ ...before, lost: true }));
		void read();
		return () => {
			wanted = false;
			clearTimeout(waiting);
			stream.close();
		};
	}, [as]);
	return live.state && live.state.me.alias !== as ? { ...live, state: null } : live;
}

async function post<Reply>(path: string, body: object): Promise<Reply> {
	const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
	const reply = (await response.json()) as { error?: string };
	if (!response.ok) throw new Error(reply.error ?? `The sandbox answered ${response.status}`);
	return reply as Reply;
}

export const moveClock = (to: { advanceMs: number } | { to: string }) => post<{ now: string }>("/sandbox/clock", to);
export const writeEvent = (event: EventWritten) => post<{ id: string }>("/sandbox/events", event);
export const setFault = (fault: FaultName) => post("/sandbox/faults", { fault });
export const clearReceived = () => post("/sandbox/received/clear", {});
