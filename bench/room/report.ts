import { parseArgs } from "node:util";
import type { Spread } from "./measure.ts";

export type Figure = {
	name: string;
	/** A number, or a spread, whose median is then the figure. */
	value: number | Spread;
	unit: string;
	/** What it should be, such as `<= 110`; left out where a figure is only told. */
	goal?: `${"<=" | ">=" | "<" | ">" | "="} ${number}`;
	/** What it means or stands against. */
	note?: string;
};

/** What was asked for beside the measurement's name. `short`: under a minute. `json`: a last line for programs. */
export function asked(): { short: boolean; json: boolean } {
	const { values } = parseArgs({ options: { short: { type: "boolean", default: false }, json: { type: "boolean", default: false } } });
	return values;
}

/** Says what is going on, where it does not mix with what was found. */
export function tell(text: string): void {
	process.stderr.write(`  ${text}\n`);
}

/** Prints what was found: a table for people, and with `json` one last line for programs. */
export function report(
	name: string,
	title: string,
	figures: readonly Figure[],
	{ json }: { json: boolean },
	words: readonly string[] = [],
): void {
	const rows = figures.map((figure) => [
		figure.name,
		`${shown(middle(figure))} ${figure.unit}`.trim(),
		typeof figure.value === "number" ? "" : `${shown(figure.value.least)} to ${shown(figure.value.most)}, ${figure.value.runs} runs`,
		figure.goal ?? "",
		figure.goal === undefined ? "" : holds(figure) ? "holds" : "FAILS",
		figure.note ?? "",
	]);
	const head = ["", "", "spread", "goal", "", ""];
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd();
	process.stdout.write(`\n${[title, "", line(head), ...rows.map(line), ...(words.length > 0 ? ["", ...words] : [])].join("\n")}\n\n`);
	if (!json) return;
	const told = figures.map((figure) => [
		figure.name,
		{
			value: rounded(middle(figure)),
			unit: figure.unit,
			...(figure.goal === undefined ? {} : { goal: figure.goal, holds: holds(figure) }),
			...(typeof figure.value === "number"
				? {}
				: { least: rounded(figure.value.least), most: rounded(figure.value.most), runs: figure.value.runs }),
		},
	]);
	process.stdout.write(`${JSON.stringify({ name, figures: Object.fromEntries(told) })}\n`);
}

const middle = ({ value }: Figure): number => (typeof value === "number" ? value : value.median);
const rounded = (value: number): number => Number(value.toPrecision(4));
const shown = (value: number): string => String(Math.abs(value) >= 1000 ? Math.round(value) : rounded(Number(value.toPrecision(3))));

function holds(figure: Figure): boolean {
	const [sign, bound] = (figure.goal ?? "").split(" ");
	const [value, limit] = [middle(figure), Number(bound)];
	if (sign === "<=") return value <= limit;
	if (sign === ">=") return value >= limit;
	if (sign === "<") return value < limit;
	return sign === ">" ? value > limit : value === limit;
}
