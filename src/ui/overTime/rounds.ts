import { agreementLevel } from "../../core/agreementLevel.ts";
import type { Alignment } from "./timeline.ts";

export type Round = Alignment["rounds"][number];

/** With fewer nothing is compared. */
const fewestAnswers = 3;

export const levelOf = ({ agreement, answered }: Round): "tooFew" | "undefined" | "weak" | "some" | "strong" =>
	answered < fewestAnswers ? "tooFew" : agreement === null ? "undefined" : agreementLevel(agreement);

/** Expected and real, in whole people of all the others; null where too few answered to say so. */
export function sharingOf({ expected, real, leaders, answered }: Round): { expected: number; real: number; others: number } | null {
	const others = leaders - 1;
	if (expected === null || real === null || answered < fewestAnswers || others < 2) return null;
	return { expected, real: (real / (answered - 1)) * others, others };
}
