import { expect, test } from "@jest/globals";
import { createBrowserHost } from "../../teams-tab/browserHost.ts";
import { createTeamsHost } from "../../teams-tab/teamsHost.ts";
import { panelId } from "../ui/stage/room.ts";

type Change = () => void;

/** A system whose colours can be changed. */
function system() {
	const on = new Set<string>();
	const listeners = new Set<Change>();
	window.matchMedia = ((query: string) => ({
		get matches() {
			return [...on].some((name) => query.includes(name));
		},
		addEventListener: (_: string, listener: Change) => listeners.add(listener),
		removeEventListener: (_: string, listener: Change) => listeners.delete(listener),
	})) as never;
	return (name: string) => {
		on.add(name);
		for (const listener of listeners) listener();
	};
}

test("on a plain page the theme is the system’s, contrast before dark, and followed while it changes", () => {
	const change = system();
	const host = createBrowserHost(async () => "token");
	const seen: string[] = [];
	expect(host.theme.now()).toBe("light");
	const stop = host.theme.onChange((theme) => seen.push(theme));
	change("prefers-color-scheme: dark");
	change("forced-colors: active");
	stop();
	expect(seen.at(0)).toBe("dark");
	expect(seen.at(-1)).toBe("high-contrast");
	expect(host.theme.now()).toBe("high-contrast");
});

test("on a plain page the panel is in the address, and nothing can be shared to a stage", async () => {
	system();
	history.replaceState(null, "", `/panel/${panelId}`);
	const host = createBrowserHost(async () => "token");
	expect(await host.meeting()).toEqual({ ref: null, panelId, room: null });
	expect(host.shareToStage).toBeUndefined();
});

test("on a plain page the language is the browser’s, and one that no calendar knows is British English", () => {
	system();
	const of = (language: string) => {
		Object.defineProperty(navigator, "language", { value: language, configurable: true });
		return createBrowserHost(async () => "token").locale;
	};
	expect(["de-CH", "en-us", "en-US@posix", "de-", ""].map(of)).toEqual(["de-CH", "en-US", "en-GB", "en-GB", "en-GB"]);
	Reflect.deleteProperty(navigator, "language");
});

test("coming back from signing in is finished even where the page asks nothing else", () => {
	system();
	let asked = 0;
	createBrowserHost(async () => {
		asked += 1;
		return "token";
	});
	expect(asked).toBe(1);
});

test("where no Teams answers there is no Teams host", async () => {
	await expect(createTeamsHost()).rejects.toThrow();
});
