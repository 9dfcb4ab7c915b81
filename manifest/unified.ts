import { type Description, iconSizes } from "./description.ts";
import { english, type Language, translations } from "./words/languages.ts";
import type { ManifestWords } from "./words/words.ts";

/** The newest schema of the unified manifest that the installed validator brings. */
const schemaVersion = "1.30";
const schemaAt = (name: string) => `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/${name}.schema.json`;

/** manifest.json: what Teams, Outlook on the web and the newer Outlooks on Windows install. */
export function unifiedManifest(app: Description, words: ManifestWords = english.words) {
	const { company, pages, signIn } = app;
	return {
		$schema: schemaAt("MicrosoftTeams"),
		manifestVersion: schemaVersion,
		version: app.version,
		id: app.ids.teams,
		developer: { name: company.name, websiteUrl: company.websiteUrl, privacyUrl: company.privacyUrl, termsOfUseUrl: company.termsOfUseUrl },
		localizationInfo: {
			defaultLanguageTag: english.tag,
			additionalLanguages: translations.map(({ tag }) => ({ languageTag: tag, file: `${tag}.json` })),
		},
		name: words.name,
		description: { short: words.description.short, full: words.description.full },
		icons: { color: "color.png", outline: "outline.png" },
		accentColor: "#3566C2",
		// one tab for the person and for every meeting: Teams pins it where the app is installed, and says by the chat which meeting it is
		staticTabs: [
			{
				entityId: app.tabId,
				name: words.tab,
				contentUrl: pages.tab,
				websiteUrl: pages.browser,
				scopes: ["personal", "groupChat"],
				context: ["personalTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"],
			},
		],
		defaultInstallScope: "meetings",
		defaultGroupCapability: { meetings: "tab", groupchat: "tab" },
		meetingExtensionDefinition: { supportsCustomShareToStage: true, supportsAnonymousGuestUsers: false },
		validDomains: [app.host],
		webApplicationInfo: {
			id: app.ids.entra,
			resource: signIn.resource,
			nestedAppAuthInfo: [{ redirectUri: signIn.redirectUri, scopes: [signIn.scope] }],
		},
		authorization: { permissions: { resourceSpecific: permissions(app) } },
		activities: {
			activityTypes: app.activityTypes.map((type) => ({
				type,
				description: words.activities[type].description,
				templateText: words.activities[type].template,
			})),
		},
		extensions: [outlookExtension(app, words)],
	};
}

const permissions = ({ chatPermissions, personPermissions }: Description) =>
	[chatPermissions, personPermissions].flatMap(({ application, delegated }) => [
		...application.map((name) => ({ name, type: "Application" as const })),
		...delegated.map((name) => ({ name, type: "Delegated" as const })),
	]);

const mailbox = (minVersion: string) => ({ scopes: ["mail"], capabilities: [{ name: "Mailbox", minVersion }] });
const opens = (view: string) => `open-${view}`;

function outlookExtension(app: Description, words: ManifestWords) {
	const icons = iconSizes.ribbon.map((size) => ({ size, url: app.icon(size) }));
	return {
		requirements: mailbox(app.requires.paneUnified),
		runtimes: [
			{
				id: "pane",
				type: "general",
				code: { page: app.pages.taskpane },
				lifetime: "short",
				actions: [...new Set(app.buttons.map(({ view }) => view))].map((view) => ({ id: opens(view), type: "openPage", view })),
			},
			{
				id: "events",
				type: "general",
				requirements: mailbox(app.requires.events),
				code: { page: app.pages.events, script: app.pages.eventsScript },
				lifetime: "short",
				actions: app.events.map(({ actionId }) => ({ id: actionId, type: "executeFunction" })),
			},
		],
		ribbons: app.buttons.map(({ surface, context, view }) => ({
			contexts: [context],
			tabs: [
				{
					builtInTabId: "TabDefault",
					groups: [
						{
							id: `${surface}-group`,
							label: words.group,
							icons,
							controls: [
								{
									id: `${surface}-button`,
									type: "button",
									label: words.buttons[surface].label,
									icons,
									supertip: { title: words.buttons[surface].label, description: words.buttons[surface].tip },
									actionId: opens(view),
								},
							],
						},
					],
				},
			],
		})),
		autoRunEvents: [
			{
				requirements: mailbox(app.requires.events),
				events: app.events.map(({ unified, actionId }) => ({
					type: unified,
					actionId,
					options: { sendMode: "promptUser" },
				})),
			},
		],
		// whoever has both sees this one
		alternates: [{ requirements: { scopes: ["mail"] }, hide: { customOfficeAddin: { officeAddinId: app.ids.outlook } } }],
	};
}

/** The file of one more language: the same places of the manifest, in its words. */
export function localization(app: Description, { words }: Language): { $schema: string } & Record<string, string> {
	return {
		$schema: schemaAt("MicrosoftTeams.Localization"),
		"name.short": words.name.short,
		"name.full": words.name.full,
		"description.short": words.description.short,
		"description.full": words.description.full,
		"staticTabs[0].name": words.tab,
		...Object.fromEntries(
			app.activityTypes.flatMap((type, index) => [
				[`activities.activityTypes[${index}].description`, words.activities[type].description],
				[`activities.activityTypes[${index}].templateText`, words.activities[type].template],
			]),
		),
		...Object.fromEntries(
			app.buttons.flatMap(({ surface }, index) => {
				const group = `extensions[0].ribbons[${index}].tabs[0].groups[0]`;
				const { label, tip } = words.buttons[surface];
				return [
					[`${group}.label`, words.group],
					[`${group}.controls[0].label`, label],
					[`${group}.controls[0].supertip.title`, label],
					[`${group}.controls[0].supertip.description`, tip],
				];
			}),
		),
	};
}
