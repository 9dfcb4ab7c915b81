import type { Instant } from "../core/instant.ts";
import type { Words } from "../words/say.ts";
import { longestPreview } from "./activityText.ts";
import { html, oneLine } from "./escape.ts";
import { brandLine, button, page, paragraph, row } from "./htmlParts.ts";
import { isolating } from "./isolating.ts";

export type EchoAsked = { topic: string; meeting: { subject: string; startsAt: Instant }; link: string };

/** The mail that asks somebody what they remember. It says nothing of what was decided, not even in its subject. */
export function echoMail(given: Words, { topic, meeting, link }: EchoAsked): { subject: string; html: string } {
	const words = isolating(given);
	const subject = words.t("mail.echo.subject");
	const asked = words.t("mail.echo.asked", { subject: oneLine(meeting.subject), day: words.day(meeting.startsAt) });
	const body = "font-size:15px;line-height:22px";
	const rows =
		row("padding-bottom:20px", brandLine(words.t("mail.brand"))) +
		row("padding-bottom:8px", paragraph("ink", "font-size:24px;line-height:32px;font-weight:600", html(subject))) +
		row("padding-bottom:20px", paragraph("ink", body, html(asked)) + paragraph("ink", body, html(words.t("mail.echo.how")))) +
		row("padding-bottom:24px", button(words.t("mail.echo.answer"), link)) +
		row("", paragraph("quiet", "font-size:12px;line-height:16px", html(words.t("mail.echo.why", { topic: oneLine(topic) }))));
	return { subject: oneLine(subject, 200), html: page(words.locale, subject, asked, rows) };
}

/** The same as a notification. */
export const echoPreview = (words: Words): string => oneLine(words.t("mail.activity.echo"), longestPreview);
