import { asked, report, tell } from "../bench/room/report.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { templateOn } from "./room/databases.ts";
import { usualParts } from "./room/parts.ts";
import { startPostgres } from "./room/postgres.ts";
import { leakyView } from "./seal/leaks.ts";
import { runSealInParts, type SealShare } from "./seal/parts.ts";
import { runPureSeal } from "./seal/pure.ts";

// What somebody answered, drafted, voted, said in an open pulse or remembered is said otherwise, and whoever else reads anything reads the same
// bytes as before. First the rule alone, then the whole product over every read of its contract, in as many processes as keep the machine busy; both
// again with a leak put in.

const options = asked();
const size = options.short
	? { pure: 5_000, histories: 48, perState: 8, statesPerTeam: 12, control: 16 }
	: { pure: 100_000, histories: 100_000, perState: 400, statesPerTeam: 15, control: 120 };

const readsEach = 3;

const postgres = await startPostgres();
try {
	tell("the rule alone");
	const pure = runPureSeal(size.pure, 1);
	const pureLeak = runPureSeal(size.pure / 10, 1, leakyView);
	const whole = {
		...size,
		place: { ...(await templateOn(postgres)), name: "sealed" },
		readsEach,
		inputsEach: options.short ? 2 : 3,
		seed: 20_261_121,
	} satisfies SealShare;
	const parts = usualParts();
	tell(`the whole product, in ${parts} parts`);
	const kept = await runSealInParts(whole, parts, tell);
	tell("the same with a leak put in, twice: each has to be found");
	const leaking = (leak: NonNullable<SealShare["leak"]>) => {
		const control = { ...whole, histories: size.control, perState: 8, statesPerTeam: 2 };
		return runSealInParts({ ...control, place: { ...whole.place, name: leak }, leak }, 1, tell);
	};
	const [traced, late] = await Promise.all([leaking("trace"), leaking("time")]);
	const rarest = [...kept.actions].reduce((least, one) => (one[1] < least[1] ? one : least));
	const { changes } = kept;
	const figures: Count[] = [
		{ name: "histories of the rule alone", value: size.pure, unit: "" },
		{ name: "differ", value: pure, unit: "", goal: "= 0" },
		{ name: "histories of the product", value: kept.histories, unit: "", note: `${kept.states} states between them` },
		{ name: "things said otherwise", value: Object.values(changes).reduce((sum, many) => sum + many, 0), unit: "", note: sayEach(changes) },
		{
			name: "actions and routes read",
			value: kept.actions.size,
			unit: "",
			note: `${kept.compared} answers compared, the fewest of ${rarest[0]}: ${rarest[1]}`,
		},
		{ name: "places that differ", value: kept.differences.length, unit: "", goal: "= 0" },
		{ name: "stream events", value: kept.streamed, unit: "" },
		{ name: "that said more than that something changed", value: kept.events.length, unit: "", goal: "= 0" },
		{ name: "lines logged of it", value: kept.logged.length, unit: "", goal: "= 0" },
		{ name: "answered with a fault", value: kept.broken.length, unit: "", goal: "= 0" },
		{ name: "found, of a view that counts", value: pureLeak, unit: "", goal: ">= 1", note: `of ${size.pure / 10}` },
		{ name: "found, of anything told", value: traced.differences.length, unit: "", goal: ">= 1" },
		{ name: "found, of a time told", value: late.differences.length, unit: "", goal: ">= 1" },
	];
	report("seal", "Another person's sealed answer changes", figures, options, [
		`A history: a team as it stands after what its people did (in between: ${[...kept.did].map(([name, many]) => `${name} ${many}`).join(", ")});`,
		`then one to three sealed things are said otherwise, at moments of their own, and somebody else reads a panel and ${readsEach} of all there is to read.`,
		`Up to ${size.perState} histories share such a state, at whose end its readers read everything once more. It took ${minutes(kept.tookMs)} in ${parts} processes.`,
		...few("Different", kept.differences),
		...few("Streamed", kept.events),
		...few("Logged", kept.logged),
		...few("Broken", kept.broken),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}

function sayEach(changes: Readonly<Record<string, number>>): string {
	return Object.entries(changes)
		.map(([kind, many]) => `${many} ${kind}`)
		.join(", ");
}
