import { dayIn } from "../core/instant.ts";
import { slug } from "../core/panel.ts";
import { refuse } from "../core/refusal.ts";
import { frameworkCard } from "../graph/frameworkCard.ts";
import { teamsLink } from "../graph/teamsLink.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { frameworkMarkdown } from "./frameworkMarkdown.ts";
import { teamAsMember } from "./teamLog.ts";
import { showFramework } from "./viewFramework.ts";

/** The framework to take along: as a document, or as a card to post. For the team's members, as far as each may read it. */
export const exportFramework: Act<"exportFramework"> = ({ teamId, format, timeZone }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const page = await showFramework(trx, context, team, timeZone);
		// nothing of it is left to take along
		if (page.remember?.panelId === null) return refuse("recallFirst");
		const words = context.words.inZone(timeZone);
		const today = dayIn(context.now, timeZone);
		const fileName = [words.t("framework.take.file"), slug(team.name).slice(0, 60), today].filter(Boolean).join("-");
		if (format === "markdown")
			return {
				fileName: `${fileName}.md`,
				mediaType: "text/markdown;charset=utf-8",
				content: frameworkMarkdown(words, page, context.now, timeZone),
			};
		const card = frameworkCard(words, { ...page, today }, linkTo(context, teamId, words.t("framework.title")));
		return { fileName: `${fileName}.json`, mediaType: "application/json", content: `${JSON.stringify(card, null, "\t")}\n` };
	});

function linkTo({ origin, teamsAppId }: Context, teamId: string, label: string): string {
	const link = `${origin}/team/${teamId}/framework`;
	return teamsAppId === "" ? link : teamsLink({ teamsAppId, link, label, chatId: null });
}
