import { useEffect, useState } from "react";
import type { EventWritten, FaultName, SandboxState } from "../hosts/shape.ts";

export type Live = { state: SandboxState | null; lost: boolean };

/** The panes tell times as this computer does, so the pages around them do too, wherever the person lives. */
const onThisClock = (state: SandboxState): SandboxState => ({
	...state,
	me: { ...state.me, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
});

const lookEveryMs = 400;

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
			if (response?.ok) show({ state: onThisClock((await response.json()) as SandboxState), lost: false });
			else show((before) => ({ ...before, lost: true }));
		};
		// asked and not streamed: a browser keeps six connections to one host, and those belong to the panes
		let seen = "";
		const look = async () => {
			const response = await fetch("/sandbox/version").catch(() => null);
			const version = response?.ok ? await response.text() : "lost";
			if (!wanted || version === seen) return;
			seen = version;
			await read();
		};
		void look();
		const looking = setInterval(() => void look(), lookEveryMs);
		return () => {
			wanted = false;
			clearInterval(looking);
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
export const sendMail = (mail: { as: string; id: string; subject: string; body: string }) =>
	post<{ id: string }>("/sandbox/mail/send", mail);
export const setFault = (fault: FaultName) => post("/sandbox/faults", { fault });
export const clearReceived = () => post("/sandbox/received/clear", {});
