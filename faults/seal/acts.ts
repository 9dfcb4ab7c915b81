import { randomUUID } from "node:crypto";
import { personByAlias } from "../../sandbox/people.ts";
import { isRead } from "../../src/contract/isRead.ts";
import type { Reply } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import { actionNames, inputsFor, type Known, schemaOf } from "../house/contractInputs.ts";
import type { House } from "../house/house.ts";
import { everybody, leaders } from "../house/teamStory.ts";
import { anyAnswer } from "./secrets.ts";

type Chance = () => number;
type Panel = Reply<"viewPanel">["panel"];
const oid = (alias: string) => personByAlias(alias).oid;

/** These end a story, or begin another; the run itself attaches its panels. */
const left = new Set<string>(["attachPanel", "detachPanel", "closePanel", "changeTeam", "createTeam", "openWarningPanel", "takeSlot"]);
const each = actionNames.filter((name) => !isRead(name) && !left.has(name) && !/^erase/.test(name));
/** What changes most of what others see is tried oftener. */
const often = ["revealPanel", "forceDecision", "takeStance", "raiseSignal"] as const;
const writes = [...each, ...often, ...often, ...often];

/** What everybody may see happens: somebody does something of all that the contract lets them. Most of what makes no sense is refused. */
export async function act(house: House, known: Known, chance: Chance, did: Map<string, number>): Promise<void> {
	const choose = <T>(options: readonly T[]): T => options[Math.floor(chance() * options.length)] as T;
	const name = choose(writes);
	// half of it is for those who run the panel
	const alias = chance() < 0.5 ? choose(["maya", "ines"]) : choose(everybody);
	const panel = await panelFor(house, alias, choose((known["panelId"] ?? []) as string[]));
	const now = house.tenant.clock.now();
	const here = panel ? ofPanel(panel, chance) : {};
	const writing = {
		action: name,
		known: {
			...Object.fromEntries(Object.entries(known).map(([field, there]) => [field, there.length > 0 ? there : [nothing]])),
			...here,
			idempotencyKey: [randomUUID()],
			reviewOn: [later(now, 30 * 86_400_000).slice(0, 10)],
			...days(now),
		},
		words: (path: string) => [`What ${alias} says of ${path}`],
		choose,
	};
	const input = inputsFor(schemaOf(name), writing)[0];
	const { status, body } = await house.say(alias, name, input);
	if (status >= 500 && !body.includes("graphUnavailable"))
		throw new Error(`${name} as ${alias}: ${status} ${body} to ${JSON.stringify(input)}`);
	if (status === 200) did.set(name, (did.get(name) ?? 0) + 1);
}

/** Nobody's id. */
const nothing = "00000000-0000-4000-8000-000000000000";

const days = (now: string) => ({
	until: [later(now, 20 * 86_400_000).slice(0, 10)],
	saidOn: [now.slice(0, 10)],
	startsOn: [later(now, 86_400_000).slice(0, 10)],
	at: ["09:00"],
	dueAt: [later(now, 6 * 3_600_000)],
	version: [1, 2, 3],
	revision: [0, 1, 2],
	metricId: ["net-retention"],
	priorityId: ["first-days", "mid-market"],
	"draftFramework:content": [emptyContent],
});
const emptyContent = {
	constraints: [],
	weighing: "",
	priorities: [],
	metrics: [],
	boundaries: [],
	cadence: "Every month",
	decisionId: null,
};

async function panelFor(house: House, alias: string, panelId: string): Promise<Panel | null> {
	const { status, body } = await house.say(alias, "viewPanel", { panelId });
	return status === 200 ? (JSON.parse(body) as { panel: Panel }).panel : null;
}

/** What fits this panel, so that not everything is refused. */
function ofPanel(panel: Panel, chance: Chance): Known {
	const open = panel.board?.tensions.filter(({ kind, state }) => kind === "pair" && state === "open") ?? [];
	const [tension] = open;
	return {
		panelId: [panel.id],
		answer: [anyAnswer(chance, panel)],
		draft: [anyAnswer(chance, panel)],
		decisionId: panel.decisions
			.map(({ id }) => id)
			.concat(
				panel.dueForReview.map(({ decisionId }) => decisionId),
				nothing,
			),
		ownerId: leaders.map(oid),
		supersedes: [[]],
		reversal: [null],
		recall: [null],
		...(tension ? { tensionId: [tension.id], chosen: [tension.a.id, tension.b.id] } : {}),
		"votes.id": panel.mine.ballot.map(({ id }) => id).concat(nothing),
	};
}
