import type { Root } from "react-dom/client";
import { colourAsBrowser, HostlessGround } from "../src/ui/states/HostlessGround.tsx";
import { NoHost } from "../src/ui/states/NoHost.tsx";
import { fetchWords } from "../src/words/languages.ts";
import { languageOf } from "../src/words/say.ts";

/** Says that there is no Outlook here that the pane could stand in, and leads to one's asks in the browser. */
export async function tellNoOutlook(root: Root, missing: "outlook" | "old"): Promise<void> {
	const rooms = await fetchWords(languageOf(navigator.language), "alone", "every");
	colourAsBrowser();
	root.render(
		<HostlessGround rooms={rooms}>
			<NoHost missing={missing} address="/asks" />
		</HostlessGround>,
	);
}
