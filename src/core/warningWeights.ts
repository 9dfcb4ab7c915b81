import type { Evidence } from "./evidence.ts";

/**
 * How much likelier an observation is, as natural logarithms of ratios, beside somebody for whom the priority still holds.
 * `shifting`: from somebody who is aware that it has shifted. `always`: from somebody who speaks so whatever happens.
 */
export type Weight = { shifting: number; always: number };

const none: Weight = { shifting: 0, always: 0 };

/**
 * What one observation weighs. Above 0 in `shifting` it speaks against the priority, below 0 for it, 0 says nothing (an echo that
 * was skipped, or half remembered). `always` is 0 for what does not, so that no word for a priority can make another
 * person's or an earlier word count for more.
 *
 * @example weightOf({ kind: "echo", result: "skipped", … }) // { shifting: 0, always: 0 }
 */
export function weightOf(evidence: Evidence): Weight {
	switch (evidence.kind) {
		case "signal":
			return weights.signal;
		case "pulse":
			return weights.pulse[evidence.answer];
		case "recall":
			return weights.recall[evidence.place === null ? "missing" : evidence.place > evidence.inForce ? "lower" : "inPlace"];
		case "echo":
			return evidence.result === "skipped" ? none : weights.echo[evidence.result];
		case "drift":
			return weights.drift[evidence.lower >= 2 ? "far" : evidence.lower > 0 ? "lower" : "inPlace"];
	}
}

const weights = {
	signal: { shifting: 2.2, always: 1.2 },
	pulse: {
		stillRight: { shifting: -0.7, always: 0 },
		shifting: { shifting: 2, always: 1.6 },
		wrong: { shifting: 2.5, always: 1.6 },
	},
	recall: { inPlace: { shifting: -0.5, always: 0 }, lower: { shifting: 0.2, always: 0 }, missing: { shifting: 0.6, always: 0.3 } },
	echo: {
		remembered: { shifting: -0.5, always: 0 },
		half: none,
		other: { shifting: 0.6, always: 0 },
		reversed: { shifting: 1, always: 0 },
	},
	drift: { inPlace: { shifting: -0.6, always: 0 }, lower: { shifting: 0.3, always: 0 }, far: { shifting: 1.1, always: 0 } },
} satisfies Record<Evidence["kind"], unknown>;
