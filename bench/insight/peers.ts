import type { Chance } from "./chance.ts";
import type { Evidence } from "./found.ts";
import type { Orders, Team } from "./orders.ts";

/** What a room is told without rankings being compared: everything that can be read off it, as one key. */
export type Told = (team: Team) => string;

/** A single-choice poll tells how many chose each target; which target is which says nothing about camps. */
export const poll =
	(orders: Orders): Told =>
	(team) =>
		votes(orders, team).join();

const votes = (orders: Orders, team: Team): number[] => {
	const counts = new Array<number>(orders.targets).fill(0);
	for (const order of team) counts[orders.firsts[order] as number] = (counts[orders.firsts[order] as number] as number) + 1;
	return counts.sort((a, b) => b - a);
};

/** How a poll is usually read: two choices with a third of the votes each are two camps. */
export const pollSplits = (orders: Orders, team: Team): boolean => (votes(orders, team)[1] as number) * 3 >= team.length;

/**
 * A rating of every target, told as its mean over the room: how far the means lie apart, in 25 steps from all alike to as far as can be.
 * Each rates the targets by their place in the own order.
 */
export const meanRating =
	({ targets, all }: Orders): Told =>
	(team) => {
		const middle = (team.length * (targets + 1)) / 2;
		let spread = 0;
		for (let target = 0; target < targets; target++)
			spread += (team.reduce((sum, order) => sum + (all[order]?.[target] as number), 0) - middle) ** 2;
		return String(Math.round((25 * 12 * spread) / (team.length ** 2 * (targets ** 3 - targets))));
	};

type Draw = (people: number, random: Chance) => Team;

/** Reads a peer as well as it can be read: how often it tells just this, under each generator, learned from teams of their own. */
export function learned(
	told: Told,
	draws: { apart: Draw; together: Draw; none: Draw },
	people: number,
	count: number,
	random: Chance,
): (team: Team) => Evidence {
	const counted = (draw: Draw) => {
		const times = new Map<string, number>();
		for (let team = 0; team < count; team++) {
			const key = told(draw(people, random));
			times.set(key, (times.get(key) ?? 0) + 1);
		}
		return times;
	};
	const [apart, together, none] = [counted(draws.apart), counted(draws.together), counted(draws.none)];
	return (team) => {
		const key = told(team);
		const likely = (times: Map<string, number>) => ((times.get(key) ?? 0) + 0.5) / count;
		return { apart: likely(apart), together: likely(together), none: likely(none) };
	};
}
