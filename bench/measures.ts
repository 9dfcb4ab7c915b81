import { isDeepStrictEqual } from "node:util";
import { concordance } from "../src/core/agreement.ts";
import { buildBoard, untouched } from "../src/core/buildBoard.ts";
import { kendallDistances, meanDistance } from "../src/core/distances.ts";
import { nextQuestion } from "../src/core/nextQuestion.ts";
import { preferences } from "../src/core/pairs.ts";
import { exhaustive } from "./measures/exhaustive.ts";
import { agreementFloor, distancesFloor, pack } from "./measures/floor.ts";
import { type Numpy, startNumpy } from "./measures/numpy.ts";
import { panelOf, rankingsOf } from "./measures/rooms.ts";
import { inTurns, ratio, spreadBy, spreadOf } from "./room/measure.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";

// What the measures cost, against the same in plain typed arrays ("floor": nothing checked, ties unknown, ranks laid out
// beforehand) and in numpy, in turns. Ours start from lists of numbers, check every rank, and know ties. 5,000 people stand for
// what a company would ask; the board and the next question are those of a meeting.

const options = asked();
const rounds = options.short ? 5 : 11;
const [people, items] = [5000, 10];
const rankings = rankingsOf(people, items, 1);
const packed = pack(rankings);
const panels = Array.from({ length: 21 }, (_, seed) => panelOf(seed + 1));
const leaders = rankingsOf(12, 7, 3);

function agreementAndPairs(): { w: number | null; over: number[]; mean: number | null } {
	const over = preferences(rankings);
	return { w: concordance(rankings, over).w, over: over.flat(), mean: meanDistance(over, people) };
}

/** The middle of so many runs, since one takes less than a clock can be trusted with, and what the last of them found. */
function timed<Found>(times: number, measure: (run: number) => Found): { ms: number; found: Found } {
	const runs = Array.from({ length: times }, (_, run) => {
		const begun = performance.now();
		const found = measure(run);
		return { ms: performance.now() - begun, found };
	});
	return { ms: spreadOf(runs.map(({ ms }) => ms)).median, found: (runs.at(-1) as { found: Found }).found };
}

function mustAgree(what: string, ours: unknown, theirs: unknown): void {
	if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${what}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`);
}

const close = (value: number): number => Number(value.toFixed(9));
const numpy = await startNumpy(rankings);
try {
	const counted = agreementFloor(packed);
	const sumOfAll = distancesFloor(packed);
	const inNumpy = async ({ ask }: Numpy) => {
		const agreement = await ask("agreement");
		const distances = await ask("distances");
		const { over, w } = agreement.proof as { over: number[]; w: number };
		mustAgree("numpy's counts", [over, close(w), distances.proof], [counted.over, close(counted.w), sumOfAll]);
		return { agreement: agreement.ms, byColumns: agreement.tuned ?? Number.NaN, distances: distances.ms };
	};
	const found = await inTurns(
		rounds,
		{
			ours: async () => {
				const agreement = timed(21, agreementAndPairs);
				mustAgree("pairwise preferences", agreement.found.over, counted.over);
				mustAgree("Kendall's W", close(agreement.found.w ?? -1), close(counted.w));
				mustAgree("mean distance", close(agreement.found.mean ?? -1), close(sumOfAll / ((people * (people - 1)) / 2)));
				const distances = timed(3, () => kendallDistances(rankings));
				let sum = 0;
				for (let one = 0; one < people; one++) for (let other = one + 1; other < people; other++) sum += distances.found(one, other);
				mustAgree("all distances", sum, sumOfAll);
				const board = timed(panels.length, (run) => {
					const { panel, answers } = panels[run] as (typeof panels)[number];
					return buildBoard(panel, answers, untouched);
				});
				mustAgree("answers on the board", [board.found.answered, typeof board.found.agreement.pValue], [12, "number"]);
				const question = timed(5, () => nextQuestion(leaders, [], "first"));
				return { agreement: agreement.ms, distances: distances.ms, board: board.ms, question: question.ms };
			},
			floor: async () => {
				const distances = timed(1, () => distancesFloor(packed));
				const question = timed(1, () => exhaustive(leaders));
				const next = nextQuestion(leaders, [], "first");
				mustAgree("next question", [next?.a, next?.b], [question.found.a, question.found.b]);
				return { agreement: timed(21, () => agreementFloor(packed)).ms, distances: distances.ms, question: question.ms };
			},
			...("missing" in numpy ? {} : { numpy: () => inNumpy(numpy) }),
		} as Record<"ours" | "floor" | "numpy", () => Promise<Record<string, number>>>,
		tell,
	);
	const { ours, floor } = found;
	const figures: Figure[] = [
		{ name: "agreement and pairs, 5,000 x 10", value: spreadBy(ours, "agreement"), unit: "ms", note: "0.6 where the floor took 0.95" },
		{ name: "agreement and pairs, to typed arrays", value: ratio(ours, floor, "agreement"), unit: "", goal: "<= 0.63" },
		{ name: "all distances, 5,000 x 10", value: spreadBy(ours, "distances"), unit: "ms", note: "35 where numpy took 47.5" },
		{ name: "all distances, to typed arrays", value: ratio(ours, floor, "distances"), unit: "", note: "a byte for each pair of items" },
		{ name: "board of 12 people, 5 targets", value: spreadBy(ours, "board"), unit: "ms", goal: "<= 5", note: "answers in, board out" },
		{ name: "next question, 12 people, 7 targets", value: spreadBy(ours, "question"), unit: "ms", goal: "<= 20", note: "5,040 orders" },
		{ name: "next question, to exhaustive search", value: ratio(ours, floor, "question"), unit: "", note: "which gives the same answer" },
	];
	if ("missing" in numpy) {
		const known = spreadOf(ours.map((run) => (run["distances"] ?? Number.NaN) / 47.5));
		figures.push({ name: "all distances, to numpy elsewhere", value: known, unit: "", goal: "<= 0.74", note: "47.5 ms" });
	} else {
		const byColumns = spreadOf(ours.map((run, at) => (run["agreement"] ?? Number.NaN) / (found.numpy[at]?.["byColumns"] ?? Number.NaN)));
		figures.push(
			{ name: "agreement and pairs, to numpy", value: ratio(ours, found.numpy, "agreement"), unit: "", goal: "<= 1" },
			{ name: "agreement and pairs, to numpy by columns", value: byColumns, unit: "", note: "8 bits a rank, nothing checked, no ties" },
			{ name: "all distances, to numpy", value: ratio(ours, found.numpy, "distances"), unit: "", goal: "<= 0.74", note: "bitwise_count" },
		);
	}
	report("measures", "What the measures cost", figures, options, [
		"missing" in numpy ? numpy.missing : `numpy ${numpy.version}.`,
		"Proved in every round: the same counts, W, mean and sum of distances from all of them, and the same next question.",
	]);
} finally {
	if ("stop" in numpy) numpy.stop();
}
