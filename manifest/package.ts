// npm run package [-- --settings=path --into=folder name=value …]: what an administrator uploads, in dist/package/.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pack } from "./pack.ts";
import { settled } from "./settled.ts";

const root = join(import.meta.dirname, "..");
const usual = { settings: join(root, "manifest", "settings.json"), into: join(root, "dist", "package") };
const { file, into, values } = settled(process.argv.slice(2), usual);
const remembered = `${file.replace(/\.json$/, "")}.packed.json`;
const shown = (path: string) => relative(process.cwd(), path);

function refuse(faults: string[]): never {
	process.stderr.write(`Nothing was packed.\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
	process.exit(2);
}

function valuesIn(text: string): unknown {
	try {
		return values(text);
	} catch (error) {
		if (error instanceof SyntaxError) refuse([`${shown(file)} is no JSON: ${error.message}`]);
		throw error;
	}
}

if (!existsSync(file)) refuse([`${shown(file)} is missing. Copy manifest/settings.example.json there and fill it in.`]);
const packed = pack(valuesIn(readFileSync(file, "utf8")), { panes: join(root, "dist", "panes"), remembered, into });
if ("faults" in packed) refuse(packed.faults);

process.stdout.write(`Packed version ${packed.settings.version} for ${packed.settings.origin}.

  ${shown(packed.app)}
    Teams, Outlook on the web, the new Outlook and Outlook for Microsoft 365 on Windows.
    Upload it at admin.microsoft.com > Settings > Integrated apps > Upload custom apps > Teams app,
    or at admin.teams.microsoft.com > Teams apps > Manage apps > Upload new app.
  ${shown(packed.outlook)}
    Outlook on the Mac, on phones, and the Outlooks that were bought once.
    Upload it at admin.microsoft.com > Settings > Integrated apps > Upload custom apps > Office Add-in.

Give both to the same people: whoever has both sees one of them.
Until an administrator has accepted a new version, Evenover says nothing by itself when an invite is sent.
The version is remembered in ${shown(remembered)}; commit it with ${shown(file)}. More in docs/package.md.
`);
