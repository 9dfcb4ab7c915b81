import type { TeamsTab } from "@microsoft/microsoft-graph-types";
import type { Me } from "../core/me.ts";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/** The app as Teams knows it, with the permissions its manifest asks of a chat, which have to be named at installation. */
export type TeamsApp = {
	id: string;
	permissions: readonly { permissionValue: string; permissionType: "application" | "delegated" }[];
};

/** What the manifest asks of a chat: to read its meeting and members, and to notify them. */
export const chatPermissions: TeamsApp["permissions"] = [
	{ permissionValue: "OnlineMeeting.ReadBasic.Chat", permissionType: "application" },
	{ permissionValue: "ChatMember.Read.Chat", permissionType: "application" },
	{ permissionValue: "TeamsActivity.Send.Chat", permissionType: "application" },
	{ permissionValue: "MeetingStage.Write.Chat", permissionType: "delegated" },
];

const scopes = ["TeamsTab.ReadWriteSelfForChat"];

export type Tab = { name: string; entityId: string; contentUrl: string; websiteUrl: string };

/**
 * Adds the app to a meeting's chat and pins its tab there, unless the chat has it: the answer to an earlier try may have been
 * lost, and Graph would pin a second one. A chat that nobody has opened yet refuses.
 */
export async function pinTab(client: GraphClient, app: TeamsApp, me: Me, chatId: string, tab: Tab): Promise<undefined | GraphFailure> {
	const teamsApp = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(app.id)}`;
	const installed = await client.ask<undefined>(
		{ me, scopes: ["TeamsAppInstallation.ReadWriteAndConsentSelfForChat"] },
		{
			method: "POST",
			path: at`/chats/${chatId}/installedApps`,
			body: { "teamsApp@odata.bind": teamsApp, consentedPermissionSet: { resourceSpecificPermissions: app.permissions } },
		},
	);
	if (isFailure(installed) && installed.status !== 409) return installed;
	const there = await client.ask<{ value: TeamsTab[] }>(
		{ me, scopes },
		{ method: "GET", path: at`/chats/${chatId}/tabs`, query: { $expand: "teamsApp" } },
	);
	if (isFailure(there)) return there;
	if (there.value.some(({ teamsApp: of }) => of?.id === app.id)) return undefined;
	const { name, ...configuration } = tab;
	const pinned = await client.ask<unknown>(
		{ me, scopes },
		{
			method: "POST",
			path: at`/chats/${chatId}/tabs`,
			body: { displayName: name, "teamsApp@odata.bind": teamsApp, configuration },
		},
	);
	return isFailure(pinned) && pinned.status !== 409 ? pinned : undefined;
}
