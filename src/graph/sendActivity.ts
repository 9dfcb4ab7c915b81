import { at, type GraphClient } from "./client.ts";
import type { GraphFailure } from "./failure.ts";
import { teamsLink } from "./teamsLink.ts";

/** The kinds of activity the app's manifest declares. */
type ActivityType = "followUpSent" | "answersRequested" | "echoAsked" | "pulseAsked" | "warningRaised" | "translationAsked";

export type Activity = {
	type: ActivityType;
	/** The panel's topic, which the manifest's template names. */
	topic: string;
	/** At most 150 characters. */
	preview: string;
	/** The page it opens: Teams shows it in the app's tab. */
	link: string;
	/** A later activity of the same chain replaces the earlier one, so that a repeat is never seen twice. */
	chainId: number;
};

/** To somebody in a chat where the app is installed, or, without a chat, to somebody who installed it. */
export type ActivityTo = { tenantId: string; personId: string; chatId: string | null };

export function sendActivity(
	client: GraphClient,
	teamsAppId: string,
	to: ActivityTo,
	activity: Activity,
): Promise<undefined | GraphFailure> {
	const webUrl = teamsLink({ teamsAppId, link: activity.link, label: activity.topic, chatId: to.chatId });
	const body = {
		topic: { source: "text", value: activity.topic, webUrl },
		activityType: activity.type,
		chainId: activity.chainId,
		previewText: { content: activity.preview },
		templateParameters: [{ name: "topic", value: activity.topic }],
	};
	if (to.chatId === null)
		return client.ask(to, { method: "POST", path: at`/users/${to.personId}/teamwork/sendActivityNotification`, body });
	const recipient = { "@odata.type": "microsoft.graph.aadUserNotificationRecipient", userId: to.personId };
	return client.ask(to, { method: "POST", path: at`/chats/${to.chatId}/sendActivityNotification`, body: { ...body, recipient } });
}
