import type { Host, ThemeName } from "../src/ui/host.ts";
import { roomIn } from "../src/ui/rooms/address.ts";
import { createAsk } from "../src/ui/signIn/ask.ts";
import { lateToken } from "../src/ui/signIn/lateToken.ts";
import { localeOf } from "../src/words/locale.ts";
import { panelInAddress } from "./panelInAddress.ts";

const contrast = "(forced-colors: active)";
const dark = "(prefers-color-scheme: dark)";

/** A plain page of a browser: the panel is in its address, the theme the system's. */
export function createBrowserHost(given?: Host["token"]): Host {
	const ask = createAsk();
	const token = given ?? lateToken(async () => (await import("../src/ui/signIn/browserSignIn.ts")).browserToken(ask));
	// coming back from signing in lands on a page that may have nothing else to ask
	token().catch(() => undefined);
	const matches = (query: string) => window.matchMedia?.(query).matches ?? false;
	const now = (): ThemeName => (matches(contrast) ? "high-contrast" : matches(dark) ? "dark" : "light");
	return {
		name: "browser",
		place: "page",
		locale: localeOf(navigator.language),
		theme: {
			now,
			onChange: (listener) => {
				const queries = [contrast, dark].map((query) => window.matchMedia(query));
				const tell = () => listener(now());
				for (const query of queries) query.addEventListener("change", tell);
				return () => {
					for (const query of queries) query.removeEventListener("change", tell);
				};
			},
		},
		token,
		signIn: ask,
		meeting: async () => ({ ref: null, panelId: panelInAddress(location), room: roomIn(location.pathname) }),
		open: (url) => location.assign(url),
	};
}
