import type { BrowserContext, FrameLocator, Page } from "playwright-core";

export type ForeignTeams = {
	page: Page;
	/** The app in its frame. */
	pane: FrameLocator;
	/** Answers what was asked so far, and everything from now on. */
	speak(): Promise<void>;
	theme(name: "default" | "dark" | "contrast"): Promise<void>;
	/** Another account: Teams loads the app anew. */
	become(alias: string): Promise<void>;
};

type Options = {
	context: BrowserContext;
	/** Where Teams stands: another origin than the app's. */
	at: string;
	/** The app's own address. */
	app: string;
	alias: string;
	chatId: string;
	tokenOf(alias: string): Promise<string>;
	/** Says nothing until `speak`, or for so long. */
	silentMs?: number;
};

/** A page at an address that is not ours, with our tab in a frame, that answers it as Teams does. */
export async function openForeignTeams({ context, at, app, alias, chatId, tokenOf, silentMs = 0 }: Options): Promise<ForeignTeams> {
	await context.route(
		(url) => url.origin === at,
		(route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><html lang='en'><title>Teams</title><body></body></html>" }),
	);
	const page = await context.newPage();
	await page.exposeFunction("tokenOf", tokenOf);
	await page.goto(`${at}/v2/`);
	await page.evaluate(standAround, { app, alias, chatId, silentMs });
	return {
		page,
		pane: page.frameLocator("iframe"),
		speak: () => page.evaluate(() => window.teams.speak()),
		theme: (name) => page.evaluate((theme) => window.teams.theme(theme), name),
		become: (other) => page.evaluate((person) => window.teams.become(person), other),
	};
}

declare global {
	interface Window {
		teams: { speak(): void; theme(name: string): void; become(alias: string): void };
		tokenOf(alias: string): Promise<string>;
	}
}

type Message = { id: number; uuidAsString: string; func: string; data?: string };
type Around = { app: string; alias: string; chatId: string; silentMs: number };

/** Runs in the page; stands alone there. */
function standAround({ app, alias, chatId, silentMs }: Around): void {
	let person = alias;
	let theme = "default";
	const frame = document.createElement("iframe");
	frame.title = "Evenover";
	frame.width = "420";
	frame.height = "780";
	const supports = Object.fromEntries(
		["app", "pages", "meeting", "chat", "nestedAppAuth", "teamsCore", "call", "dialog"].map((name) => [name, {}]),
	);
	const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, isNAAChannelRecommended: true, supports };
	const account = () => ({ homeAccountId: `${person}.tenant`, environment: "login.microsoftonline.com", tenantId: "tenant" });
	async function authenticate(asked: string): Promise<string> {
		const { method, requestId, tokenParams } = JSON.parse(asked);
		const answer = { messageType: "NestedAppAuthResponse", requestId, success: true };
		if (method === "GetInitContext")
			return JSON.stringify({
				...answer,
				initContext: { sdkName: "teams", sdkVersion: "1", capabilities: { queryAccount: false }, accountContext: account() },
			});
		const token = await window.tokenOf(person);
		return JSON.stringify({
			...answer,
			token: { access_token: token, expires_in: 3600, id_token: token, scope: tokenParams.scope, properties: null },
			account: { ...account(), username: person, localAccountId: person, name: person, idToken: token },
		});
	}
	async function answer({ func, data = "{}" }: Message): Promise<unknown[] | null> {
		if (func === "initialize") return ["content", "web", "2.0.1", JSON.stringify(runtime)];
		if (func === "getContext")
			return [{ locale: "en-gb", theme, hostName: "Teams", hostClientType: "web", frameContext: "content", entityId: "evenover", chatId }];
		if (func === "nestedAppAuth.execute") return [null, await authenticate(data)];
		return func === "appInitialization.success" ? [undefined] : null;
	}
	let speak: () => void = () => undefined;
	const speaking = new Promise<void>((settle) => {
		speak = settle;
	});
	if (silentMs !== Number.POSITIVE_INFINITY) setTimeout(speak, silentMs);
	addEventListener("message", async ({ data: message, source, origin }: MessageEvent<Message>) => {
		if (source !== frame.contentWindow || typeof message?.func !== "string") return;
		await speaking;
		const args = await answer(message);
		if (args) frame.contentWindow?.postMessage({ id: message.id, uuidAsString: message.uuidAsString, args }, origin);
	});
	const load = () => {
		frame.src = app;
		document.body.replaceChildren(frame);
	};
	window.teams = {
		speak,
		theme(name) {
			theme = name;
			frame.contentWindow?.postMessage({ func: "themeChange", args: [name] }, new URL(app).origin);
		},
		become(other) {
			person = other;
			load();
		},
	};
	load();
}
