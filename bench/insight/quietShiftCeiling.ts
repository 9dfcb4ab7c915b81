import type { Evidence } from "../../src/core/evidence.ts";
import { personOf, priorities, priorityOf, ratesOf, type Team, type Type } from "./quietShift.ts";
import type { Rates, World } from "./quietShiftWorld.ts";

const begun = 7;
const remembered = 40;

/**
 * What there is for a shift of each priority at the end of each day on which something was said, for somebody who knows the world:
 * how often everybody says what, who is the chief, how fast it spreads, how many grumble; not who does, nor when it began. The
 * likelihoods of all beginnings are added up, which is as fast as can be on average (Shiryaev 1963; Roberts 1966).
 */
export function ceilingOf(world: World, team: Team, days: readonly number[]): number[][] {
	const types = [true, false].flatMap((grumbler) => [true, false].map((forgetful) => ({ grumbler, forgetful })));
	const people = Array.from({ length: team.people }, (_, person) => types.map((type) => new Knowing(world, type, person === 0)));
	const index = new Map(people.map((_, person) => [personOf(person), person]));
	let next = 0;
	return days.map((day) => {
		for (; next < team.said.length && (team.said[next] as { day: number }).day < day + 1; next++) {
			const { day: at, evidence } = team.said[next] as Team["said"][number];
			for (const one of people[index.get(evidence.personId) as number] as Knowing[]) one.hear(evidence, at);
		}
		return Array.from({ length: priorities }, (_, priority) => {
			let sum = 0;
			const week = Math.floor((day + 1) / begun);
			for (const types of people) for (const one of types) one.pass(day + 1);
			for (let from = Math.max(0, week - remembered); from <= week; from++) {
				let product = 1;
				for (const types of people) {
					let [with_, without] = [0, 0];
					for (const one of types) {
						with_ += one.quiet * one.ratio(priority, from);
						without += one.quiet;
					}
					product *= with_ / without;
				}
				sum += product;
			}
			return Math.log(sum);
		});
	});
}

/** How likely one person is what they said, if of a type: quiet, and for each beginning of a shift how much likelier, aware and not aware yet. */
class Knowing {
	quiet: number;
	private at = 0;
	private readonly aware: Float64Array[];
	private readonly unaware: Float64Array[];
	private readonly before: Rates;
	private readonly after: Rates;
	private readonly world: World;
	private readonly chief: boolean;
	private started = 0;

	constructor(world: World, type: Type, chief: boolean) {
		this.world = world;
		this.chief = chief;
		this.before = ratesOf(world, type, false);
		this.after = ratesOf(world, type, true);
		this.quiet = (type.grumbler ? world.grumblers : 1 - world.grumblers) * (type.forgetful ? world.forgetful : 1 - world.forgetful);
		const weeks = () => Array.from({ length: priorities }, () => new Float64Array(70));
		this.aware = weeks();
		this.unaware = weeks();
	}

	ratio(priority: number, from: number): number {
		return from >= this.started ? 1 : (this.aware[priority]?.[from] as number) + (this.unaware[priority]?.[from] as number);
	}

	/** Time in which no signal came, and in which who was not aware can become so. */
	pass(to: number): void {
		while (this.started * begun <= to) {
			this.wait(this.started * begun);
			for (let priority = 0; priority < priorities; priority++) {
				(this.aware[priority] as Float64Array)[this.started] = this.chief ? 1 : 0;
				(this.unaware[priority] as Float64Array)[this.started] = this.chief ? 0 : 1;
			}
			this.started++;
		}
		this.wait(to);
	}

	private wait(to: number): void {
		if (to <= this.at) return;
		const still = Math.exp((this.at - to) / this.world.spreadDays);
		const silent = Math.exp((this.at - to) * (this.after.signal - this.before.signal));
		this.at = to;
		for (let priority = 0; priority < priorities; priority++) {
			const [aware, unaware] = [this.aware[priority] as Float64Array, this.unaware[priority] as Float64Array];
			for (let from = 0; from < this.started; from++) {
				const left = (unaware[from] as number) * still;
				aware[from] = ((aware[from] as number) + (unaware[from] as number) - left) * silent;
				unaware[from] = left;
			}
		}
	}

	hear(evidence: Evidence, day: number): void {
		if (evidence.sourceId.endsWith("-again")) return;
		this.pass(day);
		const of = (rates: Rates) => likelihood(rates, evidence);
		this.quiet *= of(this.before);
		const ratio = of(this.after) / of(this.before);
		const aware = this.aware[priorityIds.indexOf(evidence.priorityId)] as Float64Array;
		for (let from = 0; from < this.started; from++) aware[from] = (aware[from] as number) * ratio;
	}
}

const priorityIds = Array.from({ length: priorities }, (_, priority) => priorityOf(priority));

function likelihood(rates: Rates, evidence: Evidence): number {
	const at = (shares: readonly number[], index: number) => shares[index] as number;
	switch (evidence.kind) {
		case "signal":
			return rates.signal * 1000;
		case "pulse":
			return at(rates.pulse, ["stillRight", "shifting", "wrong"].indexOf(evidence.answer));
		case "recall":
			return at(rates.recall, evidence.place === null ? 2 : evidence.place === evidence.inForce ? 0 : 1);
		case "echo":
			return at(rates.echo, ["remembered", "half", "other", "reversed"].indexOf(evidence.result));
		case "drift":
			return at(rates.drift, evidence.lower);
	}
}
