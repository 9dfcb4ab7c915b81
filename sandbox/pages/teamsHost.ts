import type { ThemeName } from "../../src/ui/host.ts";

export type TeamsMeeting = {
	chatId: string;
	subject: string;
	startsAt: string;
	endsAt: string;
	joinUrl: string;
	organizer: { oid: string; tenantId: string };
};

/** Where an app's frame stands: `content` is a tab (of a meeting, or a person's own), the others are in a running meeting. */
export type TeamsPlace = {
	frameContext: "content" | "sidePanel" | "meetingStage";
	entityId: string;
	subEntityId: string | null;
	meeting: TeamsMeeting | null;
};

export type TeamsOptions = {
	/** The app as Teams knows it. */
	appId: string;
	person(): { oid: string; tenantId: string; mail: string; locale: string };
	theme(): ThemeName;
	/** False for a Teams without nested app authentication. */
	nested?: boolean;
	/** One message of nested app authentication, answered. */
	authenticate(message: string): Promise<string>;
	/** The token of Teams' older single sign-on; throws with the reason. */
	token(): Promise<string>;
	/** The app asks that everyone in the meeting sees this page of it; null ends it. */
	toStage(url: string | null): void;
	onStage(): boolean;
	open(link: string): void;
};

export type TeamsHost = {
	/** Answers this frame's app from now on; stops when the answer is called. */
	frame(element: HTMLIFrameElement, place: TeamsPlace): () => void;
	/** Tells every app about the page's new theme. */
	themeChanged(): void;
};

type Message = { id: number; uuidAsString?: string; func: string; args?: unknown[]; data?: string };

const teamsTheme: Record<ThemeName, string> = { light: "default", dark: "dark", "high-contrast": "contrast" };

const capabilities = {
	app: { notifySuccessResponse: {} },
	pages: { config: {}, appButton: {}, tabs: {}, currentApp: {}, backStack: {} },
	dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
	meeting: { appShareButton: {} },
	...Object.fromEntries(
		["chat", "nestedAppAuth", "teamsCore", "call", "calendar", "mail", "people", "sharing", "stageView", "logs"].map((name) => [name, {}]),
	),
};

const runtime = (nested: boolean) =>
	JSON.stringify({
		apiVersion: 4,
		hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
		isLegacyTeams: false,
		isNAAChannelRecommended: nested,
		supports: nested ? capabilities : { ...capabilities, nestedAppAuth: undefined },
	});

function contextOf(place: TeamsPlace, { person, theme, appId }: TeamsOptions) {
	const { oid, tenantId, mail, locale } = person();
	const { meeting, frameContext, entityId, subEntityId } = place;
	return {
		locale: locale.toLowerCase(),
		theme: teamsTheme[theme()],
		hostName: "Teams",
		hostClientType: "web",
		frameContext,
		entityId,
		...(subEntityId === null ? {} : { subEntityId }),
		// not Graph's name of the meeting: Graph refuses this one
		...(meeting ? { chatId: meeting.chatId, meetingId: btoa(`0#${meeting.chatId}#0`) } : {}),
		userObjectId: oid,
		tid: tenantId,
		loginHint: mail,
		userPrincipalName: mail,
		appId,
		sessionId: crypto.randomUUID(),
	};
}

function meetingDetails({ meeting }: TeamsPlace): unknown[] {
	if (!meeting) return [{ errorCode: 500, message: "No meeting here" }, null];
	const { subject: title, startsAt, endsAt, joinUrl, chatId, organizer } = meeting;
	const details = { scheduledStartTime: startsAt, scheduledEndTime: endsAt, joinUrl, title, type: "Scheduled" };
	return [null, { details, conversation: { id: chatId }, organizer: { id: organizer.oid, tenantId: organizer.tenantId } }];
}

/** What Teams answers to each call; null where it answers nothing. */
async function answer(message: Message, place: TeamsPlace, options: TeamsOptions): Promise<unknown[] | null> {
	const [first] = message.args ?? [];
	switch (message.func) {
		case "initialize":
			// the bridge for nested app authentication reads the fourth of these as JSON, whatever the declared types say
			return [place.frameContext, "web", "2.0.1", runtime(options.nested !== false)];
		case "getContext":
			return [contextOf(place, options)];
		case "appInitialization.success":
			return [undefined];
		case "meeting.getMeetingDetails":
			return meetingDetails(place);
		case "meeting.shareAppContentToStage":
			options.toStage(String(first));
			return [null, true];
		case "meeting.stopSharingAppContentToStage":
			options.toStage(null);
			return [null, true];
		case "meeting.getAppContentStageSharingState":
			return [null, { isAppSharing: options.onStage() }];
		case "meeting.getAppContentStageSharingCapabilities":
			return [null, { doesAppHavePermission: place.meeting !== null }];
		case "authentication.getAuthToken":
			return options.token().then(
				(token) => [true, token],
				(cause: unknown) => [false, String(cause)],
			);
		case "nestedAppAuth.execute":
			return [null, await options.authenticate(message.data ?? "{}")];
		case "executeDeepLink":
		case "openLink":
			options.open(String(first));
			return [true];
		case "settings.getSettings":
			return [{ entityId: place.entityId }];
		default:
			return message.func.startsWith("pages.") || message.func === "settings.setSettings" ? [true] : null;
	}
}

/**
 * The page around an app in Teams. An app's frame has to stand directly in the top window: teams-js offers nested app
 * authentication nowhere else.
 */
export function createTeamsHost(options: TeamsOptions): TeamsHost {
	const frames = new Map<HTMLIFrameElement, TeamsPlace>();
	const listen = async (event: MessageEvent<Message>) => {
		const [element, place] = [...frames].find(([each]) => each.contentWindow === event.source) ?? [];
		const message = event.data;
		if (!element || !place || event.origin !== location.origin || typeof message?.func !== "string") return;
		const args = await answer(message, place, options);
		if (args === null) return;
		const reply = { id: message.id, uuidAsString: message.uuidAsString, args, monotonicTimestamp: performance.now() };
		(event.source as Window).postMessage(reply, event.origin);
	};
	addEventListener("message", (event: MessageEvent<Message>) => void listen(event));
	return {
		frame(element, place) {
			frames.set(element, place);
			return () => {
				frames.delete(element);
			};
		},
		themeChanged() {
			for (const element of frames.keys())
				element.contentWindow?.postMessage({ func: "themeChange", args: [teamsTheme[options.theme()]] }, location.origin);
		},
	};
}
