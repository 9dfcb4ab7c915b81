import { expect, test } from "@jest/globals";
import { Unreachable } from "../../../src/ui/api.ts";
import { type Ask, askKey, minutesFor, type Sending } from "../../../src/ui/asks/ask.ts";
import { deviceSends } from "../../../src/ui/asks/deviceSends.ts";
import { createSendKeeper } from "../../../src/ui/asks/sendKeeper.ts";
import { refusal } from "../stage/standIn.tsx";

const ask: Ask = {
	kind: "echo",
	panelId: "the-panel",
	decisionId: null,
	sides: null,
	topic: "Which region first?",
	subject: "",
	dueAt: "2026-06-22T06:00:00.000Z",
};
const key = askKey(ask);
const sending: Sending = { name: "answerEcho", input: { panelId: "the-panel", recall: null } };

function memory(): Storage {
	const kept = new Map<string, string>();
	return {
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => void kept.set(name, value),
		removeItem: (name) => void kept.delete(name),
		clear: () => kept.clear(),
		key: () => null,
		get length() {
			return kept.size;
		},
	};
}

/** A page on one device: what it sent, and a clock that is moved by hand. */
function page(storage = memory(), fail: () => Error | null = () => null) {
	const sent: unknown[] = [];
	const timers = new Set<() => void>();
	const keeper = createSendKeeper({
		call: async (_name, input) => {
			const error = fail();
			if (error) throw error;
			sent.push(input);
			return {} as never;
		},
		wait: (_milliseconds, then) => {
			timers.add(then);
			return () => void timers.delete(then);
		},
		device: (me) => deviceSends(me, storage),
	});
	const settle = () => new Promise((done) => setTimeout(done));
	return {
		keeper,
		sent,
		storage,
		states: () => keeper.all().map(({ state }) => state),
		tenSeconds: () => {
			for (const timer of [...timers]) {
				timers.delete(timer);
				timer();
			}
			return settle();
		},
		settle,
	};
}

test("what is said goes out after ten seconds, once, and until then it can be taken back with what was typed", async () => {
	const { keeper, sent, states, tenSeconds } = page();
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, { chosen: "Ret" });
	expect([sent, states()]).toEqual([[], ["held"]]);
	keeper.undo(key);
	await tenSeconds();
	expect([sent, states(), keeper.typed(key)]).toEqual([[], [], { chosen: "Ret" }]);
	keeper.hold(ask, sending, {});
	await tenSeconds();
	await tenSeconds();
	expect([sent, states()]).toEqual([[sending.input], ["sent"]]);
	keeper.undo(key);
	expect(states()).toEqual(["sent"]);
	keeper.tidy();
	expect(states()).toEqual([]);
});

test("leaving the page makes it final at once, and the ten seconds send nothing again", async () => {
	const { keeper, sent, settle, tenSeconds } = page();
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, {});
	keeper.flush();
	keeper.flush();
	await settle();
	await tenSeconds();
	expect(sent).toHaveLength(1);
});

test("what could not be sent comes back with what was typed, and one press sends it", async () => {
	let away: Error | null = new Unreachable(null);
	const { keeper, sent, states, tenSeconds, settle } = page(memory(), () => away);
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, { chosen: "Retention" });
	await tenSeconds();
	expect([states(), keeper.all()[0]?.error, keeper.typed(key)]).toEqual([["failed"], away, { chosen: "Retention" }]);
	away = null;
	keeper.again(key);
	await settle();
	expect([sent, states()]).toEqual([[sending.input], ["sent"]]);
});

test("what could not be sent goes out by itself once the server is back, once, and nothing moves on the screen before", async () => {
	let away: Error | null = new Unreachable(null);
	const { keeper, sent, states, tenSeconds, settle } = page(memory(), () => away);
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, {});
	await tenSeconds();
	const seen = new Set<string>();
	keeper.subscribe(() => {
		for (const state of states()) seen.add(state);
	});
	await tenSeconds();
	expect([sent, [...seen]]).toEqual([[], ["failed"]]);
	away = null;
	await tenSeconds();
	await tenSeconds();
	await settle();
	expect([sent, states(), [...seen]]).toEqual([[sending.input], ["sent"], ["failed", "sent"]]);
});

test("what nobody is signed in for, was refused or was left is not sent by itself", async () => {
	for (const why of [new Unreachable(null, null, "signIn"), refusal("echoAnswered"), new Unreachable(null)]) {
		let fails: Error | null = why;
		const { keeper, sent, tenSeconds } = page(memory(), () => fails);
		keeper.restore("marcus", [ask]);
		keeper.hold(ask, sending, {});
		await tenSeconds();
		if (why instanceof Unreachable && why.why === "server") keeper.drop(key);
		fails = null;
		await tenSeconds();
		expect(sent).toEqual([]);
	}
});

test("what is said anew while the first is on its way again is what goes out last", async () => {
	const answers: ((fails: Error | null) => void)[] = [];
	const timers: (() => void)[] = [];
	const sent: unknown[] = [];
	const keeper = createSendKeeper({
		call: (_name, input) =>
			new Promise((settle, fail) => {
				sent.push(input);
				answers.push((error) => (error ? fail(error) : settle({} as never)));
			}),
		wait: (_milliseconds, then) => {
			timers.push(then);
			return () => void timers.splice(timers.indexOf(then), 1);
		},
		device: (me) => deviceSends(me, memory()),
	});
	const settle = () => new Promise((done) => setTimeout(done));
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, {});
	timers.at(-1)?.();
	answers[0]?.(new Unreachable(null));
	await settle();
	timers.at(-1)?.();
	const anew: Sending = { name: "answerEcho", input: { panelId: "another", recall: null } };
	keeper.hold(ask, anew, {});
	timers.at(-1)?.();
	expect(sent).toEqual([sending.input, sending.input]);
	answers[1]?.(null);
	await settle();
	answers[2]?.(null);
	await settle();
	expect([sent.at(-1), keeper.all().map(({ state }) => state)]).toEqual([anew.input, ["sent"]]);
});

test("a page that was closed too fast loses nothing: at the next visit it goes out, where it is still asked and of the same person", async () => {
	const { storage, keeper } = page();
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, { chosen: "Retention" });
	const other = page(storage);
	other.keeper.restore("priya", [ask]);
	await other.settle();
	expect(other.sent).toEqual([]);
	const elsewhere = page(storage, () => new Unreachable(null));
	elsewhere.keeper.restore("marcus", [ask]);
	await elsewhere.settle();
	expect([elsewhere.states(), elsewhere.keeper.typed(key)]).toEqual([["failed"], { chosen: "Retention" }]);
	const next = page(storage);
	next.keeper.restore("marcus", [ask]);
	await next.settle();
	expect([next.sent, next.states()]).toEqual([[sending.input], ["sent"]]);
	const later = page(storage);
	later.keeper.restore("marcus", [ask]);
	expect(later.states()).toEqual([]);
});

test("what is asked no more, or was refused, is not sent again from the device", async () => {
	const { storage, keeper } = page();
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, {});
	const asked = page(storage);
	asked.keeper.restore("marcus", []);
	expect([asked.states(), storage.length]).toEqual([[], 0]);
	const refused = page(memory(), () => refusal("echoAnswered"));
	refused.keeper.restore("marcus", [ask]);
	refused.keeper.hold(ask, sending, {});
	await refused.tenSeconds();
	expect([refused.states(), refused.storage.length]).toEqual([["failed"], 0]);
});

test("what is being sent is not sent twice, however often it is pressed", async () => {
	const { keeper, sent, settle } = page();
	keeper.restore("marcus", [ask]);
	keeper.hold(ask, sending, {});
	keeper.again(key);
	keeper.again(key);
	keeper.flush();
	await settle();
	expect(sent).toHaveLength(1);
});

test("how long it takes is told in whole minutes, one at least", () => {
	expect(minutesFor([ask])).toBe(1);
	expect(minutesFor((["answer", "echo", "stance", "pulse", "acknowledge"] as const).map((kind) => ({ ...ask, kind })))).toBe(4);
});
