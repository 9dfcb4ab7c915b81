import { randomUUID } from "node:crypto";
import { createIdentity, type Identity } from "../../../sandbox/identity/identity.ts";
import type { Registration } from "../../../sandbox/identity/registration.ts";
import { tenants } from "../../../sandbox/people.ts";

const clientId = "d4b1f6a0-6f43-4c8e-9a57-2f3f0f6a1e77";

export const registration: Registration = {
	clientId,
	clientSecret: "a secret of the sandbox",
	apiScope: `api://localhost:3000/${clientId}/access_as_user`,
	redirectUris: ["http://localhost:3000/signed-in"],
	delegatedScopes: [
		"User.Read",
		"User.ReadBasic.All",
		"Calendars.ReadWrite",
		"Calendars.ReadWrite.Shared",
		"Mail.ReadWrite",
		"Mail.Send",
		"Chat.Read",
		"ChatMessage.Send",
		"TeamsAppInstallation.ReadWriteSelfForChat",
		"TeamsTab.ReadWriteSelfForChat",
		"OnlineMeetings.Read",
		"TeamsActivity.Send",
	],
	signInAudience: "AzureADMultipleOrgs",
	appRoles: ["User.Read.All", "Calendars.ReadWrite", "Mail.ReadWrite", "Mail.Send", "TeamsActivity.Send", "Chat.Read.All"],
};

export const someIdentity = (more: { lifetimeSeconds?: number; registration?: Registration } = {}): Identity =>
	createIdentity({ tenants, registration, newId: randomUUID, ...more });
