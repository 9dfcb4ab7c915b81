import { asked, report, tell } from "../bench/room/report.ts";
import { openHouse } from "./house/house.ts";
import { openOwner } from "./house/known.ts";
import { playTeam, storyStart } from "./house/teamStory.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { startPostgres } from "./room/postgres.ts";
import { runPolicies } from "./tenants/policyRun.ts";
import { runTenants } from "./tenants/run.ts";

// One tenant asks for another's: every action and every route with a foreign token and foreign ids, and every table with a foreign tenant set.
// To see that this would notice, people of the tenant itself ask the same, and every policy and every right is weakened in turn.

const options = asked();
const size = options.short ? { requests: 1_500, control: 150, every: 12 } : { requests: 100_000, control: 2_000, every: 1 };

const postgres = await startPostgres();
try {
	const ownerUrl = await postgres.fresh();
	const house = await openHouse({ ownerUrl, start: storyStart });
	const owner = await openOwner(ownerUrl);
	const asking = async () => {
		const story = await playTeam(house);
		tell("strangers ask");
		const kept = await runTenants(house, owner, story, size.requests);
		tell(`${kept.requests} requests in ${minutes(kept.tookMs)}; now one of the tenant's own people asks the same, which has to be noticed`);
		return { kept, own: await runTenants(house, owner, story, size.control, [{ name: "Maya", token: await house.tokenOf("maya") }]) };
	};
	const { kept, own } = await asking().finally(async () => {
		await owner.close();
		await house.close();
	});
	tell("every table, and every weaker schema");
	const policies = await runPolicies(ownerUrl, size.every);
	const figures: Count[] = [
		{
			name: "requests",
			value: kept.requests,
			unit: "",
			note: `${kept.asked.size} actions and routes, each ${Math.min(...kept.asked.values())} times at least`,
		},
		{ name: "ids, names and words looked for", value: kept.canaries, unit: "" },
		{ name: "answers with any of them", value: kept.foreign.length, unit: "", goal: "= 0" },
		{ name: "tables of the first tenant changed", value: kept.changed.length, unit: "", goal: "= 0" },
		{ name: "answered with a fault", value: kept.broken.length, unit: "", goal: "= 0" },
		{ name: "attempts at tables", value: policies.attempts, unit: "", note: `${policies.tables} tables` },
		{ name: "that reached another tenant's", value: policies.reached.length, unit: "", goal: "= 0" },
		{ name: "weaker schemas", value: policies.mutants, unit: "" },
		{ name: "that nobody noticed", value: policies.survived.length, unit: "", goal: "= 0" },
		{ name: "found, where their own people ask", value: own.foreign.length, unit: "", goal: ">= 1", note: `of ${own.requests}` },
	];
	report("tenants", "One tenant asks for another's", figures, options, [
		`${kept.taken} of the strangers' requests were taken: what is theirs to read or to do, in their own tenant.`,
		...few("Told", kept.foreign),
		...few("Changed", kept.changed),
		...few("Broken", kept.broken),
		...few("Reached", policies.reached),
		...few("Not noticed", policies.survived),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}
