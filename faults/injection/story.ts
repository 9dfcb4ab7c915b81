import { randomUUID } from "node:crypto";
import { until } from "../../sandbox/halfYear/play.ts";
import { personByAlias } from "../../sandbox/people.ts";
import type { Reply } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import type { House } from "../house/house.ts";
import { leaders } from "../house/teamStory.ts";

/** Somebody says something; every text in it is written anew on its way. */
export type Says = <T>(alias: string, action: string, input: unknown) => Promise<T>;
/** What came of it that people take elsewhere. */
export type Taken = { kind: "html" | "markdown" | "csv" | "json" | "text"; what: string; content: string };

const hour = 3_600_000;
const day = 24 * hour;
const oid = (alias: string) => personByAlias(alias).oid;
type Panel = Reply<"viewPanel">["panel"];

/** Three weeks of a team in which every text field of the contract is written into, and everything that goes out goes out. */
export async function playHostile(house: House, say: Says, subject: string): Promise<Taken[]> {
	const { stage } = house;
	const { clock } = stage;
	const taken: Taken[] = [];
	const startsAt = later(clock.now(), 2 * day);
	const seeded = stage.graph.seedMeeting({
		organizer: "maya",
		attendees: [...leaders],
		subject,
		start: startsAt,
		end: later(startsAt, hour),
	});
	const attached = await say<Reply<"attachPanel">>("maya", "attachPanel", {
		meeting: { itemId: seeded.eventIds["maya"] },
		topic: "a topic",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: ["one", "two", "three"],
		dimensions: ["of its own"],
		dueAt: later(startsAt, -hour),
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	const { id: panelId, teamId = "" } = attached.panel as Panel & { teamId: string };
	taken.push(
		{ kind: "html", what: "invite", content: attached.inviteBlock.html },
		{ kind: "text", what: "invite in words", content: attached.inviteBlock.text },
	);
	await say("maya", "changePanel", { panelId, topic: "another topic", targets: ["one", "two", "three", "four"] });
	await say("maya", "changeTeam", { teamId, name: "a team", tasks: true, echoDays: 3 });
	await say("maya", "remindPeople", { panelId, idempotencyKey: randomUUID() });
	await answered(say, panelId);
	clock.moveTo(later(startsAt, hour / 4));
	await decide(say, clock.now(), panelId);
	taken.push({
		kind: "html",
		what: "preview",
		content: (await say<Reply<"previewFollowUp">>("maya", "previewFollowUp", { panelId })).html,
	});
	const seen = async (alias: string) => (await say<{ panel: Panel }>(alias, "viewPanel", { panelId })).panel;
	await until(stage, later(startsAt, hour + 60_000), async () => ((await seen("maya")).followUp.state === "sent" ? true : null));
	await framework(say, teamId, panelId);
	// what waits for somebody to be here: the meeting's chat for who facilitates, a task for who owns the decision
	for (const alias of ["maya", "leila"]) await say(alias, "resumeWaiting", {});
	const posted = async () => (await say<Reply<"viewFrameworkPosts">>("maya", "viewFrameworkPosts", { teamId })).last?.state;
	await until(stage, later(clock.now(), 60_000), async () => ((await posted()) === "posting" ? null : true));
	await until(stage, later(startsAt, 6 * day), async () => ((await seen("hana")).echo === "open" ? true : null));
	for (const alias of leaders) await say(alias, "answerEcho", { panelId, recall: { chosen: "what I remember", over: "what I forgot" } });
	await keepAlive(house, say, teamId);
	for (const format of ["markdown", "csv", "json"] as const)
		taken.push({
			kind: format,
			what: `decisions as ${format}`,
			content: (await say<Reply<"exportDecisions">>("ines", "exportDecisions", { teamId, format, words: "" })).content,
		});
	taken.push({
		kind: "markdown",
		what: "framework",
		content: (await say<Reply<"exportFramework">>("ines", "exportFramework", { teamId })).content,
	});
	taken.push({ kind: "json", what: "my data", content: (await say<Reply<"exportMyData">>("tomas", "exportMyData", {})).content });
	taken.push({ kind: "csv", what: "audit", content: (await say<Reply<"exportAudit">>("ruth", "exportAudit", {})).content });
	await say("ines", "listDecisions", { teamId, words: "looked for" });
	await say("ines", "exportDecisions", { teamId, format: "csv", words: "looked for" });
	return taken;
}

async function answered(say: Says, panelId: string): Promise<void> {
	const { panel } = await say<{ panel: Panel }>("maya", "viewPanel", { panelId });
	const ids = panel.targets.map(({ id }) => id).sort();
	for (const [turn, alias] of leaders.entries()) {
		const ranking = ids.map((target, place) => ({ target, place: ((place + turn) % ids.length) + 1 }));
		const limits = panel.dimensions.map(({ id: dimension }, index) => ({
			dimension,
			hold: (index + turn) % 2 ? "fixed" : "flexible",
			...((index + turn) % 2 ? { limit: "a limit" } : {}),
		}));
		const assumptions = ["something taken for granted", "something else"];
		await say(alias, "saveDraft", { panelId, draft: { ranking, limits, assumptions } });
		await say(alias, "submitAnswer", {
			panelId,
			answer: { ranking, confidence: "low", limits, assumptions, guess: { first: ids[0], sharing: 1 } },
		});
	}
	const mine = (await say<{ panel: Panel }>("tomas", "viewPanel", { panelId })).panel.mine;
	if (mine.ballot[0]) await say("tomas", "voteOnAssumption", { panelId, votes: [{ id: mine.ballot[0].id, vote: "holds" }] });
}

async function decide(say: Says, now: string, panelId: string): Promise<void> {
	const { panel } = await say<{ panel: Panel }>("maya", "revealPanel", { panelId });
	const pairs = panel.board?.tensions.filter(({ kind, state }) => kind === "pair" && state === "open") ?? [];
	const [first, second, third] = pairs;
	if (!first || !second || !third) throw new Error("Nothing splits this room three times");
	const reviewOn = later(now, 30 * day).slice(0, 10);
	const settle = async ({ id, a }: (typeof pairs)[number], reversal: unknown) =>
		say<{ panel: Panel }>("ines", "forceDecision", {
			...{
				panelId,
				tensionId: id,
				chosen: a.id,
				givesUp: "what is given up",
				why: "why",
				scope: "where",
				ownerId: oid("leila"),
				reviewOn,
				reversal,
			},
			...{ supersedes: [], idempotencyKey: randomUUID() },
		});
	await say("maya", "proposeDecision", {
		panelId,
		tensionId: first.id,
		costs: { a: "this costs", b: "that costs" },
		idempotencyKey: randomUUID(),
	});
	const { panel: one } = await settle(first, { kind: "assumption", statement: panel.board?.assumptions[0]?.statement ?? "a statement" });
	await settle(second, { kind: "metric", metric: "a metric", crosses: "below", threshold: "a threshold" }).catch((refused: Error) => {
		if (!/contradicts|alreadySettled/.test(refused.message)) throw refused;
	});
	await say("maya", "deferTension", {
		panelId,
		tensionId: third.id,
		ownerId: oid("hana"),
		until: reviewOn,
		idempotencyKey: randomUUID(),
	}).catch((refused: Error) => {
		if (!/alreadySettled/.test(refused.message)) throw refused;
	});
	const decisionId = one.decisions[0]?.id ?? "";
	await say("tomas", "takeStance", { panelId, decisionId, stance: "disagreeAndCommit", words: "in my words" });
	await say("hana", "takeStance", { panelId, decisionId, stance: "cannotCommit", words: "in my words" });
	await say("leila", "reviewDecision", {
		panelId,
		decisionId,
		verdict: "stillRight",
		reviewOn,
		words: "as it was",
		idempotencyKey: randomUUID(),
	});
}

async function framework(say: Says, teamId: string, panelId: string): Promise<void> {
	const content = {
		constraints: [{ id: "c1", label: "what is fixed", hold: "fixed", limit: "how far" }],
		weighing: "how it is weighed",
		priorities: [{ id: "p1", label: "a priority", why: "why it is one" }],
		metrics: [{ id: "m1", label: "a metric", priorityId: "p1", success: "this is good", failure: "this is bad" }],
		boundaries: [{ id: "b1", kind: "alone", rule: "a rule", example: "an example" }],
		cadence: "how often",
		decisionId: null,
	};
	const draft = async () => {
		const { draft: kept } = await say<Reply<"viewFramework">>("maya", "viewFramework", { teamId });
		const { draft: saved } = await say<Reply<"draftFramework">>("maya", "draftFramework", {
			teamId,
			revision: kept?.revision ?? 0,
			content,
			offer: true,
		});
		return saved.revision;
	};
	await say("ines", "confirmFramework", { teamId, revision: await draft(), sendBack: "not yet", idempotencyKey: randomUUID() });
	await say("ines", "confirmFramework", { teamId, revision: await draft(), idempotencyKey: randomUUID() });
	const { content: inForce, order } = await say<Reply<"viewFramework">>("maya", "viewFramework", { teamId });
	for (const alias of leaders) await say(alias, "acknowledgeFramework", { teamId, version: order.version });
	await say("maya", "reportMetric", { teamId, metricId: inForce.metrics[0]?.id ?? "", value: "what it is", idempotencyKey: randomUUID() });
	await say("maya", "postFramework", { teamId, panelId, anyway: true, idempotencyKey: randomUUID() });
}

/** Pulse, signals, a warning put aside, a translation, a request to step back with its meeting. */
async function keepAlive(house: House, say: Says, teamId: string): Promise<void> {
	const { stage } = house;
	const { clock } = stage;
	const view = () => say<Reply<"viewPulse">>("tomas", "viewPulse", { teamId });
	await say("maya", "schedulePulse", {
		teamId,
		startsOn: later(clock.now(), 2 * day).slice(0, 10),
		at: "09:00",
		everyWeeks: 2,
		timeZone: "Europe/Berlin",
	});
	const open = await until(stage, later(clock.now(), 3 * day), async () => (await view()).current);
	for (const alias of leaders) {
		const { current } = await say<Reply<"answerPulse">>(alias, "answerPulse", { pulseId: open.id, recall: ["what I remember"] });
		const marks = (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: alias === "ines" ? "stillRight" : "wrong" }));
		await say(alias, "answerPulse", { pulseId: open.id, answer: { marks, changed: "what changed", information: "what is new" } });
	}
	const { priorities } = await say<Reply<"viewSignals">>("tomas", "viewSignals", { teamId });
	for (const alias of ["tomas", "priya", "hana"])
		await say(alias, "raiseSignal", { teamId, priorityId: priorities[0]?.id ?? "p1", words: "what I saw", idempotencyKey: randomUUID() });
	const warned = await until(
		stage,
		later(clock.now(), hour),
		async () => (await say<Reply<"viewSignals">>("maya", "viewSignals", { teamId })).warnings[0] ?? null,
	);
	await say("maya", "dismissWarning", { warningId: warned.id, reason: "put aside" });
	const { translations } = await say<Reply<"viewTranslations">>("maya", "proposeTranslation", {
		...{
			teamId,
			statement: "what was said",
			saidBy: oid("ines"),
			saidOn: clock.now().slice(0, 10),
			implications: ["it means this", "and that"],
		},
		idempotencyKey: randomUUID(),
	});
	const latest = translations[0];
	for (const [index, { id }] of (latest?.implications ?? []).entries())
		await say("ines", "answerTranslation", {
			translationId: latest?.id,
			implicationId: id,
			verdict: index ? "confirmed" : "corrected",
			words: index ? "" : "rather so",
		});
	const { id, slots } = await say<Reply<"requestRealignment">>("tomas", "requestRealignment", {
		...{ teamId, toId: oid("ines"), executing: "what I do", missed: "what I missed", ask: "one thing", idempotencyKey: randomUUID() },
	});
	if (slots[0]) await say("ines", "takeSlot", { requestId: id, startsAt: slots[0].startsAt });
	await say("ruth", "createTeam", {
		...{
			name: "a team of its own",
			mails: [personByAlias("jonas").mail, personByAlias("ruth").mail],
			deciderMail: personByAlias("jonas").mail,
		},
		...{ timeZone: "Europe/Berlin", idempotencyKey: randomUUID() },
	}).catch(() => undefined);
}
