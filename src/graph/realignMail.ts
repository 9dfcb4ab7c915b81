import type { Instant } from "../core/instant.ts";
import { cityOf, type OfferedTime } from "../core/offeredTimes.ts";
import type { RealignParts } from "../core/realign.ts";
import type { Words } from "../words/say.ts";
import { html, oneLine, link as safeLink } from "./escape.ts";
import { brand, font } from "./htmlParts.ts";
import { isolating } from "./isolating.ts";
import { firstName } from "./phrases.ts";

export type RealignAsked = RealignParts & {
	toName: string;
	fromName: string;
	times: readonly OfferedTime[];
	/** The zone that times are told in, IANA. */
	timeZone: string;
	/** Where the request stands; `linkAt` is the same with one time marked. */
	link: string;
	linkAt(startsAt: Instant): string;
};

/** A mail as somebody writes it themselves: they read it, change it, and send it. Links only look; nothing is taken by following one. */
export function realignMail(given: Words, asked: RealignAsked): { subject: string; html: string } {
	const words = isolating(given);
	const t = (key: string, values: Record<string, string> = {}) => words.t(`mail.realign.${key}`, values);
	const say = (text: string) => `<p style="margin:0 0 12px">${html(text)}</p>`;
	const part = (key: "executing" | "missed" | "ask") =>
		`<p style="margin:0 0 12px"><b>${html(t(key))}</b><br>${html(asked[key].trim())}</p>`;
	const anchor = (label: string, to: string) => `<a href="${safeLink(to)}" style="color:${brand}">${html(label)}</a>`;
	const times = asked.times.map(({ startsAt }) => {
		const label = t("time", { day: words.day(startsAt), time: words.time(startsAt) });
		return `<li style="margin:0 0 4px">${anchor(label, asked.linkAt(startsAt))}</li>`;
	});
	const offered =
		times.length > 0
			? `${say(t("times", { place: cityOf(asked.timeZone) }))}<ul style="margin:0 0 12px">${times.join("")}</ul>`
			: say(t("noTimes"));
	const body =
		say(t("hello", { name: firstName(asked.toName) })) +
		say(t("why")) +
		part("executing") +
		part("missed") +
		part("ask") +
		offered +
		`<p style="margin:0 0 12px">${anchor(t("open"), asked.link)}</p>` +
		say(firstName(asked.fromName));
	const style = `${font};font-size:15px;line-height:22px`;
	return { subject: oneLine(t("subject"), 200), html: `<div style="${style}">${body}</div>` };
}
