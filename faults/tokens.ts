import { asked, report, tell } from "../bench/room/report.ts";
import { type Count, few, holds } from "./room/checks.ts";
import { startPostgres } from "./room/postgres.ts";
import { runTokens } from "./tokens/run.ts";

// Whatever may be sent in place of a person's token, on every route that asks for one; roles that are called almost like an administrator's;
// and notifications that Graph never sent. None is taken, and nothing comes of any.

const options = asked();
const postgres = await startPostgres();
try {
	tell(options.short ? "every third kind" : "every kind");
	const { webhooks, almost, ...kept } = await runTokens(await postgres.fresh(), options.short ? 3 : 1);
	const figures: Count[] = [
		{ name: "kinds of tokens", value: kept.kinds, unit: "", note: `on ${kept.routes} routes, ${kept.requests} requests` },
		{ name: "accepted", value: kept.accepted.length, unit: "", goal: "= 0" },
		{ name: "ways of refusing but one", value: [...kept.refusals].filter((words) => words !== "").length - 1, unit: "", goal: "= 0" },
		{ name: "tables changed", value: kept.changed.length, unit: "", goal: "= 0" },
		{ name: "calls to Graph", value: kept.calls, unit: "", goal: "= 0" },
		{ name: "log lines with a part of one", value: kept.logged.length, unit: "", goal: "= 0" },
		{ name: "almost administrators", value: almost.requests, unit: "", note: "requests" },
		{ name: "let do something", value: almost.done.length, unit: "", goal: "= 0" },
		{ name: "kinds of forged notifications", value: webhooks.kinds, unit: "", note: `${webhooks.requests} requests` },
		{ name: "kept", value: webhooks.kept.length, unit: "", goal: "= 0" },
		{ name: "answered strangely", value: webhooks.strange.length, unit: "", goal: "= 0" },
		{ name: "come back as more than plain words", value: webhooks.reflected.length, unit: "", goal: "= 0" },
		{ name: "notices of a true one", value: webhooks.genuine, unit: "", goal: ">= 1" },
		{ name: "more of it after 30 repeats", value: webhooks.repeated - webhooks.genuine, unit: "", goal: "= 0" },
		{ name: "routes that take a good token", value: kept.good, unit: "", goal: ">= 1" },
		{ name: "let through by signature alone", value: kept.control, unit: "", goal: ">= 1", note: "kinds" },
	];
	report("tokens", "Forged and stale tokens, forged notifications", figures, options, [
		...few("Accepted", kept.accepted),
		...few("Changed", kept.changed),
		...few("Logged", kept.logged),
		...few("Let do", almost.done),
		...few("Kept", webhooks.kept),
		...few("Strange", webhooks.strange),
		...few("Reflected", webhooks.reflected),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}
