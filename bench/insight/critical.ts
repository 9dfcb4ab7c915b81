import { evidenceOf } from "../../src/core/campsBeyondChance.ts";
import { tell } from "../room/report.ts";
import { type Chance, chance, shuffled } from "./chance.ts";

// Makes the table of src/core/campsCritical.ts: `npm run bench -- insight --critical`, some fifteen minutes on one core; with
// numbers after it, only for so many targets. For each room it draws teams that have no two camps, of three kinds: no order
// at all (all orders equally likely), and one order with a dispersion of 0.3 and of 0.5 (Mallows). Of each kind it takes the
// evidence that fewer than one team in twenty exceeds, one standard error of the simulation on the safe side; and of these the largest, or 0 where
// that is less: who says two camps where it is less likely than the contrary?

const rooms = { targets: [3, 4, 5, 6, 7], people: Array.from({ length: 12 }, (_, index) => index + 4) };

/** How many teams are drawn of each kind; fewer where one takes longer. */
const teams: Record<number, number> = { 3: 40_000, 4: 40_000, 5: 40_000, 6: 6_000, 7: 2_500 };

const dispersions = [1, 0.3, 0.5];

/** An order of so many targets around the one in which they are listed, target by target (repeated insertion, Doignon et al. 2004). */
function inserted(targets: number, dispersion: number, random: Chance): number[] {
	const order: number[] = [];
	for (let target = 0; target < targets; target++) {
		const weights = Array.from({ length: target + 1 }, (_, place) => dispersion ** (target - place));
		let drawn = random() * weights.reduce((sum, one) => sum + one, 0);
		let place = 0;
		for (; place < target && drawn >= (weights[place] as number); place++) drawn -= weights[place] as number;
		order.splice(place, 0, target);
	}
	const ranks = new Array<number>(targets).fill(0);
	for (const [place, target] of order.entries()) ranks[target] = place + 1;
	return ranks;
}

/** The evidence that fewer than one in twenty of these teams exceed. */
function exceededRarely(people: number, targets: number, dispersion: number, count: number): number {
	const random = chance(1_000_000 * dispersion + 100 * people + targets);
	const listed = Array.from({ length: targets }, (_, index) => index + 1);
	const draw = () => (dispersion === 1 ? shuffled([...listed], random) : inserted(targets, dispersion, random));
	const found = Float64Array.from({ length: count }, () => evidenceOf(Array.from({ length: people }, draw)).evidence).sort();
	const above = Math.floor(0.05 * count - Math.sqrt(0.05 * 0.95 * count));
	return found.at(-above - 1) as number;
}

const asked = process.argv
	.slice(2)
	.map(Number)
	.filter((targets) => rooms.targets.includes(targets));
for (const targets of asked.length > 0 ? asked : rooms.targets) {
	const values = rooms.people.map((people) => {
		const each = dispersions.map((dispersion) => exceededRarely(people, targets, dispersion, teams[targets] ?? 0));
		tell(`${people} people, ${targets} targets: ${each.map((value) => value.toFixed(2)).join("  ")}`);
		return Math.max(0, Math.ceil(Math.max(...each) * 100 + 1e-6) / 100);
	});
	process.stdout.write(`\t${targets}: [${values.join(", ")}],\n`);
}
