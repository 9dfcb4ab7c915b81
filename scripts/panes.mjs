import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, root, shell } from "./processes.mjs";

const sources = [
	"src",
	"taskpane",
	"teams-tab",
	"sign-in",
	"sandbox",
	"manifest/served",
	"vite.config.ts",
	"package.json",
	"package-lock.json",
	"scripts/notices.ts",
	"scripts/precompress.ts",
	"scripts/supply/carried.ts",
];
/** Rooms that no pane may import: a change there asks for no new build. */
const serverOnly = ["actions", "graph", "jobs", "server", "storage", "config.ts", "main.ts"].map((name) => join("src", name));
const assets = join(root, "dist", "panes", "assets");
const marker = join(root, "dist", ".built-from");

/** Builds the panes unless what is in dist/ was built from the sources as they are. */
export async function build() {
	const from = fingerprint();
	if (existsSync(marker) && readFileSync(marker, "utf8") === from && compressed()) return;
	rmSync(marker, { force: true });
	process.stderr.write("Building the panes …\n");
	const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
	if ((await shell(scripts.build)) !== 0) throw new Refusal("The panes could not be built; the reason stands above.");
	writeFileSync(marker, from);
}

/** A build made by hand leaves the panes as they are before they are made small. */
const compressed = () => existsSync(assets) && readdirSync(assets).some((name) => name.endsWith(".br"));

function fingerprint() {
	const hash = createHash("sha256");
	for (const source of sources) add(hash, source);
	return hash.digest("hex");
}

function add(hash, path) {
	const full = join(root, path);
	if (serverOnly.includes(path) || !existsSync(full)) return;
	if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(hash, join(path, name));
	else hash.update(`${path}\0`).update(createHash("sha256").update(readFileSync(full)).digest());
}
