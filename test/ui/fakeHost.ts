import type { Host } from "../../src/ui/host.ts";

export const fakeHost = (more: Partial<Host> = {}): Host => ({
	name: "Outlook",
	place: "read",
	locale: "en-GB",
	theme: { now: () => "light", onChange: () => () => undefined },
	token: async () => "token",
	meeting: async () => ({ ref: null, panelId: null }),
	open: () => undefined,
	...more,
});
