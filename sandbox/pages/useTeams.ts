import { useEffect, useRef, useState } from "react";
import type { ThemeName } from "../../src/ui/host.ts";
import type { MeetingShown, SandboxState } from "../hosts/shape.ts";
import { hostLocale } from "./language.ts";
import { openLink } from "./links.ts";
import { answerNestedAuth, askForToken, nestedAuth } from "./nestedAuth.ts";
import { createTeamsHost, type TeamsHost, type TeamsMeeting } from "./teamsHost.ts";

/** What the app's manifest calls its tab in a meeting. */
export const tabEntityId = "evenover";

export type Teams = { host: TeamsHost; stage: string | null; toStage(url: string | null): void };

/** One host for all of the page's frames; it asks for person and theme when it is asked. */
export function useTeams({ me, clientId, teamsAppId }: SandboxState, theme: ThemeName): Teams {
	const [stage, toStage] = useState<string | null>(null);
	const now = useRef({ me, theme, clientId, stage });
	now.current = { me, theme, clientId, stage };
	const [host] = useState(() =>
		createTeamsHost({
			appId: teamsAppId,
			person: () => ({ ...now.current.me, locale: hostLocale(now.current.me.locale) }),
			theme: () => now.current.theme,
			nested: nestedAuth() !== "off",
			authenticate: (message) => answerNestedAuth(message, now.current.me),
			async token() {
				const granted = await askForToken(now.current.me, now.current.clientId, `${now.current.clientId}/.default`);
				if ("error" in granted) throw new Error(granted.error_description);
				return granted.access_token;
			},
			toStage,
			onStage: () => now.current.stage !== null,
			open: (link) => void openLink(link, now.current.me.alias),
		}),
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the host asks for the theme itself
	useEffect(() => host.themeChanged(), [host, theme]);
	return { host, stage, toStage };
}

/** The meeting as Teams knows it; whoever books for somebody is not in it. */
export function teamsMeeting(meeting: MeetingShown | null, { tenant, chats }: SandboxState): TeamsMeeting | null {
	const chat = chats.find(({ id }) => id === meeting?.chatId);
	if (!meeting || !chat) return null;
	const { id: chatId } = chat;
	const { subject, startsAt, endsAt, joinUrl, organizer } = meeting;
	return { chatId, subject, startsAt, endsAt, joinUrl: joinUrl ?? "", organizer: { oid: organizer.oid, tenantId: tenant.id } };
}
