import { followUpContent } from "../core/followUpContent.ts";
import { isGone } from "../core/panel.ts";
import { refuse } from "../core/refusal.ts";
import { asFacilitator } from "../core/roles.ts";
import { followUpMail } from "../graph/mailHtml.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** The follow-up as it would go out now, and to whom. */
export const previewFollowUp: Act<"previewFollowUp"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const facilitator = asFacilitator(opened.person);
		if ("refused" in facilitator) return facilitator;
		const shown = await showPanel(trx, context, panelId);
		if ("refused" in shown) return shown;
		// it would tell what was decided
		if (shown.panel.recallFirst) return refuse("recallFirst");
		const mail = followUpMail(
			context.words.inLocale(opened.panel.locale).inZone(opened.panel.timeZone),
			followUpContent(shown.panel),
			`${context.origin}/panel/${panelId}`,
		);
		return {
			...mail,
			recipients: opened.panel.people.filter((person) => !isGone(person)).map((person) => person.name),
			chat: opened.panel.meeting.chatId !== null,
		};
	});
