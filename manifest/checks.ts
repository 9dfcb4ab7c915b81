import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const require = createRequire(import.meta.url);
const microsoft = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams");

/** What Microsoft's own schema, which the file names, refuses in it. The schemas are installed with the tools; nothing is fetched. */
export function faultsOfJson(name: string, file: { $schema: string }): string[] {
	const [version = "", kind = ""] = new URL(file.$schema).pathname.split("/").slice(-2);
	// patterns in these schemas are no Unicode ones
	const ajv = new Ajv.default({ allErrors: true, strictTypes: false, unicodeRegExp: false });
	addFormats.default(ajv, ["uri", "email", "regex"]);
	const valid = ajv.compile(JSON.parse(readFileSync(join(microsoft, version, kind), "utf8")));
	return valid(file) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
}

const schema = join(import.meta.dirname, "schema", "officeApp.xsd");
xmlRegisterFsInputProviders();

/** What the open specification of the format refuses in the Outlook add-in's XML. */
export function faultsOfXml(name: string, text: string): string[] {
	using rules = XmlDocument.fromBuffer(readFileSync(schema), { url: pathToFileURL(schema).href });
	using validator = XsdValidator.fromDoc(rules);
	try {
		using document = XmlDocument.fromString(text);
		validator.validate(document);
		return [];
	} catch (error) {
		if (!(error instanceof XmlLibError)) throw error;
		return error.message.split("\n").flatMap((line) => (line.trim() ? [`${name}: ${line.trim()}`] : []));
	}
}

/** The addresses on our own origin that a file sends people to, as paths. */
export const ownPaths = (text: string, origin: string): string[] => [
	...new Set([...text.matchAll(/https:\/\/[^"<>\s]+/g)].flatMap(([url]) => (url.startsWith(`${origin}/`) ? [new URL(url).pathname] : []))),
];
