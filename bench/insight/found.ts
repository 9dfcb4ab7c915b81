/** How likely something is where it is there, and under the two ways in which it is not; only how they compare matters. */
export type Evidence = { apart: number; together: number; none: number };

/** What counts as a false alarm rate to keep to, where nothing else is said: one case in twenty. */
const usual = 0.05;

/**
 * How often something is found by its score, with the threshold at which false alarms are as many as `level` allows under the
 * worse of the ways in which it is not there. Where scores come in steps, those at the threshold are decided by lot, so that
 * all that is allowed is used.
 */
export function foundAt(there: readonly number[], absent: readonly (readonly number[])[], level = usual): number {
	const bars = absent.map((scores) => barOf(scores, level)).sort((a, b) => b.score - a.score || a.lot - b.lot);
	const [bar] = bars;
	if (!bar) throw new Error("Nothing to compare with");
	return there.reduce((sum, score) => sum + (score > bar.score ? 1 : score === bar.score ? bar.lot : 0), 0) / there.length;
}

/** The score above which no more lie than allowed, and the share of those at it that makes it as many. */
function barOf(scores: readonly number[], level: number): { score: number; lot: number } {
	const sorted = [...scores].sort((a, b) => b - a);
	const score = sorted[Math.floor(level * sorted.length)] as number;
	const above = sorted.findIndex((one) => one <= score);
	const at = sorted.filter((one) => one === score).length;
	return { score, lot: (level * sorted.length - above) / at };
}

/** How much "one order" weighs against "no order" as what a team is when it has no camps: nobody knows, so all are tried. */
const mixtures = [0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95];

/** What the evidence finds at its best: with the mixture of the two contraries that finds most. */
export function foundBest(there: readonly Evidence[], absent: readonly (readonly Evidence[])[], level = usual): number {
	const found = mixtures.map((mixture) => {
		const score = ({ apart, together, none }: Evidence) => Math.log(apart) - Math.log(mixture * together + (1 - mixture) * none);
		return foundAt(
			there.map(score),
			absent.map((teams) => teams.map(score)),
			level,
		);
	});
	return Math.max(...found);
}

export const share = <Of>(all: readonly Of[], holds: (one: Of) => boolean): number => all.filter(holds).length / all.length;

export const mean = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0) / figures.length;
