import type { Instant } from "../core/instant.ts";
import type { Words } from "../words/say.ts";
import { html, oneLine } from "./escape.ts";
import { brandLine, button, font, layout, paragraph, row, stroke } from "./htmlParts.ts";
import { isolating } from "./isolating.ts";
import { firstName, sentence } from "./phrases.ts";

export type Invitation = { topic: string; dueAt: Instant; deciderName: string; facilitatorName: string; link: string };

/** What the invite's text gains: the question, by when, and the way there. As HTML for Outlook, and as plain text. */
export function inviteBlock(
	given: Words,
	{ topic, dueAt, deciderName, facilitatorName, link }: Invitation,
): { html: string; text: string } {
	const words = isolating(given);
	const title = words.t("mail.invite.title");
	const asked = words.t("mail.invite.asked", {
		topic: sentence(oneLine(topic)),
		decider: firstName(deciderName),
		facilitator: firstName(facilitatorName),
	});
	const due = words.t("mail.invite.due", { day: words.day(dueAt), time: words.time(dueAt), decider: oneLine(deciderName) });
	const label = words.t("mail.giveAnswer");
	const small = "font-size:12px;line-height:16px;padding-top:8px";
	const inner =
		row("padding:16px 16px 8px", brandLine(title)) +
		row("padding:0 16px", paragraph("ink", "font-size:14px;line-height:20px", html(asked)) + paragraph("quiet", small, html(due))) +
		row("padding:12px 16px 16px", button(label, link));
	const box = `max-width:480px;margin:16px 0;border:1px solid ${stroke};border-radius:8px;background:#fafafa;${font}`;
	return { html: layout(box, inner), text: `${title}\n\n${asked}\n${due}\n\n${label}: ${link}\n` };
}
