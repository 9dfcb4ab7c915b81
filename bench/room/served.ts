import { get } from "node:http";
import { brotliDecompressSync } from "node:zlib";

export type Served = { path: string; bytes: number; text: string };

/** A file as a browser gets it: how many bytes travel, and what they say. */
function fetchServed(origin: string, path: string): Promise<Served> {
	return new Promise((settle, refuse) => {
		get(new URL(path, origin), { headers: { "accept-encoding": "br" } }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.once("error", refuse);
			response.once("end", () => {
				if (response.statusCode !== 200) return refuse(new Error(`${path} answers ${response.statusCode}`));
				const whole = Buffer.concat(parts);
				const small = response.headers["content-encoding"] === "br";
				if (!small && whole.length > 2_000) return refuse(new Error(`${path} is not served as brotli. \`npm run build\` compresses it.`));
				const text = (small ? brotliDecompressSync(whole) : whole).toString("utf8");
				settle({ path, bytes: whole.length, text });
			});
		}).once("error", refuse);
	});
}

const inPage = /<(?:script|link)[^>]+?(?:src|href)=["']?([^"'\s>]+\.js)\b/g;
const importedAtOnce = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/** Office.js is the host's: every task pane has it, from Microsoft's own servers. */
export const isOffices = (path: string): boolean => path.includes("office.js");

/** The scripts that have to be there before a page's own code runs: those its HTML names, and all that they import at once. */
export async function eagerScripts(origin: string, page: string): Promise<Served[]> {
	const found = new Map<string, Served>();
	const look = async (path: string): Promise<void> => {
		if (found.has(path) || isOffices(path)) return;
		found.set(path, { path, bytes: 0, text: "" });
		const served = await fetchServed(origin, path);
		found.set(path, served);
		for (const name of matches(served.text, importedAtOnce)) await look(beside(path, name));
	};
	const { text } = await fetchServed(origin, page);
	for (const name of matches(text, inPage)) await look(beside(page, name));
	return [...found.values()];
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
const beside = (path: string, name: string): string => new URL(name, `http://here${path}`).pathname;

export const kilobytes = (served: readonly { bytes: number }[]): number => served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
