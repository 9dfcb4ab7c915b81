import { asked, report, tell } from "../bench/room/report.ts";
import { runInjectionInParts } from "./injection/parts.ts";
import { payloads } from "./injection/payloads.ts";
import { runWords } from "./injection/words.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { templateOn } from "./room/databases.ts";
import { usualParts } from "./room/parts.ts";
import { startPostgres } from "./room/postgres.ts";

// What people type, paste and are called, made to be more than words: in every text field of the contract, in the names of the directory and in the
// calendar's own words, in as many processes as keep the machine busy. Everything that goes out is read with a parser, and what it would be with nothing
// escaped is read too, which has to be found.

const options = asked();
const stories = options.short ? 3 : payloads.length;

const postgres = await startPostgres();
try {
	tell("every sentence of every language");
	const words = runWords(options.short ? payloads.filter((payload) => /[$%{}]/.test(payload)) : payloads);
	const parts = usualParts();
	tell(`${stories} stories in ${parts} parts`);
	const place = { ...(await templateOn(postgres)), name: "hostile" };
	const { outputs, control, ...kept } = await runInjectionInParts({ place, stories, first: 0 }, parts, tell);
	const different = [...new Set(kept.unescaped)];
	const figures: Count[] = [
		{ name: "payloads", value: kept.payloads, unit: "" },
		{
			name: "text fields of the contract",
			value: kept.fields,
			unit: "",
			note: `${kept.pairs.size} pairs of a field and a payload in ${kept.stories} stories`,
		},
		{ name: "in which nothing was written", value: kept.left.length, unit: "", goal: "= 0" },
		{ name: "outputs read", value: [...outputs.values()].reduce((sum, many) => sum + many, 0), unit: "", note: `of ${outputs.size} kinds` },
		{ name: "unescaped", value: kept.unescaped.length, unit: "", goal: "= 0" },
		{ name: "answered with a fault", value: kept.broken.length, unit: "", goal: "= 0" },
		{ name: "sentences filled", value: words.filled, unit: "" },
		{ name: "that say something else", value: words.strange.length, unit: "", goal: "= 0" },
		...["html", "markdown", "csv"].map(
			(kind): Count => ({ name: `found, of ${kind} with nothing escaped`, value: control.get(kind) ?? 0, unit: "", goal: ">= 1" }),
		),
	];
	report("injection", "What people write is words and nothing more", figures, options, [
		`It took ${minutes(kept.tookMs)} in ${parts} processes. ${kept.refused} payloads the contract does not take as they are: refused in words, and then written without what is refused.`,
		...few("Nothing was written in", kept.left),
		...few("Unescaped", different),
		...few("Broken", kept.broken),
		...few("Strange", words.strange),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}
