import type { Evidence } from "./found.ts";
import { minorities, type Orders, opposedFrom, type Team } from "./orders.ts";

/**
 * How likely a team is for somebody who knows the generator, its dispersion and how it draws centres and minority: with two
 * camps, with one order, with none; over a factor common to the three. All centres are gone through and averaged. By Neyman
 * and Pearson (1933) no test with as few false alarms finds more than one that goes by these.
 */
export function knowing(orders: Orders, dispersion: number): (team: Team) => Evidence {
	const weights = orders.apart.map((row) => Float64Array.from(row, (distance) => dispersion ** distance));
	const total = weights[0]?.reduce((sum, weight) => sum + weight, 0) ?? 0;
	const pairs = orders.apart.flatMap((row, one) =>
		[...row.keys()].filter((other) => other > one && (row[other] as number) >= opposedFrom(orders)).map((other) => [one, other] as const),
	);
	return (team) => {
		const rows = team.map((order) => weights[order] as Float64Array);
		const shares = sharesOf(team.length);
		let apart = 0;
		for (const [one, other] of pairs) apart += mixed(rows, one, other, shares);
		let together = 0;
		for (let centre = 0; centre < orders.all.length; centre++) {
			let product = 1;
			for (const row of rows) product *= row[centre] as number;
			together += product;
		}
		const scale = (orders.all.length / total) ** team.length;
		return { apart: (apart / pairs.length) * scale, together: (together / orders.all.length) * scale, none: 1 };
	};
}

/** How likely one particular set of so many people is the first centre's: minorities are equally likely, and either centre may have it. */
function sharesOf(people: number): Float64Array {
	const shares = new Float64Array(people + 1);
	const sizes = minorities(people);
	for (const size of sizes)
		for (const first of [size, people - size]) shares[first] = (shares[first] as number) + 0.5 / choose(people, size) / sizes.length;
	return shares;
}

/** Adds up over everybody who may belong to whom, person by person: `ways[size]` with so many around the first centre. */
function mixed(rows: readonly Float64Array[], one: number, other: number, shares: Float64Array): number {
	const ways = new Float64Array(rows.length + 1);
	ways[0] = 1;
	for (let person = 0; person < rows.length; person++) {
		const row = rows[person] as Float64Array;
		const [first, second] = [row[one] as number, row[other] as number];
		for (let size = person + 1; size > 0; size--) ways[size] = (ways[size] as number) * second + (ways[size - 1] as number) * first;
		ways[0] = (ways[0] as number) * second;
	}
	return ways.reduce((sum, way, size) => sum + way * (shares[size] as number), 0);
}

function choose(from: number, count: number): number {
	let ways = 1;
	for (let step = 1; step <= count; step++) ways = (ways * (from - count + step)) / step;
	return ways;
}
