import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

type Panel = Reply<"viewPanel">["panel"];
type Linked = { linkedResources: { webUrl: string; externalId: string }[]; title: string; dueDateTime: unknown; body: { content: string } };

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
const on = "2026-06-04";

beforeEach(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
}, 60_000);
afterEach(() => running.close());

const tasksOf = (alias: string, panel: Panel) =>
	(running.tenant.graph.tasks(alias) as Linked[]).filter(({ linkedResources }) => linkedResources[0]?.webUrl.endsWith(panel.id));
const everybodysTasks = (panel: Panel) => [...leaders, "maya"].flatMap((alias) => tasksOf(alias, panel).map((task) => ({ alias, task })));

/** A meeting under way whose team wants tasks or not; its answers are on the board. */
async function meeting(wants: boolean, timeZone = "UTC"): Promise<Panel> {
	const panel = await meets.revealed(on, { held: false });
	await running.ask("maya", "changeTeam", { teamId: panel.teamId ?? "", tasks: wants, timeZone });
	return panel;
}

/** Whoever opens the meeting's tab leaves the consent that is used while they are away. */
async function opens(alias: string): Promise<void> {
	const chatId = running.tenant.graph.chatsOf(alias)[0]?.id ?? "";
	await running.ask(alias, "viewMeeting", { meeting: { chatId } });
}

/** Time passes after the meeting, a minute at a turn. */
async function after(panel: Panel, until: (panel: Panel) => boolean = (one) => one.followUp.state === "sent"): Promise<Panel> {
	if (running.tenant.clock.now() < `${on}T12:00:00.000Z`) running.tenant.clock.moveTo(`${on}T12:00:00.000Z`);
	for (let turn = 0; turn < 150; turn++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 40));
		running.tenant.clock.advance(60_000);
		const seen = await meets.seen("maya", panel.id);
		if (until(seen)) return seen;
	}
	throw new Error(JSON.stringify((await meets.seen("maya", panel.id)).followUp));
}

function otherQuestion(panel: Panel) {
	const other = panel.board?.tensions.find((one) => one.kind === "pair" && !/retention|new-revenue/.test(one.id));
	if (!other) throw new Error("nothing else to settle");
	return other;
}

const deliveredTasks = (panel: Panel) => panel.followUp.deliveries.filter(({ channel }) => channel === "task");
const asked = () => running.tenant.graph.received.list.filter(({ path }) => path.includes("/todo"));
const created = () => asked().filter(({ method }) => method === "POST");

test("a team that does not want tasks gets none, and nobody's To Do is touched", async () => {
	const panel = await meeting(false);
	await opens("leila");
	await meets.decided(panel);
	expect(deliveredTasks(await after(panel))).toEqual([]);
	expect(running.tenant.graph.received.list.filter(({ scopes }) => scopes.includes("Tasks.ReadWrite")).length + asked().length).toBe(0);
}, 60_000);

test("the owner gets one task in their own list, due on the review date in the team's zone, that opens the panel", async () => {
	const panel = await meeting(true, "Pacific/Auckland");
	await opens("leila");
	await meets.decided(panel);
	expect(deliveredTasks(await after(panel))).toMatchObject([{ state: "sent", recipientName: "Leila Haddad" }]);
	const [only, ...more] = everybodysTasks(panel);
	expect([only?.alias, more]).toEqual(["leila", []]);
	expect(only?.task).toMatchObject({
		title: "Look again: Retention even over new revenue",
		dueDateTime: { dateTime: "2026-10-15T00:00:00.0000000", timeZone: "Pacific/Auckland" },
		linkedResources: [{ webUrl: `${running.origin}/panel/${panel.id}` }],
	});
	expect(only?.task.body.content).toContain("We give up: The Nordics launch, until October");
	expect(asked().every(({ who, app }) => who === "Leila Haddad" && !app)).toBe(true);
}, 60_000);

test("while To Do fails after the effect, an owner still has one task", async () => {
	const panel = await meeting(true);
	await opens("leila");
	await meets.decided(panel);
	running.tenant.graph.setMailboxLag(20_000);
	running.tenant.graph.faults.set({ rate: 1, kinds: ["after"], only: /^POST .*\/todo\// });
	expect(deliveredTasks(await after(panel))).toMatchObject([{ state: "sent" }]);
	expect(created().map(({ fault }) => fault)).toEqual(["done, but answered with a failure"]);
	expect(everybodysTasks(panel)).toHaveLength(1);
}, 90_000);

test("a decision told of in further follow-ups has its one task still, and a later one its own that names what it replaces", async () => {
	const panel = await meeting(true);
	for (const alias of ["leila", "hana", "marcus"]) await opens(alias);
	const told = async (owner: string) => {
		await running.ask("maya", "sendFollowUp", { panelId: panel.id });
		const isTheirs = ({ recipientName, state }: { recipientName: string | null; state: string }) =>
			recipientName === owner && state === "sent";
		await after(panel, (one) => one.followUp.state === "sent" && deliveredTasks(one).some(isTheirs));
	};
	const { decision } = await meets.decided(panel);
	await told("Leila Haddad");
	await meets.decided(panel, otherQuestion(panel).a.id, { tensionId: otherQuestion(panel).id, ownerId: oid("hana") });
	await told("Hana Sato");
	await meets.decided(panel, "new-revenue", { supersedes: [decision.id], ownerId: oid("marcus") });
	await told("Marcus Bell");
	expect(["leila", "hana", "marcus"].map((alias) => tasksOf(alias, panel).length)).toEqual([1, 1, 1]);
	expect(created()).toHaveLength(3);
	expect(tasksOf("marcus", panel)[0]?.body.content).toContain("“Retention even over new revenue”");
}, 90_000);

test("without the owner's consent the task alone waits, and goes in once when they are here again", async () => {
	const panel = await meeting(true);
	await meets.decided(panel);
	const waits = await after(panel);
	expect([waits.followUp.state, deliveredTasks(waits)]).toMatchObject(["sent", [{ state: "waiting", lastError: "consent" }]]);
	expect(waits.followUp.deliveries.filter(({ channel, state }) => channel === "mail" && state !== "sent")).toEqual([]);
	// long after other messages would be too late to send
	running.tenant.clock.advance(20 * 86_400_000);
	for (let time = 0; time < 2; time++) await running.ask("leila", "resumeWaiting", {});
	expect(deliveredTasks(await after(panel))).toMatchObject([{ state: "sent" }]);
	await running.ask("leila", "resumeWaiting", {});
	await after(panel);
	expect([everybodysTasks(panel).length, created().length]).toEqual([1, 1]);
}, 90_000);

test("an owner without a mailbox gets no task, which is said, and the other owner gets theirs", async () => {
	const panel = await meeting(true);
	for (const alias of ["leila", "hana"]) await opens(alias);
	const other = otherQuestion(panel);
	await meets.decided(panel);
	await meets.decided(panel, other.a.id, { tensionId: other.id, ownerId: oid("hana") });
	running.tenant.graph.setPlight("leila", "noMailbox");
	const sent = deliveredTasks(await after(panel));
	expect(sent.map(({ recipientName, state, lastError }) => [recipientName, state, lastError])).toEqual([
		["Hana Sato", "sent", null],
		["Leila Haddad", "failed", "withoutMailbox"],
	]);
	expect(everybodysTasks(panel).map(({ alias }) => alias)).toEqual(["hana"]);
}, 60_000);
