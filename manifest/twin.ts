import { type Description, iconSizes, type Surface } from "./description.ts";
import { resources } from "./twinResources.ts";
import { english, translations } from "./words/languages.ts";
import type { ManifestWords } from "./words/words.ts";
import { writeXml, type Xml, xml } from "./xml.ts";

const officeApp = {
	xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
	"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
	"xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
	"xmlns:mailappor": "http://schemas.microsoft.com/office/mailappversionoverrides",
	"xsi:type": "MailApp",
};

/** The add-in for the Outlooks that know no unified manifest: on the Mac, on phones, and those bought once. */
export function outlookTwin(app: Description): string {
	const { pages } = app;
	const root = xml("OfficeApp", officeApp, [
		xml("Id", {}, app.ids.outlook),
		xml("Version", {}, `${app.version}.0`),
		xml("ProviderName", {}, app.company.name),
		xml("DefaultLocale", {}, english.culture),
		translated("DisplayName", ({ outlookName }) => outlookName),
		translated("Description", ({ description }) => description.medium),
		xml("IconUrl", { DefaultValue: app.addInIcon(64) }),
		xml("HighResolutionIconUrl", { DefaultValue: app.addInIcon(128) }),
		xml("SupportUrl", { DefaultValue: app.company.websiteUrl }),
		xml("AppDomains", {}, [xml("AppDomain", {}, app.origin)]),
		xml("Hosts", {}, [xml("Host", { Name: "Mailbox" })]),
		xml("Requirements", {}, [xml("Sets", {}, [xml("Set", { Name: "Mailbox", MinVersion: app.requires.pane })])]),
		xml("FormSettings", {}, [
			form("ItemRead", [xml("SourceLocation", { DefaultValue: pages.taskpane }), xml("RequestedHeight", {}, "450")]),
			form("ItemEdit", [xml("SourceLocation", { DefaultValue: pages.taskpane })]),
		]),
		xml("Permissions", {}, "ReadWriteItem"),
		xml("Rule", { "xsi:type": "RuleCollection", Mode: "Or" }, [
			xml("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: "Read" }),
			xml("Rule", { "xsi:type": "ItemIs", ItemType: "Appointment", FormType: "ReadOrEdit" }),
		]),
		overrides(app, "", "VersionOverridesV1_0", [overrides(app, "/1.1", "VersionOverridesV1_1", [webApplication(app)])]),
	]);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`;
}

const translated = (name: string, say: (words: ManifestWords) => string): Xml =>
	xml(
		name,
		{ DefaultValue: say(english.words) },
		translations.map(({ culture, words }) => xml("Override", { Locale: culture, Value: say(words) })),
	);

const form = (type: string, settings: Xml[]): Xml => xml("Form", { "xsi:type": type }, [xml("DesktopSettings", {}, settings)]);

/** What newer Outlooks read in place of the above; those that know 1.1 read the inner one alone. */
function overrides(app: Description, version: "" | "/1.1", type: string, last: Xml[]): Xml {
	const newest = version === "/1.1";
	const desktop = xml("DesktopFormFactor", {}, [
		...(newest ? [xml("SupportsSharedFolders", {}, "true")] : []),
		xml("FunctionFile", { resid: "Events.Page" }),
		...app.buttons.map(({ surface, extensionPoint }) =>
			xml("ExtensionPoint", { "xsi:type": extensionPoint }, [xml("OfficeTab", { id: "TabDefault" }, [group(surface)])]),
		),
		...(newest ? [launchEvents(app)] : []),
	]);
	const runtimes = xml("Runtimes", {}, [
		xml("Runtime", { resid: "Events.Page" }, [xml("Override", { type: "javascript", resid: "Events.Script" })]),
	]);
	return xml("VersionOverrides", { xmlns: `${officeApp["xmlns:mailappor"]}${version}`, "xsi:type": type }, [
		xml("Description", { resid: "About" }),
		xml("Hosts", {}, [xml("Host", { "xsi:type": "MailHost" }, [...(newest ? [runtimes] : []), desktop, ...(newest ? [phone()] : [])])]),
		resources(app),
		...last,
	]);
}

const group = (surface: Surface): Xml =>
	xml("Group", { id: `${surface}.group` }, [
		xml("Label", { resid: "Group" }),
		xml("Control", { "xsi:type": "Button", id: `${surface}-button` }, [
			xml("Label", { resid: `${surface}.Label` }),
			xml("Supertip", {}, [xml("Title", { resid: `${surface}.Label` }), xml("Description", { resid: `${surface}.Tip` })]),
			xml(
				"Icon",
				{},
				iconSizes.ribbon.map((size) => xml("bt:Image", { size: `${size}`, resid: `Icon.${size}` })),
			),
			openPane,
		]),
	]);

const openPane = xml("Action", { "xsi:type": "ShowTaskpane" }, [xml("SourceLocation", { resid: "Pane" })]);

/** On phones Outlook shows add-ins on messages that are read, invites among them; on the calendar only those of meeting providers. */
const phone = (): Xml =>
	xml("MobileFormFactor", {}, [
		xml("ExtensionPoint", { "xsi:type": "MobileMessageReadCommandSurface" }, [
			xml("Group", { id: "phone.group" }, [
				xml("Label", { resid: "Group" }),
				xml("Control", { "xsi:type": "MobileButton", id: "phone.button" }, [
					xml("Label", { resid: "mail.Label" }),
					xml(
						"Icon",
						{ "xsi:type": "bt:MobileIconList" },
						iconSizes.phoneScales.flatMap((scale) =>
							iconSizes.phone.map((size) => xml("bt:Image", { size: `${size}`, scale: `${scale}`, resid: `Icon.${size * scale}` })),
						),
					),
					openPane,
				]),
			]),
		]),
	]);

const launchEvents = (app: Description): Xml =>
	xml("ExtensionPoint", { "xsi:type": "LaunchEvent" }, [
		xml(
			"LaunchEvents",
			{},
			app.events.map(({ xml: type, actionId }) => xml("LaunchEvent", { Type: type, FunctionName: actionId, SendMode: "PromptUser" })),
		),
		xml("SourceLocation", { resid: "Events.Page" }),
	]);

const webApplication = ({ ids, signIn }: Description): Xml =>
	xml("WebApplicationInfo", {}, [
		xml("Id", {}, ids.entra),
		xml("Resource", {}, signIn.resource),
		xml("Scopes", {}, [xml("Scope", {}, "openid"), xml("Scope", {}, "profile")]),
	]);
