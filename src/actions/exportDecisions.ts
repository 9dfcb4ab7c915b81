import { toCsv } from "../core/csv.ts";
import { filterLog, type LoggedDecision } from "../core/decisionLog.ts";
import { dayIn } from "../core/instant.ts";
import { asMarkdown } from "../core/markdown.ts";
import { slug } from "../core/panel.ts";
import { refuse } from "../core/refusal.ts";
import type { Words } from "../words/say.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedForPriorities } from "./askedToRemember.ts";
import { columns, inWords, type Told } from "./logInWords.ts";
import { teamAsMember, teamLog } from "./teamLog.ts";

const kinds = {
	markdown: { ending: "md", mediaType: "text/markdown;charset=utf-8" },
	csv: { ending: "csv", mediaType: "text/csv;charset=utf-8" },
	json: { ending: "json", mediaType: "application/json" },
};

/** The team's log, or what was found in it, as a file to take along. For the team's members only. */
export const exportDecisions: Act<"exportDecisions"> = ({ teamId, format, timeZone, ...filters }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		// nothing of it is left to take along
		if (await askedForPriorities(trx, context, teamId)) return refuse("recallFirst");
		const log = await teamLog(trx, context, teamId, timeZone);
		const found = filterLog(log, filters, timeZone);
		const { ending, mediaType } = kinds[format];
		const words = context.words.inZone(timeZone);
		const today = dayIn(context.now, timeZone);
		const told = () => found.map((decision) => inWords(words, decision, log, timeZone));
		const content = {
			markdown: () => markdownOf(words, team.name, today, told()),
			// the mark tells spreadsheets that it is UTF-8
			csv: () => `\uFEFF${csvOf(words, told())}`,
			json: () => jsonOf(context, team, found),
		}[format]();
		const fileName = [words.t("decisions.export.file"), slug(team.name).slice(0, 60), today].filter(Boolean).join("-");
		return { fileName: `${fileName}.${ending}`, mediaType, content };
	});

const jsonOf = ({ now }: Context, { id, name }: { id: string; name: string }, decisions: readonly LoggedDecision[]): string =>
	`${JSON.stringify({ team: { id, name }, exportedAt: now, decisions }, null, "\t")}\n`;

const csvOf = ({ t }: Words, told: readonly Told[]): string =>
	toCsv([
		columns.map((column) => t(`decisions.export.column.${column}`)),
		...told.map((one) => columns.map((column) => one[column].join("\n"))),
	]);

const inTitle: readonly (typeof columns)[number][] = ["decision", "chosen", "over"];

function markdownOf({ t, day }: Words, team: string, today: string, told: readonly Told[]): string {
	const counted = t("decisions.count", { count: told.length });
	const one = (decision: Told): string[] => {
		const items = columns
			.filter((column) => !inTitle.includes(column))
			.flatMap((column) => {
				const name = t(`decisions.export.column.${column}`);
				// a link is ours and is to be followed, so it stands as it is
				const said = decision[column].filter(Boolean).map((text) => (column === "link" ? `<${text}>` : asMarkdown(text)));
				if (said.length < 2) return said.map((text) => `- **${name}:** ${indented(text)}`);
				return [`- **${name}:**`, ...said.map((text) => indented(`  - ${text}`))];
			});
		return [`## ${heading(decision.decision.join())}`, items.join("\n")];
	};
	const head = [`# ${heading(t("decisions.of", { team }))}`, asMarkdown(t("decisions.export.asOf", { day: day(today), counted }))];
	return `${[...head, ...told.flatMap(one)].join("\n\n")}\n`;
}

/** What goes on in the next line stays in its item. */
const indented = (text: string): string => text.replaceAll("\n", "\n  ");

/** A heading has one line. */
const heading = (text: string): string => asMarkdown(text.replace(/\s+/g, " "));
