import { fileURLToPath } from "node:url";
import type { Place } from "../room/databases.ts";
import { dealt, inParts } from "../room/parts.ts";
import { summed } from "../room/sums.ts";
import type { InjectionResult } from "./run.ts";

/** What one part does of a run: as many stories, the first of which begins with this payload. */
export type InjectionShare = { place: Place; stories: number; first: number };

const program = fileURLToPath(new URL("../room/injectionChild.ts", import.meta.url));

/** The run in several processes, each with its own databases and with payloads that no other part begins a story with. */
export async function runInjectionInParts(
	{ place, stories, first }: InjectionShare,
	parts: number,
	tell: (text: string) => void,
	node?: string,
): Promise<InjectionResult> {
	const begun = performance.now();
	let next = first;
	const shares = dealt(stories, parts).map((many, index): InjectionShare => {
		const share = { place: { ...place, name: `${place.name}_${index + 1}` }, stories: many, first: next };
		next += many;
		return share;
	});
	const results = await inParts<InjectionShare, InjectionResult>(program, shares, tell, node);
	return { ...results.reduce(added), tookMs: performance.now() - begun };
}

const added = (one: InjectionResult, other: InjectionResult): InjectionResult => ({
	payloads: one.payloads,
	fields: one.fields,
	stories: one.stories + other.stories,
	pairs: new Set([...one.pairs, ...other.pairs]),
	// what no part wrote anything in
	left: one.left.filter((field) => other.left.includes(field)),
	outputs: summed(one.outputs, other.outputs),
	unescaped: [...one.unescaped, ...other.unescaped],
	control: summed(one.control, other.control),
	refused: one.refused + other.refused,
	broken: [...one.broken, ...other.broken],
	tookMs: one.tookMs + other.tookMs,
});
