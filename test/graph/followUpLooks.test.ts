import { expect, test } from "@jest/globals";
import { AdaptiveCard, SerializationContext, Versions } from "adaptivecards";
import fc from "fast-check";
import { followUpPreview } from "../../src/graph/activityText.ts";
import { followUpCard } from "../../src/graph/chatCard.ts";
import { oneLine, plain } from "../../src/graph/escape.ts";
import { inviteBlock } from "../../src/graph/inviteBlock.ts";
import { followUpMail } from "../../src/graph/mailHtml.ts";
import { reminderMail, reminderPreview } from "../../src/graph/reminder.ts";
import { contentOf, facts, hostile, undecided, words } from "./telling.ts";

const link = "https://evenover.example/panel/p1";
const dueAt = "2026-06-17T18:00:00.000Z";
const inviteOf = (text: string) => inviteBlock(words, { topic: text, dueAt, deciderName: text, facilitatorName: text, link });
const remindOf = (text: string) => reminderMail(words, { topic: text, meeting: { subject: text, startsAt: dueAt }, dueAt, link });

function faultsOf(card: Record<string, unknown>): string[] {
	const context = new SerializationContext(Versions.v1_5);
	const parsed = new AdaptiveCard();
	parsed.parse(card, context);
	const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
	return [...events, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

/** Every text that the card shows. */
function textsOf(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(textsOf);
	if (typeof part !== "object" || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) => (key === "text" && typeof value === "string" ? [value] : textsOf(value)));
}

/** The tags of a mail, and what its attributes lead to. */
const tagsOf = (mail: string) => mail.match(/<[^>]*>/g) ?? [];
const linksOf = (mail: string) => [...mail.matchAll(/(?:href|src|action)\s*=\s*"([^"]*)"/g)].map((found) => found[1]);

test("the mail says it as the screens show it", () => {
	const { subject, html } = followUpMail(words, contentOf(facts), link);
	expect(subject).toBe("Decided: retention even over new revenue");
	const read = html
		.replace(/<style>.*?<\/style>/s, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
	for (const part of [
		"Leadership team: second-half focus · Thursday 18 June",
		"You settled one question, deferred one, and left two open.",
		"Decided by Ines Duarte Retention even over new revenue We give up The Nordics launch, until October",
		"Looked at again Thursday 15 October Opens again if Net revenue retention is above 112 percent",
		"Tomas Lindqvist disagrees and commits: “We will miss bookings.”",
		"Hana Sato has not taken a stance yet.",
		"Deferred Growth in users or enterprise value? Marcus Bell brings it back by Thursday 9 July.",
		"Still open Is the launch date fixed? Three of you say yes, two say no.",
		"Version 5: retention before new revenue.",
		"Sent once to everyone on the invite.",
	])
		expect(read).toContain(part);
	expect(linksOf(html)).toEqual([link]);
});

test("the card is one that Teams can read, with a decision and without", () => {
	for (const given of [facts, undecided, { ...undecided, board: null }, hostile("**x** [y](https://evil.example)")])
		expect(faultsOf(followUpCard(words, contentOf(given), link))).toEqual([]);
	expect(textsOf(followUpCard(words, contentOf(facts), link)).join("|")).toBe(
		"Ines decided|Retention| even over |new revenue|We give up|The Nordics launch, until October|Owner|Leila Haddad|Looked at again|Thursday 15 October|Tomas disagrees and commits.|One question deferred, two still open.",
	);
});

test("a card opens addresses and does nothing else", () => {
	expect(JSON.stringify(followUpCard(words, contentOf(facts), link)).match(/"Action\.\w+"/g)).toEqual(['"Action.OpenUrl"']);
});

test("a notification fits what Teams shows", () => {
	expect(followUpPreview(words, contentOf(facts))).toBe("Decided: retention even over new revenue. Leila Haddad owns it.");
	expect(followUpPreview(words, contentOf(undecided))).toBe("Nothing was decided this time. Two questions are still open.");
	expect(followUpPreview(words, contentOf(hostile("👩‍👩‍👧‍👦".repeat(500)))).length).toBeLessThanOrEqual(150);
	expect(reminderPreview(words, { dueAt })).toBe("Your answer is missing. Four questions, two minutes. Due Wednesday 17 June, 18:00.");
});

test("the invite says what is asked, by when and by whom", () => {
	const { text } = inviteBlock(words, {
		topic: "What should the second half optimize for?",
		dueAt,
		deciderName: "Ines Duarte",
		facilitatorName: "Maya Okafor",
		link,
	});
	expect(text).toBe(`Before we meet

What should the second half optimize for? Four questions, two minutes, answered alone. Nobody sees your answer until Ines or Maya reveals all of them in the meeting.
Answers due Wednesday 17 June, 18:00. Ines Duarte decides.

Give my answer: ${link}
`);
});

/** Isolates turn nothing but what is in them. */
const hidden = /[\p{Cc}\u202A-\u202E\u2066\u2067]/u;

const attacks = [
	'<script>alert("x")</script>',
	'"><img src=x onerror=alert(1)>',
	"</td></tr></table><a href='https://evil.example'>click</a>",
	"[click](https://evil.example) **bold** # head\n- item",
	"Decided\r\nBcc: everyone@brightwater.example",
	"\u202Egnp.exe \u2066x\u2069 \u200Fy \u0000\u0007",
	"$t(mail.brand) {{chosen}} $nest(x)",
	"&lt;b&gt; &#x3c;i&#x3e;",
	"\uD800 lone \uDC00",
	"a".repeat(10_000),
	"🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301 مرحبا",
];

test.each(attacks.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
	"%s stays words in a mail, an invite and a reminder",
	(_, text) => {
		const harmless = followUpMail(words, contentOf(hostile("x")), link);
		const { subject, html } = followUpMail(words, contentOf(hostile(text)), link);
		const kinds = (mail: string) => tagsOf(mail).filter((tag) => !/^<(br|\/?bdi)>$/.test(tag) && !tag.startsWith("<title"));
		expect(kinds(html)).toEqual(kinds(harmless.html));
		for (const out of [html, inviteOf(text).html, remindOf(text).html]) {
			expect(linksOf(out)).toEqual([link]);
			expect(out).not.toMatch(hidden);
			expect(out.isWellFormed()).toBe(true);
		}
		for (const line of [subject, remindOf(text).subject]) {
			expect(line).not.toMatch(hidden);
			expect(line.length).toBeLessThanOrEqual(200);
		}
	},
);

test.each(attacks.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
	"%s stays words in a card, and the card fits a message",
	(_, text) => {
		const card = followUpCard(words, contentOf(hostile(text)), link);
		expect(faultsOf(card)).toEqual([]);
		expect(JSON.stringify(card)).not.toMatch(/"type":"(TextBlock|FactSet)"/);
		expect(JSON.stringify(card).match(/"url":"[^"]*"/g)).toEqual([`"url":"${link}"`]);
		expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000);
		for (const shown of textsOf(card)) expect(shown).not.toMatch(hidden);
	},
);

test("whatever is written, no tag is added and no address but ours is led to", () => {
	const tags = tagsOf(followUpMail(words, contentOf(hostile("x")), link).html).length;
	fc.assert(
		fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (text) => {
			const written = `${text}x`;
			const { subject, html } = followUpMail(words, contentOf(hostile(written)), link);
			expect(tagsOf(html).filter((tag) => !/^<(br|\/?bdi)>$/.test(tag))).toHaveLength(tags);
			expect(linksOf(html)).toEqual([link]);
			expect(/[\r\n]/.test(subject)).toBe(false);
		}),
		{ numRuns: 1000 },
	);
});

test("words keep their line breaks, their accents and their families", () => {
	expect(plain("a\r\nb\tc\u0007")).toBe("a\nb\tc");
	expect(plain("👩‍👩‍👧 مرحبا")).toBe("👩‍👩‍👧 مرحبا");
	expect(oneLine("  a \n b ")).toBe("a b");
	expect(oneLine("abcdef", 4)).toBe("abc…");
	expect(oneLine("👩‍👩‍👧👩‍👩‍👧", 10)).toBe("👩‍👩‍👧…");
});
