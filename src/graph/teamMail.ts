import type { Words } from "../words/say.ts";
import { longestPreview } from "./activityText.ts";
import { html, oneLine } from "./escape.ts";
import { brandLine, button, page, paragraph, row } from "./htmlParts.ts";

/** What a team writes by itself to one of its own, one question or one piece of news each. */
export type TeamNews = {
	about: "pulse" | "warning" | "translation";
	/** Fills the words of that room of `mail`. */
	values: Record<string, string>;
	link: string;
};

/** The mail: what it is, what to do, one button, and why it came. */
export function teamMail(words: Words, { about, values, link }: TeamNews): { subject: string; html: string } {
	const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(value)]));
	const t = (part: string) => words.t(`mail.${about}.${part}`, told);
	const body = "font-size:15px;line-height:22px";
	const rows =
		row("padding-bottom:20px", brandLine(words.t("mail.brand"))) +
		row("padding-bottom:8px", paragraph("ink", "font-size:24px;line-height:32px;font-weight:600", html(t("subject")))) +
		row("padding-bottom:20px", paragraph("ink", body, html(t("asked"))) + paragraph("ink", body, html(t("how")))) +
		row("padding-bottom:24px", button(t("answer"), link)) +
		row("", paragraph("quiet", "font-size:12px;line-height:16px", html(t("why"))));
	return { subject: oneLine(t("subject"), 200), html: page(words.locale, t("subject"), t("asked"), rows) };
}

/** The same as a notification. */
export const teamPreview = (words: Words, { about, values }: Pick<TeamNews, "about" | "values">): string =>
	oneLine(words.t(`mail.activity.${about}`, values), longestPreview);
