import "../src/ui/styles/tokens.css";
import "../src/ui/styles/base.css";
import { createRoot } from "react-dom/client";
import { createApi } from "../src/ui/api.ts";
import type { Host } from "../src/ui/host.ts";
import { PaneGround } from "../src/ui/PaneGround.tsx";
import { readConfig } from "../src/ui/signIn/config.ts";
import { fetchWords } from "../src/words/languages.ts";
import { languageOf } from "../src/words/say.ts";
import { createBrowserHost } from "./browserHost.ts";
import { Shell } from "./Shell.tsx";

// what signing in needs is fetched while the host is still getting ready
readConfig().catch(() => undefined);
import("@azure/msal-browser").catch(() => undefined);

const framed = window.parent !== window;

/** Inside a frame we stand in Teams; where nobody answers there, and on a page of our own, in the browser. */
async function standingIn(): Promise<Host> {
	if (!framed) return createBrowserHost();
	const { createTeamsHost } = await import("./teamsHost.ts");
	return createTeamsHost().catch(() => createBrowserHost());
}

const host = await standingIn();
// asked for while the meeting is still being read
host.token().catch(() => undefined);
const language = languageOf(host.locale);
const rooms = await fetchWords(language, "alone");
const soon = () => fetchWords(language, "refusals", "waiting");
const above = async () => (await import("../src/ui/waiting/ChatWaits.tsx")).ChatWaits;
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
createRoot(place).render(
	<PaneGround host={host} api={createApi(host.token, host.locale)} rooms={rooms} soon={soon} above={above}>
		<Shell host={host} />
	</PaneGround>,
);
