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
/** A host that takes longer than this is seen to be waited for. */
const noticedMs = 1_000;
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
const root = createRoot(place);

/** A page of its own stands in the browser; in a frame there is Teams or nothing, since nobody signs in there without it. */
async function standingIn(): Promise<Host> {
	if (!framed) return createBrowserHost();
	let waiting = true;
	const draw = async (refused?: boolean) => (await import("./UntilTeams.tsx")).drawUntilTeams(root, () => waiting, refused);
	const late = setTimeout(() => void draw().catch(() => undefined), noticedMs);
	const { createTeamsHost } = await import("./teamsHost.ts");
	try {
		const host = await createTeamsHost();
		waiting = false;
		return host;
	} catch {
		await draw(true);
		return new Promise(() => undefined);
	} finally {
		clearTimeout(late);
	}
}

const host = await standingIn();
// asked for while the meeting is still being read
host.token().catch(() => undefined);
const language = languageOf(host.locale);
const rooms = await fetchWords(language, "alone");
const soon = () => fetchWords(language, "refusals", "signIn", "waiting");
const above = async () => (await import("./Above.tsx")).Above;
root.render(
	<PaneGround host={host} api={createApi(host.token, host.locale)} rooms={rooms} soon={soon} above={above}>
		<Shell host={host} />
	</PaneGround>,
);
