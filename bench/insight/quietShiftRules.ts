import { type Dated, priorities, priorityOf, type Team } from "./quietShift.ts";

/** What a rule says of each priority at the end of each day on which something was said: it warns where this is not below its bar. */
export type Rule = (team: Team, days: readonly number[]) => number[][];

/** Days at whose end anything new can be known. */
export const daysOf = (team: Team): number[] => [...new Set(team.said.map(({ day }) => Math.floor(day)))];

/** How many independent people have raised a signal within so many days. */
export const anySignal =
	(within: number): Rule =>
	(team, days) =>
		eachDay(days, (day, priority) => {
			const recent = team.said.filter(
				(one) => one.evidence.kind === "signal" && about(one, priority) && one.day < day + 1 && one.day > day - within,
			);
			return new Set(recent.map(({ evidence }) => evidence.personId)).size;
		});

/** How many people, at the least, did not say that it is still right in each of so many pulses in a row; as a share of the team, where asked so. */
export const pulsesInARow =
	(pulses: number, shares: boolean): Rule =>
	(team, days) => {
		const ids = [...new Set(team.said.flatMap(({ evidence }) => (evidence.kind === "pulse" ? [evidence.sourceId] : [])))];
		const byPulse = ids.map((id) => team.said.filter(({ evidence }) => evidence.kind === "pulse" && evidence.sourceId === id));
		return eachDay(days, (day, priority) => {
			const latest = byPulse.findLastIndex((said) => said.some((one) => one.day < day + 1));
			// A pulse that is still being answered counts as soon as it makes a row, and is passed over until then.
			const ending = [latest, latest - 1].map((last) =>
				last < pulses - 1 ? 0 : Math.min(...byPulse.slice(last - pulses + 1, last + 1).map((said) => doubting(said, day, priority))),
			);
			return Math.max(...ending);
		});

		function doubting(said: readonly Dated[], day: number, priority: number): number {
			const answers = said.filter((one) => about(one, priority) && one.day < day + 1);
			const doubts = answers.filter(({ evidence }) => evidence.kind === "pulse" && evidence.answer !== "stillRight").length;
			return shares ? doubts / team.people : doubts;
		}
	};

const about = ({ evidence }: Dated, priority: number): boolean => evidence.priorityId === priorityOf(priority);

const eachDay = (days: readonly number[], score: (day: number, priority: number) => number): number[][] =>
	days.map((day) => Array.from({ length: priorities }, (_, priority) => score(day, priority)));
