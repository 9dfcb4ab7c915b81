import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { make } from "./make.ts";
import { contentsOf, type Packed, versionFault, zipped } from "./packed.ts";
import { readSettings, type Settings } from "./settings.ts";
import { unserved } from "./unserved.ts";

type Places = {
	/** The built panes, which have to have what the manifests name. */
	panes: string;
	/** Where what was packed last is remembered. */
	remembered: string;
	into: string;
};

/** Writes both files into the folder, or nothing at all and says every fault. */
export function pack(
	given: unknown,
	{ panes, remembered, into }: Places,
): { settings: Settings; app: string; outlook: string } | { faults: string[] } {
	const settings = readSettings(given);
	if ("faults" in settings) return settings;
	const made = make(settings);
	const now: Packed = { version: settings.version, contents: contentsOf({ ...made.app, "evenover-outlook.xml": made.outlook }) };
	const last = existsSync(remembered) ? (JSON.parse(readFileSync(remembered, "utf8")) as Packed) : undefined;
	const stale = versionFault(now, last);
	const faults = [...made.faults, ...unserved(made.paths, panes), ...(stale ? [stale] : [])];
	if (faults.length > 0) return { faults };
	mkdirSync(into, { recursive: true });
	const [app, outlook] = [join(into, "evenover.zip"), join(into, "evenover-outlook.xml")];
	writeFileSync(app, zipped(made.app));
	writeFileSync(outlook, made.outlook);
	writeFileSync(remembered, `${JSON.stringify(now, null, "\t")}\n`);
	return { settings, app, outlook };
}
