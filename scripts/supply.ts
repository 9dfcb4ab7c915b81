// Holds what is installed against what we said: where it comes from, under which license, what may run, and what is known to be broken.
// `--write` writes docs/licenses.md; `--offline` asks no registry.
import { spawn } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Audit, type Verdict, verdict } from "./supply/audit.ts";
import { licenseFaults } from "./supply/licenses.ts";
import { type Lockfile, type Served, servedOf } from "./supply/lockfile.ts";
import { type Manifest, originFaults, rangeFaults, unhashed } from "./supply/origins.ts";
import { licensePage } from "./supply/page.ts";
import { looseInstalls, nodeFaults, scriptFaults } from "./supply/scripts.ts";

const root = join(import.meta.dirname, "..");
const page = "docs/licenses.md";
const patienceMs = 20_000;

const read = (file: string) => readFileSync(join(root, file), "utf8");
const lock = JSON.parse(read("package-lock.json")) as Lockfile;
const manifest = JSON.parse(read("package.json")) as Manifest;
const served = servedOf(lock);
const decisions = globSync("docs/decisions/*.md", { cwd: root }).map(read);
const installing = ["Dockerfile", "compose.yaml", "m365agents.yml", "package.json", ...globSync("scripts/*.mjs", { cwd: root })];

/** What the registry knows of faults; undefined with a word to the reader where it does not answer. */
async function ask(): Promise<Audit | undefined> {
	const own = process.env["npm_execpath"]?.endsWith(".js") ? process.env["npm_execpath"] : undefined;
	const [program, ...first] = own ? [process.execPath, own] : ["npm"];
	const words = [...first, "audit", "--json", "--package-lock-only", "--fetch-retries=0"];
	const child = spawn(program ?? "npm", words, {
		cwd: root,
		stdio: ["ignore", "pipe", "ignore"],
		shell: program === "npm" && process.platform === "win32",
		timeout: patienceMs,
	});
	let said = "";
	child.stdout.on("data", (part) => {
		said += part;
	});
	await new Promise((settle) => child.once("close", settle).once("error", settle));
	const answer = parsed(said);
	if (answer?.vulnerabilities) return answer;
	console.log(`Known vulnerabilities were NOT checked: ${answer?.message ?? "npm's registry did not answer"}.`);
	return undefined;
}

function parsed(text: string): (Audit & { message?: string }) | undefined {
	try {
		return JSON.parse(text) as Audit & { message?: string };
	} catch {
		return undefined;
	}
}

async function known(of: Served): Promise<Verdict> {
	const audit = process.argv.includes("--offline") ? {} : await ask();
	return verdict(audit ?? {}, of, new Date().toISOString().slice(0, 10));
}

const wanted = licensePage(lock, served);
if (process.argv.includes("--write")) writeFileSync(join(root, page), wanted);
const { faults, told } = await known(served);
const all = [
	...originFaults(lock, served),
	...rangeFaults(manifest, lock),
	...licenseFaults(lock, served),
	...scriptFaults(lock, { manifest, npmrc: read(".npmrc"), decisions }),
	...nodeFaults(lock, JSON.parse(read("scripts/nodeBinary.json"))),
	...looseInstalls(Object.fromEntries(installing.map((file) => [file, read(file)]))),
	...(read(page) === wanted ? [] : [`${page} is not as package-lock.json says: node_modules/.bin/node scripts/supply.ts --write`]),
	...faults,
];
for (const line of told) console.log(line);
for (const fault of all) console.error(fault);
const [count, without] = [Object.keys(lock.packages).length - 1, unhashed(lock).length];
if (all.length === 0)
	console.log(`${count} packages: ${count - without} held by a hash, ${without} tools for other platforms by name and version alone.`);
process.exitCode = all.length === 0 ? 0 : 1;
