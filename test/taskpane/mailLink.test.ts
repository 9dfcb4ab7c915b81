import { expect, test } from "@jest/globals";
import { teamMail } from "../../src/graph/teamMail.ts";
import { mail } from "../../src/words/en/mail.ts";
import { createWords } from "../../src/words/say.ts";
import { linkIn } from "../../taskpane/mailLink.ts";

const origin = "https://evenover.brightwater.example";
const teamId = "0b9b4c1e-5f7e-4a0b-9c51-2d6f3f1f9a10";
const requestId = "6f1c4c1e-5f7e-4a0b-9c51-2d6f3f1f9a11";
const pulse = `${origin}/team/${teamId}/pulse`;
const at = "2026-06-22T12:00:00.000Z";
const realign = `${origin}/team/${teamId}/realign?request=${requestId}&at=${encodeURIComponent(at)}`;
const anchor = (address: string) => `<p>Hi</p><a href="${address.replaceAll("&", "&amp;")}">Answer</a>`;
const toPulse = { room: "pulse", teamId, requestId: null, at: null };
const toRealign = { room: "realign", teamId, requestId, at };

const safeLinks = (address: string) =>
	`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02%7Cmarcus&sdata=x%3D&reserved=0`;
const proofpoint = (address: string) =>
	`https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(address).replaceAll("-", "-2D").replaceAll("_", "-5F").replaceAll("%2F", "_").replaceAll("%", "-")}&d=DwMFaQ&c=x`;
const proofpoint3 = (address: string) => `https://urldefense.com/v3/__${address}__;!!abc!xyz$`;
const barracuda = (address: string) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(address).toLowerCase()}&c=E,1,x`;

test("the mail that we write leads to the page it asks about", () => {
	const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { mail } } } });
	const { html } = teamMail(words, { about: "pulse", values: { team: "Leadership", day: "Friday", time: "15:00" }, link: pulse });
	expect(linkIn(html, origin)).toEqual(toPulse);
});

test("a link is found through every mail filter on its way, one or several", () => {
	for (const wrap of [safeLinks, proofpoint, proofpoint3, barracuda]) expect(linkIn(anchor(wrap(pulse)), origin)).toEqual(toPulse);
	expect(linkIn(anchor(safeLinks(proofpoint3(pulse))), origin)).toEqual(toPulse);
	expect(linkIn(anchor(safeLinks(safeLinks(pulse))), origin)).toEqual(toPulse);
});

test("a request to step back keeps its number and the time it offers, wrapped or not", () => {
	for (const wrap of [(plain: string) => plain, safeLinks, proofpoint, proofpoint3])
		expect(linkIn(anchor(wrap(realign)), origin)).toEqual(toRealign);
});

test("a panel is found in a link of ours, in one into Teams, and in plain text", () => {
	const panelId = teamId;
	const panel = `${origin}/panel/${panelId}`;
	const intoTeams = `https://teams.microsoft.com/l/entity/app/evenover?webUrl=${encodeURIComponent(panel)}&label=Focus`;
	for (const html of [
		anchor(panel),
		anchor(intoTeams),
		`<pre>Answer: ${panel}\n\nBye</pre>`,
		anchor(panel.toUpperCase().replace("HTTPS", "https")),
	])
		expect(linkIn(html, origin)).toEqual({ panelId });
});

test("of several links the first counts, since what is quoted stands below", () => {
	expect(linkIn(`${anchor(realign)}<blockquote>${anchor(pulse)}</blockquote>`, origin)).toEqual(toRealign);
});

test("what is elsewhere, unknown or broken is no link of ours", () => {
	for (const address of [
		"",
		`https://elsewhere.example/team/${teamId}/pulse`,
		`${origin}.elsewhere.example/team/${teamId}/pulse`,
		`${origin}/team/${teamId}/nothing`,
		`${origin}/team/nothing/pulse`,
		`${origin}/panel/`,
		"https://x.example/?url=%E0%A4%A",
	])
		expect(linkIn(anchor(address), origin)).toBeNull();
	expect(linkIn("100 % of it <a>nowhere</a>", origin)).toBeNull();
});
