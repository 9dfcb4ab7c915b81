import { dayIn } from "../core/instant.ts";
import { slug } from "../core/panel.ts";
import { refuse } from "../core/refusal.ts";
import { type Act, asMe } from "./action.ts";
import { frameworkMarkdown } from "./frameworkMarkdown.ts";
import { teamAsMember } from "./teamLog.ts";
import { showFramework } from "./viewFramework.ts";

/** The framework to take along, as a document. For the team's members, as far as each may read it. */
export const exportFramework: Act<"exportFramework"> = ({ teamId, timeZone }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const page = await showFramework(trx, context, team, timeZone);
		// nothing of it is left to take along
		if (page.remember?.panelId === null) return refuse("recallFirst");
		const words = context.words.inZone(timeZone);
		const today = dayIn(context.now, timeZone);
		const fileName = [words.t("framework.take.file"), slug(team.name).slice(0, 60), today].filter(Boolean).join("-");
		return {
			fileName: `${fileName}.md`,
			mediaType: "text/markdown;charset=utf-8",
			content: frameworkMarkdown(words, page, context.now, timeZone),
		};
	});
