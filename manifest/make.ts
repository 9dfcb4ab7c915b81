import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOfJson, faultsOfXml, ownPaths } from "./checks.ts";
import { describe } from "./description.ts";
import type { Files } from "./packed.ts";
import type { Settings } from "./settings.ts";
import { outlookTwin } from "./twin.ts";
import { localization, unifiedManifest } from "./unified.ts";
import { translations } from "./words/languages.ts";

const icon = (name: string) => readFileSync(join(import.meta.dirname, "icons", name));
const json = (content: unknown) => `${JSON.stringify(content, null, "\t")}\n`;

export type Made = {
	/** What is in the package for Microsoft 365, by name. */
	app: Files;
	/** The add-in's XML for the other Outlooks. */
	outlook: string;
	/** The paths under our origin that they send people to, which the server has to serve. */
	paths: string[];
	faults: string[];
};

/** Both manifests from the settings, checked by Microsoft's rules. */
export function make(settings: Settings): Made {
	const app = describe(settings);
	const manifest = unifiedManifest(app);
	const languages = translations.map((language) => ({ file: `${language.tag}.json`, content: localization(app, language) }));
	const outlook = outlookTwin(app);
	return {
		app: {
			"manifest.json": json(manifest),
			...Object.fromEntries(languages.map(({ file, content }) => [file, json(content)])),
			"color.png": icon("color.png"),
			"outline.png": icon("outline.png"),
		},
		outlook,
		paths: [...new Set([...ownPaths(json(manifest), app.origin), ...ownPaths(outlook, app.origin)])].sort(),
		faults: [
			...faultsOfJson("manifest.json", manifest),
			...languages.flatMap(({ file, content }) => faultsOfJson(file, content)),
			...faultsOfXml("evenover-outlook.xml", outlook),
		],
	};
}
