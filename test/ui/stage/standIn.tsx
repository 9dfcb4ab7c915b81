import { QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ActionName } from "../../../src/contract.ts";
import { type Api, Refused } from "../../../src/ui/api.ts";
import type { Host } from "../../../src/ui/host.ts";
import { PaneRoot } from "../PaneRoot.tsx";
import { now } from "./room.ts";

export type Sent = { name: ActionName; input: Record<string, unknown> };
type Server = (sent: Sent) => unknown;

/** A server that keeps what it was asked, and answers as it is told to. */
export function serverThat(answer: Server = () => ({})): { api: Api; sent: Sent[] } {
	const sent: Sent[] = [];
	const api: Api = {
		now: () => now,
		call: async (name, input) => {
			const one = { name, input: input as Record<string, unknown> };
			sent.push(one);
			return answer(one) as never;
		},
		follow: () => new Promise(() => undefined),
	};
	return { api, sent };
}

/** What the server says when it refuses. */
export const refusal = (code: string, more: Partial<Pick<Refused, "values" | "fields" | "chain">> = {}) =>
	new Refused({ error: { code, message: code, ...more } });

export const hostAt = (place: Host["place"], more: Partial<Host> = {}): Host => ({
	name: place === "page" ? "browser" : "Teams",
	place,
	locale: "en-GB",
	theme: { now: () => "light", onChange: () => () => undefined },
	token: async () => "token",
	meeting: async () => ({ ref: null, panelId: null }),
	open: () => undefined,
	...more,
});

/** A screen in its pane. */
export function InPane({ children, api = serverThat().api, host = hostAt("stage") }: { children: ReactNode; api?: Api; host?: Host }) {
	return (
		<PaneRoot host={host} api={api} timeZone="UTC" queries={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
			{children}
		</PaneRoot>
	);
}
