import type { FollowUpContent, ToldDecision } from "../core/followUpContent.ts";
import { isolated } from "../core/plainText.ts";
import type { Words } from "../words/say.ts";
import { html, oneLine } from "./escape.ts";
import { brand, brandLine, button, font, layout, page, paragraph, quiet, row, ruledRow, stroke } from "./htmlParts.ts";
import { isolating } from "./isolating.ts";
import { evenOver } from "./phrases.ts";

const body = "font-size:15px;line-height:22px";

/** The follow-up as a mail. Everything that somebody wrote goes through `html`. */
export function followUpMail(given: Words, content: FollowUpContent, link: string): { subject: string; html: string } {
	const words = isolating(given);
	const { decisions, deferred, open, framework, meeting } = content;
	const when = words.t("mail.when", { subject: oneLine(meeting.subject), day: words.day(meeting.startsAt) });
	const headline = words.say(content.headline);
	const rows = [
		row("padding-bottom:20px", brandLine(words.t("mail.brand"))),
		row("", paragraph("quiet", body, html(when))),
		row("padding:4px 0 16px", heading("1", "font-size:24px;line-height:32px", headline)),
		...content.intro.map((line) => row("padding-bottom:12px", paragraph("ink", body, html(words.say(line))))),
		...decisions.map((decision) => row("padding-bottom:16px", decisionBox(words, decision))),
		...section(
			words.t("mail.section.deferred"),
			deferred.map(({ question, owner, until }) =>
				words.t("mail.deferredLine", { question: words.say(question), name: owner, day: words.day(until) }),
			),
		),
		...section(
			words.t("mail.section.open"),
			open.map(({ question, split }) => words.t("mail.openLine", { question: words.say(question), split: words.say(split) })),
		),
		...section(
			words.t("mail.section.framework"),
			framework
				? [words.t("mail.frameworkLine", { version: framework.version, list: words.list(framework.moves.map((move) => words.say(move))) })]
				: [],
		),
		row("padding:20px 0 24px", button(words.t(decisions.length > 0 ? "mail.openPanel" : "mail.seeBoard"), link)),
		ruledRow("padding-top:16px", paragraph("quiet", "font-size:12px;line-height:16px", html(words.t("mail.footer")))),
	];
	const subject = oneLine(words.say(content.subject), 200);
	return { subject, html: page(words.locale, subject, headline, rows.join("")) };
}

const heading = (level: "1" | "2", style: string, text: string): string =>
	`<h${level} class="ink" style="margin:0;${font};font-weight:600;color:#242424;${style}">${html(text)}</h${level}>`;

const section = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0
		? []
		: [
				row("padding:12px 0 4px", heading("2", "font-size:16px;line-height:22px", title)),
				...lines.map((line) => row("padding-bottom:4px", paragraph("ink", body, html(line)))),
			];

function decisionBox(words: Words, decision: ToldDecision): string {
	const small = "font-size:14px;line-height:20px";
	const [chosen, middle, over] = evenOver(words, decision.chosen, decision.over);
	const sentence = `${html(chosen)}<span class="even" style="color:${brand}">${html(middle)}</span>${html(over)}`;
	const facts: [string, string][] = [
		["givesUp", decision.givesUp],
		["why", decision.why],
		["scope", decision.scope],
		["owner", decision.owner],
		["reviewOn", words.day(decision.reviewOn)],
		["reversal", decision.reversal ? words.say(decision.reversal) : ""],
	];
	const cell = `${font};${small};padding:3px 0;vertical-align:top`;
	const told = facts
		.filter(([, text]) => text.trim() !== "")
		.map(
			([key, text]) =>
				`<tr><td class="quiet" width="128" style="${cell};color:${quiet};padding-right:16px">${html(words.t(`mail.decision.${key}`))}</td>` +
				`<td class="ink" style="${cell};color:#242424">${html(isolated(text))}</td></tr>`,
		);
	const stances = [
		...decision.dissent.map(
			({ name, stance, words: own }) =>
				`<b>${html(words.t(`mail.decision.${stance}`, { name }))}</b> ${html(words.t("mail.decision.quote", { words: own }))}`,
		),
		...(["commits", "silent"] as const)
			.filter((key) => decision[key].length > 0)
			.map((key) => html(words.t(`mail.decision.${key}`, { count: decision[key].length, list: words.list(decision[key]) }))),
	];
	const rows = [
		row("", paragraph("quiet", "font-size:12px;line-height:16px", html(words.t("mail.decision.by", { name: decision.decidedBy })))),
		row("padding-bottom:8px", paragraph("ink", "font-size:24px;line-height:32px;font-weight:600", sentence)),
		row(stances.length > 0 ? "padding-bottom:12px" : "", layout("", told.join(""))),
		...stances.map((line, index) =>
			index === 0 ? ruledRow("padding-top:12px", paragraph("ink", small, line)) : row("padding-top:6px", paragraph("ink", small, line)),
		),
	];
	return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td class="box" style="border:1px solid ${stroke};border-left:4px solid ${brand};border-radius:4px;padding:20px">${layout("", rows.join(""))}</td></tr></table>`;
}
