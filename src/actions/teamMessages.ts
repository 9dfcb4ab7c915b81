import { nextDaytime } from "../core/daytime.ts";
import { tellErasedIn } from "../core/erasure.ts";
import type { Purpose } from "../core/followUp.ts";
import { planTeam } from "../core/followUpPlan.ts";
import type { Member, Team } from "../core/team.ts";
import type { Activity } from "../graph/sendActivity.ts";
import { type TeamNews, teamMail, teamPreview } from "../graph/teamMail.ts";
import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { zonesOf } from "../storage/zones.ts";
import type { Words } from "../words/say.ts";
import type { Parts, Planned } from "./planMessages.ts";
import type { MessageContent } from "./takeStep.ts";

type Telling = {
	team: Team;
	/** From whose mailbox it goes; null for nobody's: then there is the notification alone. */
	fromId: string | null;
	people: readonly Member[];
	purpose: Purpose;
	type: Activity["type"];
	/** The same news in each reader's own zone. */
	news(words: Words): TeamNews;
};

/** To each of some people of a team, by day where they are: a mail from one of it who stands by it, and a notification. */
export async function teamMessages(
	trx: Trx,
	{ newId, words: said }: Parts,
	{ tenantId, panelId, followUpId, now }: Planned,
	{ team, fromId, people, purpose, type, news }: Telling,
): Promise<NewDelivery[]> {
	const zones = await zonesOf(
		trx,
		tenantId,
		people.map(({ id }) => id),
	);
	return planTeam({ tenantId, panelId, occurrence: followUpId, purpose, people }).flatMap((planned) => {
		const { channel, recipient } = planned;
		if (!recipient || (channel === "mail" && fromId === null)) return [];
		const zone = zones.get(recipient.id) ?? team.timeZone;
		const words = said.inLocale(team.locale).inZone(zone);
		const told = tellErasedIn(news(words), words.t("erased.name"));
		const content: MessageContent =
			channel === "mail" && fromId !== null
				? { channel, ...teamMail(words, told), fromId, to: { name: recipient.name, address: recipient.mail } }
				: {
						channel: "activity",
						type,
						topic: team.name,
						preview: teamPreview(words, told),
						link: told.link,
						chatId: null,
						personId: recipient.id,
					};
		return [{ ...planned, id: newId(), content, notBefore: nextDaytime(now, zone) }];
	});
}
