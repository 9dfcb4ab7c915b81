import { type Finding, fault, ok, unchecked, warn, whyNot } from "./finding.ts";
import { catalog } from "./signIn.ts";

const patienceMs = 8_000;
/** Tokens are taken with a minute of tolerance. */
const [worrying, wrong] = [10_000, 60_000];

/** Whether Graph answers the app, and how far our clock is from its. */
export async function examineGraph(graph: string, token: string, now: () => number): Promise<Finding[]> {
	let answer: Response;
	const askedAt = now();
	try {
		answer = await ask(`${graph}/v1.0/users?$top=1&$select=id`, token);
	} catch (problem) {
		const told = `${graph} cannot be reached (${whyNot(problem)}).`;
		return [fault("Graph", told, "Let this machine reach it; a proxy or a firewall may be in the way.")];
	}
	const halfway = askedAt + (now() - askedAt) / 2;
	return [reached(answer.status), clock(answer.headers.get("date"), halfway)];
}

function reached(status: number): Finding {
	// without that permission it refuses, and is there
	if (status === 200 || status === 403) return ok("Graph", "it answers.");
	if (status === 401)
		return fault(
			"Graph",
			"it does not take the token that the directory issued.",
			"Look at this machine's clock, and whether a proxy changes requests.",
		);
	return warn("Graph", `it answers with ${status}.`, "Look at https://status.cloud.microsoft, and check again later.");
}

function clock(date: string | null, now: number): Finding {
	const what = "Clock";
	const said = date === null ? Number.NaN : Date.parse(date);
	if (Number.isNaN(said)) return unchecked(what, "Graph did not say what time it is.", "Compare this machine's clock with a time server.");
	// the header knows no parts of a second
	const offMs = now - said - 500;
	const seconds = Math.round(Math.abs(offMs) / 1000);
	const told = `this machine is ${seconds} seconds ${offMs > 0 ? "ahead" : "behind"}.`;
	const todo = "Let a time server set it (NTP): tokens and due dates go by it.";
	if (Math.abs(offMs) > wrong) return fault(what, told, todo);
	return Math.abs(offMs) > worrying ? warn(what, told, todo) : ok(what, "it agrees with Microsoft's.");
}

/** Whether the Teams app with TEAMS_APP_ID is in the tenant's catalogue; without a permission of its own that cannot be seen. */
export async function examineTeamsApp(graph: string, token: string, roles: readonly string[], teamsAppId: string): Promise<Finding> {
	const what = "Teams app";
	const look = "Look in Teams admin center > Teams apps > Manage apps whether Evenover is there and allowed.";
	if (!roles.includes(catalog))
		return unchecked(
			what,
			`could not check: the app is not allowed to read the catalogue (${catalog}), and needs it for nothing else.`,
			look,
		);
	try {
		const [listed] = await inCatalogue(graph, token, `id eq '${teamsAppId}'`);
		if (listed) return ok(what, `the catalogue has it${listed.displayName ? ` as “${listed.displayName}”` : ""}.`);
		const [uploaded] = await inCatalogue(graph, token, `externalId eq '${teamsAppId}'`);
		if (uploaded)
			return fault(
				what,
				"TEAMS_APP_ID is the manifest's id; the catalogue gave the app another when it was uploaded.",
				`Set TEAMS_APP_ID to ${uploaded.id}.`,
			);
		return fault(
			what,
			"the catalogue has no app with TEAMS_APP_ID.",
			"Upload the package at Teams admin center > Teams apps > Manage apps, and set TEAMS_APP_ID to the App ID it shows then.",
		);
	} catch (problem) {
		return unchecked(what, `could not check: ${whyNot(problem)}.`, look);
	}
}

async function inCatalogue(graph: string, token: string, filter: string): Promise<{ id: string; displayName?: string }[]> {
	const answer = await ask(`${graph}/v1.0/appCatalogs/teamsApps?$filter=${encodeURIComponent(filter)}`, token);
	if (!answer.ok) throw new Error(`the catalogue answered with ${answer.status}`);
	return ((await answer.json()) as { value?: { id: string; displayName?: string }[] }).value ?? [];
}

const ask = (url: string, token: string): Promise<Response> =>
	fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(patienceMs) });
