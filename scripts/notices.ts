import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { carried } from "./supply/carried.ts";

/** Where the notices are served. */
const file = "licenses.txt";

type Notice = { title: string; text: string };

/** The package that a module is of; with its version where it lies inside another package's files, whose folders then tell it. */
export function packageOf(module: string): { at: string; name: string; version?: string } | undefined {
	const [, at = "", name = ""] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module.replaceAll("\\", "/")) ?? [];
	if (name === "") return undefined;
	const [, within] = /\/\.pnpm\/([^/]+)\/node_modules\//.exec(at) ?? [];
	if (within === undefined) return { at, name };
	const [, version = ""] = new RegExp(`(?:^|_)${name.replace("/", "\\+")}@([^_]+)`).exec(within) ?? [];
	return { at, name, version };
}

/** The notice of one package, in its authors' words. */
function noticeOf({ at, name, version }: { at: string; name: string; version?: string }): Notice {
	if (version !== undefined) {
		const known = carried.find((one) => one.name === name && one.version === version);
		if (!known) throw new Error(`${name} ${version} lies inside another package of the panes: add its notice to scripts/supply/carried.ts`);
		return { title: `${name} ${version} (${known.license})`, text: known.notice };
	}
	const { version: own, license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as { version: string; license?: string };
	const found = readdirSync(at).find((one) => /^(licen[cs]e|copying)/i.test(one));
	if (!found) throw new Error(`${name} ${own} is in the panes and brings no license file: its notice has to be written down`);
	return { title: `${name} ${own} (${license})`, text: readFileSync(join(at, found), "utf8").trim() };
}

/** The tools put some lines of their own into what they build. */
function ofTools(root: string): Notice[] {
	const words = (name: string, license: string) => readFileSync(join(root, "node_modules", name, license), "utf8");
	const [vite = ""] = words("vite", "LICENSE.md").split(/^# Licenses of bundled dependencies/m);
	return [
		{ title: "vite (MIT)", text: vite.replace(/^#.*\n/, "").trim() },
		{
			title: "rolldown (MIT)",
			text:
				words("rolldown", "LICENSE")
					.split(/^end of terms/m)[0]
					?.trim() ?? "",
		},
	];
}

/** Writes the notices of all that the panes hold into a file beside them, so that no script grows by them. */
export const notices = (): Plugin => {
	let root = "";
	return {
		name: "notices",
		apply: "build",
		configResolved: (config) => {
			root = config.root;
		},
		generateBundle(_options, bundle) {
			const found = new Map<string, Notice>();
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== "chunk") continue;
				for (const module of chunk.moduleIds) {
					const one = packageOf(module);
					if (one) found.set(`${one.name} ${one.version ?? ""}`, noticeOf(one));
				}
			}
			const all = [...found.values(), ...ofTools(root)].toSorted((a, b) => a.title.localeCompare(b.title, "en"));
			const source = ["Evenover's panes are built with these.", ...all.map(({ title, text }) => `${title}\n\n${text}`)];
			this.emitFile({ type: "asset", fileName: file, source: `${source.join(`\n\n${"-".repeat(80)}\n\n`)}\n` });
		},
	};
};
