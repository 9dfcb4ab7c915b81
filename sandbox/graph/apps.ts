import { type Call, ok, type Reply, type Route } from "./calls.ts";
import { chatNamed } from "./chats.ts";
import { page } from "./odata.ts";
import { rights } from "./permissions.ts";
import { badRequest, GraphProblem } from "./problem.ts";
import type { Tab } from "./world.ts";

/** The app that `…/appCatalogs/teamsApps/<id>` names; only ours is in the catalogue. */
function appBound({ body, world }: Call): string {
	const id = /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)/.exec(String(body["teamsApp@odata.bind"]))?.[1];
	if (id !== world.teamsApp.id)
		throw new GraphProblem(404, "NotFound", `App with id '${id ?? ""}' was not found in the catalog of the organisation.`);
	return id;
}

function install(call: Call): Reply {
	const { world, caller, body } = call;
	const chat = chatNamed(call);
	const teamsAppId = appBound(call);
	if (chat.installs.some((each) => each.teamsAppId === teamsAppId))
		throw new GraphProblem(409, "Conflict", "The app is already installed in this chat.");
	const asks = world.teamsApp.resourceSpecific.length > 0;
	const mayConsent = !caller.person || caller.scopes.some((scope) => scope.includes("AndConsent"));
	if (asks && (!body["consentedPermissionSet"] || !mayConsent)) {
		throw new GraphProblem(
			403,
			"Forbidden",
			"The app asks for resource-specific permissions. Consent to them with consentedPermissionSet and a permission that ends in ReadWriteAndConsentSelfForChat.",
		);
	}
	const id = Buffer.from(`${chat.id}##${teamsAppId}`).toString("base64");
	chat.installs.push({ id, teamsAppId });
	world.changed({ kind: "chat", about: chat.id });
	return { status: 201 };
}

const shown = (tab: Tab) => ({ id: tab.id, displayName: tab.displayName, webUrl: tab.webUrl, configuration: tab.configuration });

function pin(call: Call): Reply {
	const { world, body } = call;
	const chat = chatNamed(call);
	const teamsAppId = appBound(call);
	if (!chat.installs.some((each) => each.teamsAppId === teamsAppId))
		throw badRequest(`The app '${teamsAppId}' is not installed in this chat.`);
	const configuration = (body["configuration"] as Record<string, unknown> | undefined) ?? {};
	if (!configuration["contentUrl"] || !configuration["entityId"])
		throw badRequest("A tab's configuration needs an entityId and a contentUrl.");
	const id = world.newId();
	const webUrl = `https://teams.microsoft.com/l/entity/${teamsAppId}/${encodeURIComponent(String(configuration["entityId"]))}`;
	const tab: Tab = { id, displayName: String(body["displayName"] ?? ""), webUrl, configuration, teamsApp: { id: teamsAppId } };
	chat.tabs.push(tab);
	world.changed({ kind: "chat", about: chat.id });
	return ok(shown(tab), 201);
}

export const appRoutes: Route[] = [
	{
		method: "POST",
		path: "/chats/:chat/installedApps",
		takes: "teamsAppInstallation",
		right: rights.installApp,
		what: () => "Installed the app in the meeting",
		run: install,
	},
	{
		method: "GET",
		path: "/chats/:chat/installedApps",
		right: rights.installApp,
		what: () => "Asked which apps the meeting has",
		run: (call) => ok({ value: chatNamed(call).installs.map(({ id, teamsAppId }) => ({ id, teamsApp: { id: teamsAppId } })) }),
	},
	{
		method: "POST",
		path: "/chats/:chat/tabs",
		takes: "teamsTab",
		right: rights.createTab,
		what: ({ body }) => `Added the tab “${body["displayName"] ?? ""}” to the meeting`,
		run: pin,
	},
	{
		method: "GET",
		path: "/chats/:chat/tabs",
		right: rights.readTabs,
		what: () => "Asked which tabs the meeting has",
		run: (call) => {
			const withApp = (call.query.get("$expand") ?? "").includes("teamsApp");
			const tabs = chatNamed(call).tabs.map((tab) => ({ ...shown(tab), ...(withApp ? { teamsApp: tab.teamsApp } : {}) }));
			return ok(page(tabs, call.query, call.address, { usual: 100 }));
		},
	},
];
