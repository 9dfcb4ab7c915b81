import type { Settings } from "../../manifest/settings.ts";

export const settings: Settings = {
	version: "1.4.0",
	origin: "https://evenover.brightwater.io",
	teamsAppId: "5b8e1c9a-7d42-4f0e-9a31-c6d2e8f7b015",
	outlookAddInId: "e17f3a62-0c9b-4d58-b6e4-92a1f5d3c780",
	entraClientId: "9c04d7e3-51ab-4e6f-8f27-3b6a0d9e4c12",
	company: {
		name: "Brightwater",
		websiteUrl: "https://brightwater.io/evenover",
		privacyUrl: "https://brightwater.io/privacy",
		termsOfUseUrl: "https://brightwater.io/terms",
	},
};
