import { personByAlias, tenant } from "../../sandbox/people.ts";
import { actionNames, inputsFor, type Known, schemaOf } from "../house/contractInputs.ts";
import { type House, headersOf } from "../house/house.ts";
import { knownOf, type Owner } from "../house/known.ts";
import { changedSince, rowMarks, untilStill } from "../house/still.ts";
import type { Story } from "../house/teamStory.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { canariesOf } from "./canaries.ts";

export type TenantResult = {
	requests: number;
	canaries: number;
	/** How often each action and route was asked. */
	asked: Map<string, number>;
	taken: number;
	foreign: string[];
	broken: string[];
	/** Tables in which something of the first tenant became otherwise. */
	changed: string[];
	tookMs: number;
};

/** `ids`: of their own, whoever else has the same. */
type Asking = { name: string; token: string; ids?: string };

/** People of another tenant who are signed in as they should be: as themselves, as their own administrator, and with ids that people of the first tenant have. */
async function strangers({ tenant: { identity } }: House): Promise<Asking[]> {
	const as = async (name: string, claims: Record<string, unknown>): Promise<Asking> => ({
		name,
		token: await identity.tokenFor("olga", { claims }),
		ids: Object.values(claims).join(" "),
	});
	const { oid, name, mail } = personByAlias("maya");
	return [
		await as("a stranger", {}),
		await as("a stranger's administrator", { roles: ["Evenover.Admin"] }),
		await as("a stranger of the same id", { oid, name, preferred_username: mail }),
		await as("a stranger's administrator of the same id", { oid: personByAlias("ines").oid, roles: ["Evenover.Admin"] }),
	];
}

/**
 * Every action of the contract and every route, asked by people of another tenant with the first tenant's real ids: nothing of the first tenant may be in
 * what they are answered, and nothing of it may be otherwise afterwards.
 *
 * @param who asks; the strangers unless given
 */
export async function runTenants(
	house: House,
	owner: Owner,
	story: Story,
	requests: number,
	who?: readonly Asking[],
): Promise<TenantResult> {
	// what is due is done; from here on only strangers do anything
	house.hold(house.tenant.clock.now());
	await untilStill(house, owner);
	const asking = who ?? (await strangers(house));
	const ids = asking.map((one) => one.ids).join(" ");
	const keys = await owner.rows<{ key: string }>("select key::text from intents where tenant_id = $1", [tenant.id]);
	const statements = await ballotsOf(
		house,
		story.panels.map(({ panelId }) => panelId),
	);
	const known: Known = {
		...(await knownOf(owner, tenant.id)),
		...meetingsOf(story.panels),
		idempotencyKey: keys.map(({ key }) => key),
		"votes.id": statements,
		// nobody of the first tenant lives there
		timeZone: ["Pacific/Apia"],
	};
	const canaries = await canariesOf(owner, tenant.id);
	const before = await rowMarks(owner, tenant.id);
	const chance = chanceFrom(20_261_121);
	for (let draws = 0; draws < 5; draws++) chance();
	const choose = <T>(options: readonly T[]): T => options[Math.floor(chance() * options.length)] as T;
	const result: TenantResult = {
		requests: 0,
		canaries: canaries.size,
		asked: new Map(),
		taken: 0,
		foreign: [],
		broken: [],
		changed: [],
		tookMs: 0,
	};
	const begun = performance.now();
	const routes = routesFor(house, known);
	const turns = [...actionNames.map((name) => ({ name })), ...routes];
	const one = async (turn: (typeof turns)[number]) => {
		const { name, token } = choose(asking);
		const path = "path" in turn ? choose(turn.path as readonly string[]) : `/api/${turn.name}`;
		const body = "path" in turn ? undefined : JSON.stringify(inputFor(turn.name, known, choose));
		const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "accept-language": choose(["en", "de", "ja"]) };
		const leave = new AbortController();
		const request = new Request(`${house.origin}${path}`, {
			method: body ? "POST" : "GET",
			headers,
			signal: leave.signal,
			...(body ? { body } : {}),
		});
		const response = await house.fetch(request);
		const streamed = response.headers.get("content-type")?.includes("event-stream");
		const told = `${headersOf(response)}\n${streamed ? "event: a stream" : await response.text()}`;
		leave.abort();
		result.requests++;
		result.asked.set(turn.name, (result.asked.get(turn.name) ?? 0) + 1);
		if (response.status === 200) result.taken++;
		const found = canaries.foundIn(told, `${path}${body}${ids}`);
		if (streamed) found.push("a stream");
		if (found.length > 0) result.foreign.push(`${turn.name} as ${name}: ${found.slice(0, 3).join(", ")}`);
		if (response.status >= 500 && response.status !== 503) result.broken.push(`${turn.name} as ${name}: ${response.status} to ${body}`);
	};
	// each action and route in turn, some at once
	for (let at = 0; at < requests; at += atOnce)
		await Promise.all(
			Array.from({ length: Math.min(atOnce, requests - at) }, (_, index) =>
				one(turns[(at + index) % turns.length] as (typeof turns)[number]),
			),
		);
	result.tookMs = performance.now() - begun;
	result.changed = changedSince(before, await rowMarks(owner, tenant.id));
	house.hold(null);
	return result;
}

const atOnce = 8;

function inputFor(name: (typeof actionNames)[number], known: Known, choose: <T>(options: readonly T[]) => T): unknown {
	const words = (path: string) => (/id$/i.test(path) ? ["first-days"] : ["What somebody else says"]);
	return inputsFor(schemaOf(name), { action: name, known, words, choose })[0];
}

/** Ways in that are no action: a stream of each panel, and the pages that are named for one. */
function routesFor({ product }: House, known: Known): { name: string; path: readonly string[] }[] {
	const panels = (known["panelId"] ?? []) as readonly string[];
	const teams = (known["teamId"] ?? []) as readonly string[];
	const paths = new Set(product.app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
	return [...paths].map((name) => ({
		name,
		path: [...panels, ...teams].slice(0, 12).map((id) => name.replace(/:\w+|\*/, id)),
	}));
}

const meetingsOf = (panels: readonly { chatId: string; eventIds: Record<string, string> }[]): Known => {
	const items = panels.flatMap(({ eventIds }) => Object.values(eventIds));
	return {
		meeting: [
			...panels.map(({ chatId }) => ({ chatId })),
			...items.map((itemId) => ({ itemId })),
			...items.map((itemId) => ({ itemId, mailbox: personByAlias("maya").mail })),
		],
		itemId: items,
		...{
			at: ["09:00"],
			dueAt: ["2026-12-01T09:00:00.000Z"],
			startsAt: ["2026-12-01T09:00:00.000Z"],
			reviewOn: ["2026-12-01"],
			until: ["2026-12-01"],
			saidOn: ["2026-06-01"],
			startsOn: ["2026-12-01"],
		},
		mails: [tenant.people.slice(0, 3).map(({ mail }) => mail)],
		add: [tenant.people.slice(0, 3).map(({ mail }) => mail)],
		deciderMail: tenant.people.map(({ mail }) => mail),
		facilitatorMail: tenant.people.map(({ mail }) => mail),
		metricId: ["net-retention"],
		"draftFramework:content": [
			{ constraints: [], weighing: "", priorities: [], metrics: [], boundaries: [], cadence: "Every month", decisionId: null },
		],
	};
};

async function ballotsOf(house: House, panelIds: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const panelId of panelIds) {
		const { body } = await house.say("tomas", "viewPanel", { panelId });
		const { panel } = JSON.parse(body) as { panel: { mine: { ballot: { id: string }[] } } };
		found.push(...panel.mine.ballot.map(({ id }) => id));
	}
	return found;
}
