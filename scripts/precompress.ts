// Puts a brotli copy beside every text file of the build, so that the server sends it without compressing anything itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const dist = join(import.meta.dirname, "..", "dist");
const text = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"]);
const worthwhileBytes = 1024;

async function beside(path: string): Promise<void> {
	const whole = readFileSync(path);
	rmSync(`${path}.br`, { force: true });
	if (whole.length <= worthwhileBytes) return;
	const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
	const small = await compress(whole, { params });
	if (small.length < whole.length) writeFileSync(`${path}.br`, small);
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && text.has(extname(entry.name)))
	.map((entry) => join(entry.parentPath, entry.name));
await Promise.all(files.map(beside));
