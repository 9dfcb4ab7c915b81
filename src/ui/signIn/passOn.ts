type Words = typeof import("../../words/en/signIn.ts").signIn.page;

/**
 * The page between us and the directory. Sent back by it, it hands the answer to whoever asked and closes. Opened by a pane
 * in another site's frame, it opens the directory's window itself, by a press, since that window's answer reaches only a page
 * of our own.
 */
export async function passOn(page: HTMLElement, { hash, search }: Pick<Location, "hash" | "search">): Promise<void> {
	const asks = hash.startsWith("#req=");
	if (!asks && /[#?&](code|error)=/.test(hash + search)) {
		const { broadcastResponseToMainFrame } = await import("@azure/msal-browser/redirect-bridge");
		// an answer that nobody here asked for
		await broadcastResponseToMainFrame().catch(() => say(page, "stray"));
		return;
	}
	if (!asks || !window.opener) {
		await say(page, "stray");
		return;
	}
	const [{ runPopupRelay }, { authority }] = await Promise.all([
		import("@azure/msal-browser/popup-relay"),
		import("./config.ts").then(({ readConfig }) => readConfig()),
	]);
	const go = document.createElement("button");
	go.className = "btn p l";
	go.addEventListener("click", () => {
		go.disabled = true;
		runPopupRelay({ allowedAuthorityOrigins: [new URL(authority).origin] });
	});
	go.textContent = (await say(page, "press")).go;
	page.append(go);
	go.focus();
}

async function say(page: HTMLElement, what: "press" | "stray"): Promise<Words> {
	// a hidden frame that only renews needs no words
	const [{ fetchWords }, { languageOf }] = await Promise.all([import("../../words/languages.ts"), import("../../words/say.ts")]);
	const language = languageOf(navigator.language);
	const words = ((await fetchWords(language, "signIn"))["signIn"] as { page: Words }).page;
	document.documentElement.lang = language;
	document.title = words.title;
	const heading = document.createElement("h1");
	const line = document.createElement("p");
	heading.textContent = words.title;
	line.textContent = words[what];
	page.replaceChildren(heading, line);
	return words;
}
