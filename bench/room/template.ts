import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { tell } from "./report.ts";
import { root } from "./sandbox.ts";

const source = join(root, "bench", "template");
const folder = join(root, "var", "bench", "template");
const marker = join(folder, ".built-from");

/** The folder the reference pane was built to, installed and built at its first use; or why there is none. */
export function buildTemplate(): { folder: string } | { missing: string } {
	const from = fingerprint();
	if (existsSync(marker) && readFileSync(marker, "utf8") === from) return { folder: join(folder, "dist") };
	tell("installing and building the template it is compared with; once, a minute or two …");
	mkdirSync(folder, { recursive: true });
	rmSync(marker, { force: true });
	cpSync(source, folder, { recursive: true });
	// npm has to run on the Node it came with, not on the one that this project brings
	const own = join(root, "node_modules", ".bin");
	const path = (process.env["PATH"] ?? "").split(delimiter).filter((one) => one !== own);
	const env = { ...process.env, PATH: path.join(delimiter) };
	const shell = process.platform === "win32";
	const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
	const installed = spawnSync("npm", npm, { cwd: folder, env, shell, encoding: "utf8" });
	if (installed.status !== 0) return { missing: `npm could not install it: ${installed.stderr || installed.error?.message}` };
	const build = `require("webpack")(require("./webpack.config.cjs"), (error, stats) => {
		const failed = error ?? (stats.hasErrors() ? stats.toString({ all: false, errors: true }) : null);
		if (failed) { console.error(failed); process.exit(1); }
	})`;
	const built = spawnSync(process.execPath, ["-e", build], {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (built.status !== 0) return { missing: `webpack could not build it: ${built.stderr}` };
	const dist = join(folder, "dist");
	for (const name of readdirSync(dist)) if (/\.(js|html)$/.test(name)) compress(join(dist, name));
	writeFileSync(marker, from);
	return { folder: dist };
}

/** As the panes' own build leaves them: the best that brotli can do. */
function compress(file: string): void {
	const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
	writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
}

function fingerprint(): string {
	const hash = createHash("sha256");
	for (const name of readdirSync(source, { recursive: true, encoding: "utf8" }).sort()) {
		const file = join(source, name);
		if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(file));
	}
	return hash.digest("hex");
}
