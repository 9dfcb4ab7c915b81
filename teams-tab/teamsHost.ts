import { app, meeting, nestedAppAuth } from "@microsoft/teams-js";
import type { Host, Place, ThemeName } from "../src/ui/host.ts";
import { roomIn } from "../src/ui/rooms/address.ts";
import { createAsk } from "../src/ui/signIn/ask.ts";
import { tokenInHost } from "../src/ui/signIn/inHost.ts";
import { localeOf } from "../src/words/locale.ts";
import { chatHere } from "./chatHere.ts";
import { panelIn, panelInAddress } from "./panelInAddress.ts";

const themes: Record<string, ThemeName> = { default: "light", dark: "dark", contrast: "high-contrast", glass: "dark" };
const themeCalled = (name: string | undefined): ThemeName => themes[name ?? "default"] ?? "light";

/**
 * Teams: the meeting is known by its chat, the place by the frame we stand in. What Teams says of the person is a
 * hint for signing in as them; the server trusts the token alone. Rejects where no Teams answers.
 */
export async function createTeamsHost(): Promise<Host> {
	await app.initialize();
	const context = await app.getContext();
	app.notifyAppLoaded();
	app.notifySuccess().catch(() => undefined);
	let theme = themeCalled(context.app.theme);
	const listeners = new Set<(theme: ThemeName) => void>();
	app.registerOnThemeChangeHandler((name) => {
		theme = themeCalled(name);
		for (const listener of listeners) listener(theme);
	});
	const place = placeOf(context);
	const chatId = chatHere(context);
	const ask = createAsk();
	return {
		name: "Teams",
		place,
		// Teams writes `en-us`, the rest of the world `en-US`
		locale: localeOf(context.app.locale),
		theme: {
			now: () => theme,
			onChange: (listener) => {
				listeners.add(listener);
				return () => listeners.delete(listener);
			},
		},
		token: tokenInHost(nestedAppAuth.isNAAChannelRecommended(), personOf(context), ask),
		signIn: ask,
		meeting: async () => ({
			ref: chatId ? { chatId } : null,
			panelId: roomIn(context.page.subPageId) ? null : (panelIn(context.page.subPageId) ?? panelInAddress(location)),
			room: roomIn(context.page.subPageId),
		}),
		...(place === "sidePanel" ? { shareToStage } : {}),
		open: (url) => void window.open(url, "_blank", "noopener"),
	};
}

function placeOf({ page, chat, meeting: inMeeting }: app.Context): Place {
	if (page.frameContext === "sidePanel") return "sidePanel";
	if (page.frameContext === "meetingStage") return "stage";
	return chat?.id || inMeeting?.id ? "details" : "personal";
}

const personOf = ({ user }: app.Context) => ({ name: user?.loginHint ?? user?.userPrincipalName ?? "", id: user?.id });

const shareToStage = (url: string): Promise<void> =>
	new Promise((settle, fail) => {
		meeting.shareAppContentToStage((error) => {
			if (error) fail(new Error(error.message ?? "Teams did not share", { cause: error }));
			else settle();
		}, url);
	});
