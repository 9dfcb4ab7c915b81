import "../src/ui/styles/tokens.css";
import "../src/ui/styles/base.css";
import { createRoot } from "react-dom/client";
import { createApi } from "../src/ui/api.ts";
import { PaneGround } from "../src/ui/PaneGround.tsx";
import { createAsk } from "../src/ui/signIn/ask.ts";
import { readConfig } from "../src/ui/signIn/config.ts";
import { lateToken } from "../src/ui/signIn/lateToken.ts";
import { fetchWords } from "../src/words/languages.ts";
import { languageOf } from "../src/words/say.ts";
import { createOutlookHost, outlookMissing, outlookPerson, outlookSignsIn } from "./outlookHost.ts";
import { Shell } from "./Shell.tsx";

// what signing in needs is fetched while Outlook is still getting ready
readConfig().catch(() => undefined);
import("@azure/msal-browser").catch(() => undefined);
const signingIn = () => import("../src/ui/signIn/inHost.ts");
signingIn().catch(() => undefined);

const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
const root = createRoot(place);
const missing = await outlookMissing();
if (missing) await (await import("./NoOutlook.tsx")).tellNoOutlook(root, missing);
else await open();

async function open(): Promise<void> {
	const ask = createAsk();
	const token = lateToken(async () => (await signingIn()).tokenInHost(outlookSignsIn(), outlookPerson(), ask));
	// asked for while the invite is still being read
	token().catch(() => undefined);
	const host = Object.assign(createOutlookHost(token), { signIn: ask });
	const rooms = await fetchWords(languageOf(host.locale), "alone");
	const soon = () => fetchWords(languageOf(host.locale), "refusals", "signIn", "waiting");
	const above = async () => (await import("./Above.tsx")).Above;
	root.render(
		<PaneGround host={host} api={createApi(token, host.locale)} rooms={rooms} soon={soon} above={above}>
			<Shell host={host} />
		</PaneGround>,
	);
}
