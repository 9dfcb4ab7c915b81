import type { Instant } from "../core/instant.ts";
import type { Words } from "../words/say.ts";
import { longestPreview } from "./activityText.ts";
import { html, oneLine } from "./escape.ts";
import { brandLine, button, page, paragraph, row } from "./htmlParts.ts";
import { isolating } from "./isolating.ts";
import { sentence } from "./phrases.ts";

export type Reminder = { topic: string; meeting: { subject: string; startsAt: Instant }; dueAt: Instant; link: string };

/** The mail to somebody whose answer is missing. It says nothing of anybody else. */
export function reminderMail(given: Words, { topic, meeting, dueAt, link }: Reminder): { subject: string; html: string } {
	const words = isolating(given);
	const subject = words.t("mail.remind.subject", { day: words.day(meeting.startsAt) });
	const asked = words.t("mail.remind.asked", { topic: sentence(oneLine(topic)) });
	const due = words.t("mail.remind.due", { day: words.day(dueAt), time: words.time(dueAt) });
	const why = words.t("mail.remind.why", { subject: oneLine(meeting.subject) });
	const body = "font-size:15px;line-height:22px";
	const rows =
		row("padding-bottom:20px", brandLine(words.t("mail.brand"))) +
		row("padding-bottom:8px", paragraph("ink", "font-size:24px;line-height:32px;font-weight:600", html(subject))) +
		row("padding-bottom:20px", paragraph("ink", body, html(asked)) + paragraph("ink", body, html(due))) +
		row("padding-bottom:24px", button(words.t("mail.giveAnswer"), link)) +
		row("", paragraph("quiet", "font-size:12px;line-height:16px", html(why)));
	return { subject: oneLine(subject, 200), html: page(words.locale, subject, asked, rows) };
}

/** The same as a notification. */
export const reminderPreview = (words: Words, { dueAt }: Pick<Reminder, "dueAt">): string =>
	oneLine(words.t("mail.activity.remind", { day: words.day(dueAt), time: words.time(dueAt) }), longestPreview);
