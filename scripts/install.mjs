import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { bin, notInPath, Refusal, root } from "./processes.mjs";

const modules = join(root, "node_modules");
const marker = join(modules, ".evenover-installed");
const brought = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Installs the dependencies unless they are there and whole; answers with the Node that runs everything else. */
export async function install() {
	const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
	const wanted = `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform} ${process.arch}\n`;
	if (read(marker) === wanted && existsSync(brought)) return brought;
	if (!matches(lockfile)) {
		process.stderr.write("Installing what Evenover needs; once, about a minute …\n");
		// npm before 11.16 knows nothing of allowScripts and would run them all
		await npm("ci", "--include=dev", "--include=optional", "--ignore-scripts");
		await npm("rebuild", "node", "--ignore-scripts=false");
	}
	const node = usableNode(JSON.parse(lockfile).packages["node_modules/node"]?.version);
	writeFileSync(marker, wanted);
	return node;
}

/** npm writes its own record last, so a record that agrees with the lockfile means an install that came to its end. */
function matches(lockfile) {
	const record = read(join(modules, ".package-lock.json"));
	if (record === undefined || !existsSync(brought)) return false;
	const present = JSON.parse(record).packages;
	return Object.entries(JSON.parse(lockfile).packages).every(
		([path, { version, optional }]) => path === "" || present[path]?.version === version || (optional && !present[path]),
	);
}

async function npm(...what) {
	// `npm ci` empties node_modules, and with it the Node that may be running this: npm has to run on the machine's own.
	const env = { ...process.env, ...notInPath(bin) };
	const words = [...what, "--loglevel=error"];
	const own = process.execPath.startsWith(modules + sep) ? "node" : process.execPath;
	const [program, ...first] = env.npm_execpath?.endsWith(".js") ? [own, env.npm_execpath] : ["npm"];
	const child = spawn(program, [...first, ...words], {
		cwd: root,
		env,
		stdio: ["ignore", 2, "pipe"],
		shell: program === "npm" && process.platform === "win32",
	});
	let said = "";
	child.stderr.on("data", (part) => {
		process.stderr.write(part);
		said = (said + part).slice(-20_000);
	});
	const code = await new Promise((settle, refuse) => {
		child.once("error", (problem) => refuse(problem.code === "ENOENT" ? new Refusal(noNpm) : problem));
		child.once("close", settle);
	});
	if (code !== 0) throw new Refusal(`The installation failed: ${reason(said)}\nNothing else was changed; the next start tries again.`);
}

const noNpm = "npm was not found. It comes with Node: install Node 20 or newer from https://nodejs.org and start again.";

function reason(said) {
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(said))
		return "npm could not reach its registry. Is there a network connection, or a proxy that npm does not know (npm config set proxy …)?";
	if (/ENOSPC/.test(said)) return "the disk is full. It takes about 1 GB.";
	if (/EACCES|EPERM|EROFS/.test(said)) return `this account may not write in ${root} or in npm's own cache folder.`;
	if (/EUSAGE/.test(said)) return "package.json and package-lock.json do not agree.";
	return "see npm's words above.";
}

/** No lockfile holds what the script of `node` fetches: it is looked at before anything is run with it. */
function assertOurs(version) {
	const known = JSON.parse(readFileSync(join(root, "scripts", "nodeBinary.json"), "utf8"));
	const expected = known.version === version ? known.sha256[`${process.platform}-${process.arch}`] : undefined;
	if (!expected || createHash("sha256").update(readFileSync(brought)).digest("hex") === expected) return;
	throw new Refusal(
		`What was fetched as Node ${version} is not the program that scripts/nodeBinary.json names, and was not started.\n` +
			"Remove node_modules and start again; if this stays, look which registry npm asks (npm config get registry).",
	);
}

function usableNode(version) {
	if (existsSync(brought)) assertOurs(version);
	if (existsSync(brought) && spawnSync(brought, ["--version"]).status === 0) return brought;
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major > 24 || (major === 24 && minor >= 12)) return process.execPath;
	throw new Refusal(
		`Evenover runs on Node 24, which its installation could not bring for ${process.platform}-${process.arch}. ` +
			`This is Node ${process.versions.node}: install Node 24.12 or newer from https://nodejs.org and start again.`,
	);
}

function read(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
