/** By targets, then by people, from four people on. */
const values: Readonly<Record<number, readonly number[]>> = {
	3: [0.24, 0.43, 0.37, 0.51, 0.48, 0.59, 0.68, 0.69, 0.73, 0.77, 0.68, 0.86],
	4: [0.39, 0.64, 0.77, 0.9, 0.99, 1.03, 1.08, 1.16, 1.22, 1.23, 1.29, 1.35],
	5: [0.57, 0.89, 1.04, 1.21, 1.27, 1.27, 1.32, 1.3, 1.29, 1.2, 1.17, 1.09],
	6: [0.67, 0.95, 1.16, 1.12, 1.11, 0.89, 0.77, 0.6, 0.33, 0.18, 0, 0],
	7: [0, 0.35, 0.11, 0.14, 0, 0, 0, 0, 0, 0, 0, 0],
};

const fewestPeople = 4;

/**
 * How much evidence of two camps (`evidenceOf`) is more than noise: rooms without two camps exceed it in less than one case in
 * twenty, whether they have no order at all (each equally likely) or one order, held with a dispersion of 0.3 or of 0.5. Never
 * less than 0: two camps must be likelier than the contrary. From fifteen people on it is the value of fifteen.
 *
 * Simulated with a fixed seed: of each kind 40,000 rooms with up to five targets, 6,000 with six, 2,500 with seven, each time
 * the 95th percentile and one standard error of the simulation (`npm run bench -- insight --critical`).
 *
 * @param people from 4 on.
 * @param targets from 3 to 7. For any other number of either it is infinite, since nothing is known of it.
 * @example criticalEvidence(8, 5) // 1.27, so the orders must be 3.6 times as likely with two camps as without
 */
export function criticalEvidence(people: number, targets: number): number {
	const row = values[targets] ?? [];
	return row[Math.min(people - fewestPeople, row.length - 1)] ?? Number.POSITIVE_INFINITY;
}
