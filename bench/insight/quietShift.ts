import type { Evidence, Observed } from "../../src/core/evidence.ts";
import { below, type Chance } from "./chance.ts";
import type { Rates, World } from "./quietShiftWorld.ts";

/** A priority that stops being right on a day, without anybody saying so officially. */
export type Shift = { priority: number; day: number };

/** A day of the run, from 0, and what was said on it. */
export type Dated = { day: number; evidence: Evidence };

/** One team over its run: its people, of whom the first is its chief, and all they said, in order of time. */
export type Team = { people: number; said: Dated[]; shift: Shift | null };

export const priorities = 3;
const begins = Date.parse("2026-01-05T00:00:00.000Z");
export const instantOf = (day: number): string => new Date(begins + Math.round(day * 86_400_000)).toISOString();
export const personOf = (person: number): string => `person-${person}`;
export const priorityOf = (priority: number): string => `priority-${priority}`;

export type Type = { grumbler: boolean; forgetful: boolean };

/**
 * A team over so many days. With a shift its chief becomes aware of it that day and the others one by one, each after a lag of
 * their own (exponential); from then on they speak of that priority as those do who are aware. Some always grumble, some
 * always forget, aware or not. Who skips says nothing.
 */
export function teamOf(world: World, days: number, shift: Shift | null, random: Chance): Team {
	const people = world.fewest + below(random, world.most - world.fewest + 1);
	const said: Dated[] = [];
	const panels = daysOf(world.panelDays, days, random);
	const pulses = daysOf(world.pulseDays, days, random);
	const about = panels.map(() => below(random, priorities));
	for (let person = 0; person < people; person++) {
		const type = { grumbler: random() < world.grumblers, forgetful: random() < world.forgetful };
		const lag = person === 0 ? 0 : -Math.log(1 - random()) * world.spreadDays;
		const awareFrom = (priority: number) => (shift?.priority === priority ? shift.day + lag : Number.POSITIVE_INFINITY);
		const say = (priority: number, day: number, sourceId: string, observed: Observed) => {
			if (day >= days) return;
			const id = `${observed.kind}-${priority}-${person}-${said.length}`;
			said.push({
				day,
				evidence: { ...observed, id, priorityId: priorityOf(priority), personId: personOf(person), at: instantOf(day), sourceId },
			});
		};
		const drawn = (table: (rates: Rates) => readonly number[], priority: number, day: number) =>
			draw(table(ratesOf(world, type, day >= awareFrom(priority))), random);
		for (const [index, pulse] of pulses.entries()) {
			if (random() < world.skipsPulse) continue;
			const day = pulse + random() * 3;
			for (let priority = 0; priority < priorities; priority++) {
				const answer = (["stillRight", "shifting", "wrong"] as const)[drawn(({ pulse: of }) => of, priority, day)] ?? "stillRight";
				say(priority, day, `pulse-${index}`, { kind: "pulse", answer });
				const place = [priority + 1, ((priority + 1) % priorities) + 1, null][drawn(({ recall }) => recall, priority, day)] ?? null;
				say(priority, day, `pulse-${index}`, { kind: "recall", place, inForce: priority + 1 });
			}
		}
		for (const [index, panel] of panels.entries()) {
			if (random() >= world.skipsPanel)
				for (let priority = 0; priority < priorities; priority++)
					say(priority, panel, `panel-${index}`, { kind: "drift", lower: drawn(({ drift }) => drift, priority, panel) });
			if (random() < world.skipsEcho) continue;
			const [day, priority] = [panel + 3 + random() * 3, about[index] as number];
			const result = (["remembered", "half", "other", "reversed"] as const)[drawn(({ echo }) => echo, priority, day)] ?? "remembered";
			say(priority, day, `panel-${index}`, { kind: "echo", result });
		}
		for (let priority = 0; priority < priorities; priority++) {
			let day = 0;
			for (;;) {
				const rates = ratesOf(world, type, day >= awareFrom(priority));
				const next = day - Math.log(1 - random()) / rates.signal;
				// An exponential wait forgets: at the change of rates it begins anew.
				day = day < awareFrom(priority) && next > awareFrom(priority) ? awareFrom(priority) : next;
				if (day >= days) break;
				if (day !== next) continue;
				const source = `signal-${person}-${priority}-${day}`;
				say(priority, day, source, { kind: "signal", words: "It is shifting." });
				if (random() < world.repeats) say(priority, day + 1 + random() * 6, `${source}-again`, { kind: "signal", words: "As I said." });
			}
		}
	}
	return { people, said: said.sort((a, b) => a.day - b.day), shift };
}

/** Days a rhythm falls on, from a random one on. */
function daysOf(every: number, days: number, random: Chance): number[] {
	const first = random() * every;
	return Array.from({ length: Math.ceil((days - first) / every) }, (_, index) => first + index * every);
}

/** How somebody of a type speaks of a priority: as the world has it, and who grumbles or forgets does so aware or not. */
export function ratesOf(world: World, { grumbler, forgetful }: Type, aware: boolean): Rates {
	const own = aware ? world.aware : world.quiet;
	const pulse = grumbler ? either(own.pulse, world.grumbling.pulse) : own.pulse;
	const recall = forgetful ? either(own.recall, world.forgetting.recall) : own.recall;
	return { ...own, pulse, recall, signal: grumbler ? own.signal + world.grumbling.signal : own.signal };
}

/** Either of two reasons not to give the first answer; by the one as by the other, it is the other answers in their proportion. */
function either(one: readonly number[], other: readonly number[]): number[] {
	const kept = (one[0] ?? 0) * (other[0] ?? 0);
	const rest = one.map((share, at) => (at === 0 ? 0 : share + (other[at] ?? 0)));
	const all = rest.reduce((sum, share) => sum + share, 0);
	return rest.map((share, at) => (at === 0 ? kept : (share / all) * (1 - kept)));
}

function draw(shares: readonly number[], random: Chance): number {
	let left = random();
	for (const [index, share] of shares.entries()) {
		left -= share;
		if (left < 0) return index;
	}
	return 0;
}
