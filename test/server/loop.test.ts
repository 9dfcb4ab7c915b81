import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const oid = (alias: string) => personByAlias(alias).oid;

let running: Running;
beforeAll(async () => {
	running = await startRunning();
});
afterAll(() => running.close());

function meet(organizer: string, attendees: string[], subject = "Leadership team") {
	return running.tenant.graph.seedMeeting({
		organizer,
		attendees,
		subject,
		start: "2026-06-18T10:00:00.000Z",
		end: "2026-06-18T11:00:00.000Z",
	});
}
const setup = (itemId: string | undefined) => ({
	meeting: { itemId: itemId ?? "" },
	topic: "What should the second half optimize for?",
	deciderId: oid("ines"),
	facilitatorId: oid("maya"),
	targets: labels,
	dueAt: "2026-06-17T18:00:00.000Z",
	idempotencyKey: randomUUID(),
});
async function attached(attribution: "named" | "unattributed" = "named"): Promise<Reply<"attachPanel">["panel"]> {
	const meeting = meet("maya", leaders);
	const { panel } = await running.ask("maya", "attachPanel", { ...setup(meeting.eventIds["maya"]), attribution });
	return panel;
}
async function answered(by = leaders, attribution: "named" | "unattributed" = "named") {
	const panel = await attached(attribution);
	for (const alias of by) {
		const answer = hiddenAnswers[alias];
		if (answer) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: answer as never });
	}
	return panel;
}
const choice = (panelId: string, tensionId: string, chosen: string) => ({
	panelId,
	tensionId,
	chosen,
	givesUp: "The Nordics launch, until October",
	why: "Four in ten new customers leave within a year.",
	scope: "Second half, all products",
	ownerId: oid("leila"),
	reviewOn: "2026-10-15",
	idempotencyKey: randomUUID(),
});

describe("attaching", () => {
	test("makes the people on the invite the panel's people, and its block leads to the panel", async () => {
		const meeting = meet("maya", leaders);
		const { panel, inviteBlock } = await running.ask("maya", "attachPanel", setup(meeting.eventIds["maya"]));
		expect(panel.people.filter((one) => one.roles.includes("leader")).map((one) => one.name)).toHaveLength(6);
		expect(panel.me.roles).toEqual(["facilitator", "organizer"]);
		expect(inviteBlock.html).toContain(`${running.origin}/panel/${panel.id}`);
		const seen = await running.ask("maya", "viewMeeting", { meeting: { itemId: meeting.eventIds["maya"] ?? "" } });
		expect(seen.meeting.panelId).toBe(panel.id);
		const fromAnotherMailbox = await running.ask("tomas", "viewMeeting", { meeting: { itemId: meeting.eventIds["tomas"] ?? "" } });
		expect(fromAnotherMailbox.meeting.panelId).toBe(panel.id);
		const fromTeams = await running.ask("hana", "viewMeeting", { meeting: { chatId: meeting.chatId } });
		expect(fromTeams.meeting.panelId).toBe(panel.id);
		running.tenant.graph.faults.set({ rate: 1, kinds: ["before"] });
		expect(await running.ask("hana", "findPanel", { chatId: meeting.chatId })).toEqual({ panelId: panel.id });
		expect(await running.ask("hana", "findPanel", { chatId: "19:meeting_elsewhere@thread.v2" })).toEqual({ panelId: null });
		running.tenant.graph.faults.clear();
	});

	test("a second panel on one meeting is refused and leads to the first; the same press again gives the same panel", async () => {
		const meeting = meet("maya", leaders);
		const asked = setup(meeting.eventIds["maya"]);
		const { panel } = await running.ask("maya", "attachPanel", asked);
		expect((await running.ask("maya", "attachPanel", asked)).panel.id).toBe(panel.id);
		const refusal = await running.refused("maya", "attachPanel", { ...asked, idempotencyKey: randomUUID() });
		expect(refusal).toMatchObject({ code: "panelExists", status: 409, values: { panelId: panel.id } });
		expect(refusal.message).toMatch(/panel already/);
	});

	test("two who attach at the same instant get one panel", async () => {
		const meeting = meet("maya", leaders);
		const asked = () => ({ ...setup(meeting.eventIds["maya"]), idempotencyKey: randomUUID() });
		const both = await Promise.allSettled([running.ask("maya", "attachPanel", asked()), running.ask("maya", "attachPanel", asked())]);
		expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
	});

	test("an assistant attaches from the executive's calendar and sees no answer", async () => {
		const meeting = meet("ines", [...leaders.slice(1), "maya"]);
		const asked = {
			...setup(meeting.eventIds["ines"]),
			meeting: { itemId: meeting.eventIds["ines"] ?? "", mailbox: personByAlias("ines").mail },
		};
		const { panel } = await running.ask("jonas", "attachPanel", asked);
		expect(panel.me).toMatchObject({ roles: ["organizer"], may: { answer: false, reveal: false, remind: true } });
		expect((await running.refused("jonas", "revealPanel", { panelId: panel.id })).code).toBe("notYoursToRun");
	});

	test("a meeting without others, an attendee who is not its organizer, and a meeting that is not there are refused", async () => {
		const alone = meet("maya", ["ines"]);
		expect((await running.refused("maya", "attachPanel", setup(alone.eventIds["maya"]))).code).toBe("noOtherAttendees");
		const meeting = meet("maya", leaders);
		expect((await running.refused("tomas", "attachPanel", setup(meeting.eventIds["tomas"]))).code).toBe("notOrganizer");
		expect((await running.refused("tomas", "viewMeeting", { meeting: { itemId: meeting.eventIds["maya"] ?? "" } })).code).toBe(
			"meetingNotFound",
		);
	});
});

describe("sealed", () => {
	test("before the reveal nothing that anybody gets contains another's answer: no reply, log or Graph call", async () => {
		const panel = await attached();
		const secret = "Zugspitze quarterly canary";
		const answer = { ...hiddenAnswers["tomas"], assumptions: [secret], limits: [{ dimension: "date", hold: "fixed", limit: secret }] };
		await running.ask("tomas", "saveDraft", { panelId: panel.id, draft: { assumptions: [secret] } });
		await running.ask("tomas", "submitAnswer", { panelId: panel.id, answer: answer as never });
		for (const alias of ["ines", "priya", "maya"]) {
			const view = await running.ask(alias, "viewPanel", { panelId: panel.id });
			expect(JSON.stringify(view)).not.toContain(secret);
			expect(view.panel.answered).toEqual([oid("tomas")]);
			expect(view.panel.board).toBeNull();
		}
		expect(running.logged.join("\n")).not.toContain(secret);
		expect(JSON.stringify(running.tenant.graph.received.list)).not.toContain(secret);
		const mine = await running.ask("tomas", "viewPanel", { panelId: panel.id });
		expect(mine.panel.mine.answer?.assumptions).toEqual([secret]);
	});

	test("an answer is replaced until the reveal, and after it is refused and kept as a draft", async () => {
		const panel = await answered(leaders);
		const other = { ...hiddenAnswers["tomas"], confidence: "low" } as never;
		await running.ask("tomas", "submitAnswer", { panelId: panel.id, answer: other });
		await running.ask("maya", "revealPanel", { panelId: panel.id });
		const refusal = await running.refused("hana", "submitAnswer", { panelId: panel.id, answer: other });
		expect(refusal).toMatchObject({ code: "answersFinal", status: 409 });
		const { panel: after } = await running.ask("hana", "viewPanel", { panelId: panel.id });
		expect(after.mine.draft).toMatchObject({ confidence: "low" });
		expect(after.board?.answered).toBe(6);
	});

	test("somebody not on the panel and another tenant learn the same nothing", async () => {
		const panel = await attached();
		const outside = await running.refused("ruth", "viewPanel", { panelId: panel.id });
		const foreign = await running.refused("olga", "viewPanel", { panelId: panel.id });
		const nowhere = await running.refused("ruth", "viewPanel", { panelId: randomUUID() });
		expect(outside).toMatchObject({ code: "notOnPanel", status: 403 });
		expect(outside).toEqual(foreign);
		expect(outside).toEqual(nowhere);
		expect(JSON.stringify(outside)).not.toMatch(/Ines|Maya|second half/);
	});

	test("one answer is not a comparison, and three unattributed ones would tell people apart", async () => {
		const one = await answered(["ines"]);
		expect((await running.refused("maya", "revealPanel", { panelId: one.id })).code).toBe("tooFewAnswers");
		const three = await answered(["ines", "tomas", "priya"], "unattributed");
		expect((await running.refused("maya", "revealPanel", { panelId: three.id })).code).toBe("tooFewToHide");
	});
});

describe("deciding", () => {
	test("the facilitator proposes and cannot decide; the decider decides; leaders take stances", async () => {
		const panel = await answered();
		const { panel: revealed } = await running.ask("ines", "revealPanel", { panelId: panel.id });
		const [first] = revealed.board?.tensions ?? [];
		if (!first) throw new Error("six leaders who differ leave a tension");
		await running.ask("maya", "proposeDecision", {
			panelId: panel.id,
			tensionId: first.id,
			costs: { a: "Two campaign slots", b: "" },
			idempotencyKey: randomUUID(),
		});
		const attempt = await running.refused("maya", "forceDecision", choice(panel.id, first.id, first.a.id));
		expect(attempt).toMatchObject({ code: "facilitatorCannotDecide", status: 403 });
		expect(attempt.message).toContain("Ines Duarte");
		const bare = await running.refused("ines", "forceDecision", {
			...choice(panel.id, first.id, first.a.id),
			givesUp: "",
			ownerId: null,
			reviewOn: null,
		});
		expect(Object.keys(bare.fields ?? {})).toEqual(["givesUp", "ownerId", "reviewOn"]);
		const made = choice(panel.id, first.id, first.a.id);
		const { panel: decided } = await running.ask("ines", "forceDecision", made);
		const again = await running.ask("ines", "forceDecision", made);
		expect(again.panel.decisions).toHaveLength(1);
		expect(decided.order).toEqual({ version: 1, levels: [[first.a], [first.b]] });
		const [decision] = decided.decisions;
		const stand = { panelId: panel.id, decisionId: decision?.id ?? "" };
		expect((await running.refused("tomas", "takeStance", { ...stand, stance: "cannotCommit" })).code).toBe("wordsMissing");
		await running.ask("tomas", "takeStance", { ...stand, stance: "disagreeAndCommit", words: "We will miss bookings." });
		await running.ask("hana", "takeStance", { ...stand, stance: "cannotCommit", words: "Not without two engineers." });
		const { panel: after } = await running.ask("priya", "viewPanel", { panelId: panel.id });
		expect(after.decisions[0]?.stances.map((one) => one.words)).toEqual(["We will miss bookings.", "Not without two engineers."]);
		expect(after.decisions[0]?.silent).toEqual(["priya", "leila", "marcus"].map(oid));
		expect((await running.refused("ines", "takeStance", { ...stand, stance: "commit" })).code).toBe("deciderTakesNoStance");
		expect(after.board?.tensions.find((one) => one.id === first.id)?.state).toBe("settled");
		const opposite = choice(panel.id, first.id, first.b.id);
		const conflict = await running.refused("ines", "forceDecision", opposite);
		expect(conflict).toMatchObject({ code: "contradicts", chain: [{ decisionId: decision?.id }] });
		const { panel: replaced } = await running.ask("ines", "forceDecision", {
			...opposite,
			idempotencyKey: randomUUID(),
			supersedes: [decision?.id ?? ""],
		});
		expect(replaced.order.version).toBe(2);
		expect(replaced.decisions.filter((one) => one.supersededBy === null)).toHaveLength(1);
	});

	test("what the team waits for is listed for whom it waits, until it is done", async () => {
		const panel = await answered(leaders.slice(0, 5));
		const mine = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter((ask) => ask.panelId === panel.id);
		expect(await mine("marcus")).toMatchObject([{ kind: "answer", dueAt: "2026-06-17T18:00:00.000Z" }]);
		expect(await mine("ines")).toEqual([]);
		expect(await mine("maya")).toEqual([]);
		await running.ask("marcus", "submitAnswer", { panelId: panel.id, answer: hiddenAnswers["marcus"] as never });
		const { panel: revealed } = await running.ask("maya", "revealPanel", { panelId: panel.id });
		const tension = revealed.board?.tensions.find((one) => one.state === "open");
		const { panel: decided } = await running.ask("ines", "forceDecision", choice(panel.id, tension?.id ?? "", tension?.a.id ?? ""));
		expect(await mine("marcus")).toMatchObject([{ kind: "stance", decisionId: decided.decisions[0]?.id }]);
		expect(await mine("ines")).toEqual([]);
	});

	test("a deferral needs somebody and a day, and shows as deferred", async () => {
		const panel = await answered();
		const { panel: revealed } = await running.ask("maya", "revealPanel", { panelId: panel.id });
		const tensionId = revealed.board?.tensions[1]?.id ?? "";
		const asked = { panelId: panel.id, tensionId, ownerId: null, until: null, idempotencyKey: randomUUID() };
		expect((await running.refused("maya", "deferTension", asked)).fields).toEqual({ ownerId: "ownerMissing", until: "untilMissing" });
		const { panel: after } = await running.ask("maya", "deferTension", { ...asked, ownerId: oid("marcus"), until: "2026-07-09" });
		expect(after.board?.tensions.find((one) => one.id === tensionId)?.state).toBe("deferred");
	});

	test("a second round keeps the first on record and seals anew", async () => {
		const panel = await answered();
		await running.ask("maya", "revealPanel", { panelId: panel.id });
		const late = { ...hiddenAnswers["hana"], confidence: "high" } as never;
		expect((await running.refused("hana", "submitAnswer", { panelId: panel.id, answer: late })).code).toBe("answersFinal");
		const { panel: asked } = await running.ask("hana", "askForRound", { panelId: panel.id });
		expect(asked.roundAskedBy).toEqual([oid("hana")]);
		const { panel: second } = await running.ask("maya", "startRound", { panelId: panel.id, idempotencyKey: randomUUID() });
		expect(second).toMatchObject({ round: 2, stage: "sealed", answered: [], board: null });
		const mine = async (alias: string) => (await running.ask(alias, "viewPanel", { panelId: panel.id })).panel.mine;
		expect(await mine("hana")).toMatchObject({ answer: null, draft: { confidence: "high" } });
		expect(await mine("marcus")).toMatchObject({ answer: null, draft: hiddenAnswers["marcus"] });
		await running.ask("hana", "submitAnswer", { panelId: panel.id, answer: late });
		expect(await mine("hana")).toMatchObject({ answer: { confidence: "high" }, draft: null });
	});
});

describe("the way in", () => {
	test("no token, an unknown action, bad input and too much of it are told in words", async () => {
		const post = (path: string, body: string, headers: Record<string, string> = {}) =>
			fetch(`${running.origin}/api/${path}`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
		expect((await post("viewPanel", "{}")).status).toBe(401);
		const bearer = { authorization: `Bearer ${await running.tenant.identity.tokenFor("ines")}` };
		expect((await post("doMagic", "{}", bearer)).status).toBe(404);
		const malformed = await post("viewPanel", `{"panelId": 7}`, bearer);
		expect(malformed.status).toBe(422);
		expect(await malformed.json()).toMatchObject({ error: { code: "malformed", fields: { panelId: expect.any(String) } } });
		expect((await post("viewPanel", "not json", bearer)).status).toBe(422);
		expect((await post("viewPanel", JSON.stringify({ panelId: "x".repeat(70_000) }), bearer)).status).toBe(413);
	});

	test("the contract is published, and health is told", async () => {
		const openapi = (await (await fetch(`${running.origin}/api/openapi.json`)).json()) as { paths: Record<string, unknown> };
		expect(Object.keys(openapi.paths)).toContain("/api/submitAnswer");
		expect((await fetch(`${running.origin}/readyz`)).status).toBe(200);
	});

	test("whoever follows a panel hears of a change, and of nothing else", async () => {
		const panel = await attached();
		const token = await running.tenant.identity.tokenFor("ines");
		const stop = new AbortController();
		const response = await fetch(`${running.origin}/api/live/${panel.id}`, {
			headers: { authorization: `Bearer ${token}` },
			signal: stop.signal,
		});
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		const first = await reader?.read();
		expect(first?.value).toBe(": following\n\n");
		await running.ask("tomas", "submitAnswer", { panelId: panel.id, answer: hiddenAnswers["tomas"] as never });
		const event = await reader?.read();
		expect(event?.value).toBe("data: changed\n\n");
		stop.abort();
		const outside = await running.tenant.identity.tokenFor("ruth");
		expect((await fetch(`${running.origin}/api/live/${panel.id}`, { headers: { authorization: `Bearer ${outside}` } })).status).toBe(403);
	});
});
