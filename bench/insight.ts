import { campsFigures } from "./insight/campsFigures.ts";
import { chance } from "./insight/chance.ts";
import { decisionFigures } from "./insight/decisionFigures.ts";
import { kindsFigures } from "./insight/kindsFigures.ts";
import { ordersOf } from "./insight/orders.ts";
import { beliefFigures, vetoFigures } from "./insight/otherFigures.ts";
import { quietShiftFigures } from "./insight/quietShiftFigures.ts";
import { asked, report } from "./room/report.ts";

// What the board finds in teams of which it is known what is in them, thousands of each kind, of 4 to 15 people and five targets:
// two camps around opposed orders, one order, none; one hidden veto; a wrong belief the room shares. Beside it what could be found
// at all, by somebody who knows how the teams were made (the ceiling), and what a single-choice poll and a mean rating of every
// target would tell, read as well as they can be. Ceiling and peers have false alarms in one case in twenty (for beliefs, as many
// as the board has); the board has to keep that by itself, not knowing how sharply people hold to their orders. And how many pairs a
// room has to settle. And which problem a team has, beside who knows how the teams were made;
// and how soon there is a warning that a priority shifts, beside simple rules.
// Every draw has its seed: the same figures on every machine.

if (process.argv.includes("--critical")) await import("./insight/critical.ts");
else if (process.argv.includes("--rates")) await import("./insight/learnRates.ts");
else {
	const options = asked();
	const orders = ordersOf(5);
	const sizes = options.short ? [4, 6, 8, 10, 12] : Array.from({ length: 12 }, (_, index) => index + 4);
	const counts = options.short
		? { teams: 400, quiet: 2000, rooms: 500, settled: 5 }
		: { teams: 1000, quiet: 5000, rooms: 2000, settled: 20 };
	const camps = campsFigures(orders, sizes, counts);
	const vetoes = vetoFigures(sizes, counts.rooms, chance(11));
	const beliefs = beliefFigures(orders, sizes, counts.rooms, chance(12));
	const decisions = decisionFigures(orders, sizes, counts.settled, chance(13));
	const kinds = kindsFigures(options.short ? 600 : 6000);
	const quietShift = quietShiftFigures(
		options.short ? { quiet: 40, shifting: 50, varied: 8, doubts: false } : { quiet: 300, shifting: 600, varied: 40, doubts: true },
	);
	report(
		"insight",
		`What the board finds in teams of ${sizes[0]} to ${sizes.at(-1)} people, five targets`,
		[...camps.figures, ...vetoes.figures, ...beliefs.figures, ...decisions.figures, ...kinds.figures, ...quietShift.figures],
		options,
		[...camps.words, ...vetoes.words, ...beliefs.words, ...decisions.words, ...kinds.words, ...quietShift.words],
	);
}
