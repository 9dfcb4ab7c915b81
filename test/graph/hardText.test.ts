/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type FollowUpFacts, followUpContent } from "../../src/core/followUpContent.ts";
import { followUpPreview, longestPreview } from "../../src/graph/activityText.ts";
import { followUpCard } from "../../src/graph/chatCard.ts";
import { echoMail } from "../../src/graph/echo.ts";
import { inviteBlock } from "../../src/graph/inviteBlock.ts";
import { followUpMail } from "../../src/graph/mailHtml.ts";
import { reminderMail } from "../../src/graph/reminder.ts";
import { facts, hostile, words } from "./telling.ts";

const link = "https://evenover.example/panel/p1";
const at = "2026-06-17T18:00:00.000Z";

/** What people type, paste and are called: pieces of every kind of markup, of text from right to left, and of what is not seen. */
const pieces = fc.constantFrom(
	..."<b> </td> <!-- --> <script> &lt; &#x41; \" ' ` * _ ** [x](https://evil.example) # - 1. | ~~~ $t(mail.brand) {{chosen}} $& \\ = +".split(
		" ",
	),
	...["\r\n", "\n", "\r", "\t", "  ", "\r\nBcc: all@brightwater.example\r\n"],
	...["\u202E", "\u202D", "\u202A", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C", "\u200E", "\u200F"],
	...["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u0000", "\u0007", "\u0085", "\u2028", "\u2029", "\uD83D", "\uDC00"],
	...["שלום", "مرحبا", "123", "!", "New revenue", "الإيرادات (2026)", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "é", "e\u0301", "日本語", "ﷺ", "İ"],
);
const typed = fc
	.array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: "binary", maxLength: 8 })), { minLength: 1, maxLength: 12 })
	.map((parts) => `a${parts.join("")}z`);

/** What a reader sees of it, white space aside: written here anew, so that it does not agree with a mistake. */
function seen(text: string): string {
	const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD").normalize("NFC");
	const flags = whole.split(/(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F})/u);
	return flags
		.map((part, index) => (index % 2 === 1 ? part : [...part].filter((sign) => !unseen(sign)).join("")))
		.join("")
		.normalize("NFC")
		.replace(/\s+/gu, " ")
		.trim();
}
/** White space stays; of what is not shown only the joiners do, which make families, flags and Persian, and what stands for a sign. */
function unseen(sign: string): boolean {
	if (/[\s\u0085]/.test(sign)) return sign === "\uFEFF";
	if (sign === "\u200C" || sign === "\u200D" || /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]/.test(sign)) return false;
	return /[\p{Cc}\u{E0000}-\u{E007F}]/u.test(sign) || (/\p{Cf}/u.test(sign) && sign < "\u{10000}") || sign === "\u2065";
}

const isolates = /[\u2068\u2069]/g;
const flat = (text: string): string => text.replace(isolates, "").replace(/\s+/gu, " ").trim();
const spaced = (text: string): string => seen(text.replaceAll("\u0085", "\n"));

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const turning = /[\u202A-\u202E\u2066\u2067\u200E\u200F\u061C]/;

/** Where every isolate is closed in the text that opened it, and what goes from right to left stands inside one. */
function keepsItsPlace(text: string): boolean {
	let depth = 0;
	for (const sign of text) {
		if (sign === "\u2068") depth++;
		else if (sign === "\u2069") depth--;
		else if (depth === 0 && rightToLeft.test(sign)) return false;
		if (depth < 0) return false;
	}
	return depth === 0 && !turning.test(text);
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

function read(html: string) {
	const document = parse(html);
	for (const hidden of document.querySelectorAll("style, title")) hidden.remove();
	for (const line of document.querySelectorAll("br, p, td, tr, h1, h2, div")) line.after(document.createTextNode(" "));
	const strays: string[] = [];
	const walk = document.createTreeWalker(document.body, 4);
	for (let node = walk.nextNode(); node; node = walk.nextNode())
		if (rightToLeft.test(node.nodeValue ?? "") && !node.parentElement?.closest("bdi")) strays.push(node.nodeValue ?? "");
	return {
		text: flat(document.body.textContent ?? ""),
		strays,
		elements: [...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))].sort(),
		links: [...document.querySelectorAll("[href],[src],[action]")].map((one) => one.getAttribute("href") ?? ""),
		handlers: [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].filter(({ name }) => name.startsWith("on"))),
	};
}

const mailOf = (text: string) => followUpMail(words, followUpContent(hostile(text)), link);
const asked = (text: string) => ({ topic: text, meeting: { subject: text, startsAt: at }, dueAt: at, link });
const inviteOf = (text: string) => inviteBlock(words, { topic: text, dueAt: at, deciderName: text, facilitatorName: text, link });
const htmlOf = (text: string) => [
	mailOf(text).html,
	reminderMail(words, asked(text)).html,
	echoMail(words, asked(text)).html,
	inviteOf(text).html,
];
const known = ["a", "b", "bdi", "body", "br", "div", "h1", "h2", "head", "html", "meta", "p", "span", "table", "tbody", "td", "tr"];

test("in every mail and in the invite a reader sees what was typed, and no more than our own elements and link", () => {
	fc.assert(
		fc.property(typed, (text) => {
			for (const html of htmlOf(text)) {
				const { text: shown, strays, elements, links, handlers } = read(html);
				expect(shown).toContain(spaced(text));
				expect(strays).toEqual([]);
				expect(elements.filter((name) => !known.includes(name))).toEqual([]);
				expect(new Set(links)).toEqual(new Set([link]));
				expect(handlers).toEqual([]);
				expect(html.isWellFormed() && !turning.test(html)).toBe(true);
			}
		}),
		{ numRuns: 40 },
	);
});

test("a decision in the mail shows each of its texts whole, however long, and each in its cell", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const mail = parse(mailOf(text).html);
			for (const end of mail.querySelectorAll("br")) end.after(mail.createTextNode(" "));
			const cells = [...mail.querySelectorAll("td.ink")].map((cell) => flat(cell.textContent ?? ""));
			expect(cells.filter((cell) => cell === spaced(text)).length).toBeGreaterThanOrEqual(4);
		}),
		{ numRuns: 50 },
	);
	const long = `${"Very long ".repeat(1_000)}end`;
	expect(read(mailOf(long).html).text).toContain(long);
});

test("a subject is one line of at most 200 characters that says what was typed, and turns nothing after it", () => {
	fc.assert(
		fc.property(typed, (text) => {
			for (const { subject } of [mailOf(text), reminderMail(words, asked(text)), echoMail(words, asked(text))]) {
				expect(subject).not.toMatch(/\p{Cc}/u);
				expect(subject.length).toBeLessThanOrEqual(200);
				expect(subject.isWellFormed() && keepsItsPlace(subject)).toBe(true);
			}
			const { subject } = mailOf(text);
			if (!subject.endsWith("…")) expect(flat(subject).toLowerCase()).toContain(spaced(text).toLowerCase());
		}),
		{ numRuns: 300 },
	);
});

function runsOf(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(runsOf);
	if (typeof part !== "object" || part === null) return [];
	const { type, text } = part as { type?: unknown; text?: unknown };
	return [...(type === "TextRun" ? [String(text)] : []), ...Object.values(part).flatMap(runsOf)];
}

test("a card survives its two journeys as JSON and shows what was typed, in runs that know no Markdown", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const card = followUpCard(words, followUpContent(hostile(text)), link);
			const sent = JSON.stringify({ attachments: [{ content: JSON.stringify(card) }] });
			const back = JSON.parse((JSON.parse(sent) as { attachments: [{ content: string }] }).attachments[0].content);
			expect(back).toEqual(card);
			const runs = runsOf(back);
			expect(runs.map(flat)).toContain(spaced(text));
			for (const run of runs) expect(run.isWellFormed() && keepsItsPlace(run) && !/\p{Cc}/u.test(run)).toBe(true);
			expect(JSON.stringify(back)).not.toMatch(/"type":"(TextBlock|FactSet)"/);
		}),
		{ numRuns: 200 },
	);
});

/** Many decisions, each of texts as long as Microsoft 365 would ever hand over. */
function many(text: string): FollowUpFacts {
	const [one] = hostile(text).decisions;
	if (!one) throw new Error("nothing was decided");
	return { ...hostile(text), decisions: Array.from({ length: 12 }, (_, index) => ({ ...one, id: `d${index}` })) };
}

test.each(["a", '"', "\\", "👩‍👩‍👧‍👦", "ש", "日", "\u202E", "<", "\n", "e\u0301"])(
	"ten thousand times %j fit a message, a feed and a header",
	(sign) => {
		const text = `x${sign.repeat(10_000)}x`;
		const content = followUpContent(many(text));
		const card = followUpCard(words, content, link);
		expect(Buffer.byteLength(JSON.stringify({ content: JSON.stringify(card) }))).toBeLessThan(25 * 1024);
		expect(runsOf(card).length).toBeGreaterThan(4);
		expect(followUpPreview(words, content).length).toBeLessThanOrEqual(longestPreview);
		expect(followUpMail(words, content, link).subject.length).toBeLessThanOrEqual(200);
		for (const html of htmlOf(text)) expect(new Set(html.match(/(?<=(href|src)=")[^"]*/g))).toEqual(new Set([link]));
	},
);

test("a notification is one line of at most 150 characters, whole characters, that keeps its direction", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const preview = followUpPreview(words, followUpContent(hostile(text)));
			expect(preview.length).toBeLessThanOrEqual(longestPreview);
			expect(preview.isWellFormed() && keepsItsPlace(preview) && !/\p{Cc}/u.test(preview)).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test("the invite's plain text keeps its lines, whatever the topic and the names", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const block = inviteOf(text).text;
			expect(block.split("\n")).toHaveLength(7);
			expect(flat(block)).toContain(spaced(text));
			for (const line of block.split("\n")) expect(keepsItsPlace(line)).toBe(true);
			expect(block.endsWith(`: ${link}\n`)).toBe(true);
		}),
		{ numRuns: 200 },
	);
});

test("what is from right to left is set apart, so that the number after it stays after it", () => {
	const { subject } = followUpMail(words, followUpContent(hostile("הכנסות")), link);
	expect(subject).toBe("Decided: \u2068הכנסות\u2069 even over \u2068הכנסות\u2069");
	const [over, even] = [...parse(followUpMail(words, followUpContent(hostile("הכנסות")), link).html).querySelectorAll("span.even")].map(
		(span) => [span.previousSibling?.textContent, span.textContent],
	)[0] ?? ["", ""];
	expect([over, even]).toEqual(["הכנסות", " even over "]);
	expect(followUpMail(words, followUpContent(facts), link).html).not.toContain("<bdi>");
});
