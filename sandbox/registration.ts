import { apiScopeOf } from "../src/config/registration.ts";
import type { Registration } from "./identity/registration.ts";

export const clientId = "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11";

/** Our app as an administrator of the sandbox tenant registered it, with just the permissions the product asks for. */
export const registrationAt = (origin: string): Registration => ({
	clientId,
	clientSecret: "only-for-the-sandbox",
	apiScope: apiScopeOf(origin, clientId),
	redirectUris: [`${origin}/sign-in/`, `${origin}/teams-tab/`, `brk-multihub://${new URL(origin).host}`],
	signInAudience: "AzureADMyOrg",
	delegatedScopes: [
		"User.Read",
		"User.ReadBasic.All",
		"Calendars.Read",
		"Calendars.Read.Shared",
		"Calendars.ReadWrite",
		"Calendars.ReadWrite.Shared",
		"Chat.ReadBasic",
		"Chat.Read",
		"ChatMessage.Send",
		"ChatMessage.Read",
		"Mail.Read",
		"Mail.ReadWrite",
		"Tasks.ReadWrite",
		"TeamsAppInstallation.ReadWriteAndConsentSelfForChat",
		"TeamsTab.ReadWriteSelfForChat",
	],
	assigned: { "ruth.alder@brightwater.example": ["Evenover.Admin"] },
	appRoles: ["Calendars.Read", "User.ReadBasic.All", "Mail.ReadWrite", "Mail.Send", "TeamsActivity.Send"],
});
