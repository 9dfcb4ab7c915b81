import TestEnvironment from "jest-environment-jsdom";
import type { Taken } from "./story.ts";

/** Where something that somebody wrote became more than words. */
export type Fault = { what: string; fault: string };
export type Reader = {
	check(taken: Taken, origin: string): Fault[];
	card(what: string, card: unknown, origin: string): Fault[];
	line(what: string, text: unknown): Fault[];
	close(): Promise<void>;
};

const elements = new Set("a attachment b bdi body br div h1 h2 head html li meta p span style table tbody td title tr ul".split(" "));
const attributes = new Set(
	"align bgcolor border cellpadding cellspacing charset class content dir href id lang name role style width".split(" "),
);
const ourStyle = /^[\w\s.,:;#%()'"!-]*$/;

type Page = { defaultView: null } & Document;
type Window = { DOMParser: new () => { parseFromString(html: string, type: string): Page } };

/** Reads what goes out as its readers do: HTML with a browser's parser, CSV as RFC 4180 has it, a card as Teams does. */
export async function openReader(): Promise<Reader> {
	const Environment = ((TestEnvironment as { default?: unknown }).default ?? TestEnvironment) as new (
		config: object,
		context: object,
	) => { global: Window; teardown(): Promise<void> };
	const there = new Environment(
		{ globalConfig: {}, projectConfig: { testEnvironmentOptions: {}, globals: {} } },
		{ console, docblockPragmas: {}, testPath: "" },
	);
	const parse = (html: string) => new there.global.DOMParser().parseFromString(html, "text/html");
	const line = (what: string, text: unknown): Fault[] =>
		typeof text === "string" && !/[\p{Cc}\u2028\u2029\u202a-\u202e]/u.test(text) && text.isWellFormed()
			? []
			: [{ what, fault: `is no one line: ${JSON.stringify(text)?.slice(0, 120)}` }];
	const readers: Record<Taken["kind"], (taken: Taken, origin: string) => string[]> = {
		html: ({ content }, origin) => readHtml(parse(content), origin),
		csv: ({ content }) =>
			readCsv(content).flatMap((cell) => (/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) ? [`a formula: ${cell.slice(0, 60)}`] : [])),
		markdown: ({ content }, origin) => readMarkdown(content, origin),
		json: ({ content }) => (isJson(content) && ({} as { polluted?: boolean }).polluted === undefined ? [] : ["is no JSON"]),
		text: ({ content }) => (/[\u202a-\u202e\r]|[^\P{Cc}\n\t]/u.test(content) ? ["turns or hides what follows"] : []),
	};
	return {
		check: (taken, origin) => readers[taken.kind](taken, origin).map((fault) => ({ what: taken.what, fault })),
		card: (what, card, origin) => readCard(card, origin).map((fault) => ({ what, fault })),
		line,
		close: () => there.teardown(),
	};
}

function readHtml(page: Page, origin: string): string[] {
	const faults: string[] = [];
	for (const one of page.querySelectorAll("*")) {
		if (!elements.has(one.localName)) faults.push(`an element of somebody's: ${one.outerHTML.slice(0, 80)}`);
		if (one.localName === "style" && !(one.textContent ?? "").startsWith(":root{color-scheme")) faults.push("a style of somebody's");
		for (const { name, value } of one.attributes) {
			if (!attributes.has(name)) faults.push(`an attribute of somebody's: ${name}=${value.slice(0, 60)}`);
			if (name === "style" && (!ourStyle.test(value) || /url|expression|import/i.test(value)))
				faults.push(`a style of somebody's: ${value.slice(0, 60)}`);
			if (name === "href" && !isOurs(value, origin)) faults.push(`a link of somebody's: ${value.slice(0, 80)}`);
		}
	}
	if (/<!--/.test(page.documentElement.outerHTML)) faults.push("a comment of somebody's");
	return faults;
}

const isOurs = (address: string, origin: string): boolean =>
	address.startsWith(`${origin}/`) || address.startsWith("https://teams.microsoft.com/l/");

/** The cells of a sheet, a sign at a time. */
function readCsv(csv: string): string[] {
	const cells: string[] = [];
	let cell = "";
	let quoted = false;
	for (let at = 0; at < csv.length; at++) {
		const sign = csv[at] ?? "";
		if (quoted && sign === '"' && csv[at + 1] === '"') {
			cell += sign;
			at++;
		} else if (sign === '"') quoted = !quoted;
		else if (!quoted && (sign === "," || sign === "\n" || sign === "\r")) {
			cells.push(cell);
			cell = "";
		} else cell += sign;
	}
	return [...cells, cell];
}

/** Tags, links, pictures and automatic links that nobody escaped, but for those that lead to us. */
function readMarkdown(written: string, origin: string): string[] {
	// what is escaped is words
	const bare = written.replace(/\\[!-/:-@[-`{-~]/g, "\u0001");
	// an address between these is a link, and looked at as one
	const tags = bare.match(/<(?!https?:\/\/)[a-z!/?].{0,30}/gi) ?? [];
	const links = [...bare.matchAll(/\]\(([^)]*)\)|\]:\s*(\S+)/g)]
		.map(([, one, other]) => one ?? other ?? "")
		.filter((address) => !isOurs(address, origin));
	const addresses = (bare.match(/(https?:\/\/|www\.)[^\s)>]+/gi) ?? []).filter((address) => !isOurs(address, origin) && address !== origin);
	return [...tags, ...links, ...addresses].map((one) => `markup of somebody's: ${one.slice(0, 120)}`);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

const parts = new Set(["AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "Action.OpenUrl"]);
/** All words in runs, which know no Markdown; every address ours. */
function readCard(card: unknown, origin: string): string[] {
	if (Array.isArray(card)) return card.flatMap((one) => readCard(one, origin));
	if (card === null || typeof card !== "object") return [];
	const { type, text, url } = card as { type?: string; text?: string; url?: string };
	const faults: string[] = [];
	if (type !== undefined && !parts.has(type)) faults.push(`a part that reads Markdown: ${type}`);
	if (text !== undefined && (type !== "TextRun" || /\p{Cc}|[\u202a-\u202e]/u.test(text)))
		faults.push(`words outside a run, or that turn: ${JSON.stringify(text).slice(0, 80)}`);
	if (url !== undefined && !isOurs(url, origin)) faults.push(`a link of somebody's: ${url.slice(0, 80)}`);
	return [...faults, ...Object.values(card).flatMap((one) => readCard(one, origin))];
}

const signs: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
/** The same, as it would be if nothing were escaped: to see that the readers above would find it. */
export const undone = ({ kind, what, content }: Taken): Taken => {
	const raw = {
		html: (text: string) => text.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign),
		markdown: (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1"),
		csv: (text: string) => text.replace(/(^|,)"'/gm, '$1"'),
		json: (text: string) => text.replaceAll("\\", ""),
		text: (text: string) => text,
	};
	return { kind, what, content: raw[kind](content) };
};
