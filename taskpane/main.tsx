import "../src/ui/styles/tokens.css";
import "../src/ui/styles/base.css";
import { createRoot } from "react-dom/client";
import { createApi } from "../src/ui/api.ts";
import { PaneGround } from "../src/ui/PaneGround.tsx";
import { readConfig } from "../src/ui/signIn/config.ts";
import { nestedToken } from "../src/ui/signIn/nestedSignIn.ts";
import { alone } from "../src/words/en/alone.ts";
import { createOutlookHost, outlookReady } from "./outlookHost.ts";
import { Shell } from "./Shell.tsx";

// what signing in needs is fetched while Outlook is still getting ready
readConfig().catch(() => undefined);
import("@azure/msal-browser").catch(() => undefined);

await outlookReady();

const token = nestedToken();
// asked for while the invite is still being read
token().catch(() => undefined);
const host = createOutlookHost(token);
const soon = async () => ({ refusals: (await import("../src/words/en/refusals.ts")).refusals });
const above = async () => (await import("../src/ui/waiting/ChatWaits.tsx")).ChatWaits;
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
createRoot(place).render(
	<PaneGround host={host} api={createApi(token)} rooms={alone} soon={soon} above={above}>
		<Shell host={host} />
	</PaneGround>,
);
