import { afterEach, expect, test } from "@jest/globals";
import { createApi, Refused, Unreachable } from "../../src/ui/api.ts";
import { SignInNeeded } from "../../src/ui/signIn/needed.ts";

const real = globalThis.fetch;
afterEach(() => {
	globalThis.fetch = real;
});

const panelId = "11111111-1111-4111-8111-111111111111";
type Call = { url: string; bearer: string; language: string; body: unknown };

/** A network that answers each call with what `answer` says; what was asked is kept. */
function network(answer: (call: Call, number: number) => { status: number; body?: unknown; headers?: Record<string, string> }) {
	const calls: Call[] = [];
	globalThis.fetch = (async (url: string, init: RequestInit) => {
		const headers = init.headers as Record<string, string>;
		const call = {
			url,
			bearer: headers["authorization"] ?? "",
			language: headers["accept-language"] ?? "",
			body: JSON.parse(String(init.body)) as unknown,
		};
		calls.push(call);
		const { status, body, headers: told = {} } = answer(call, calls.length);
		return { ok: status < 400, status, headers: new Map(Object.entries(told)), json: async () => body };
	}) as unknown as typeof fetch;
	return calls;
}

/** Tokens as a host gives them: the same until a fresh one is asked for. */
function tokens() {
	let issued = 1;
	return async ({ fresh = false } = {}) => `token ${fresh ? ++issued : issued}`;
}

test("a token that ran out in the middle of an answer is renewed silently, and the draft is saved", async () => {
	const calls = network(({ bearer }) =>
		bearer === "Bearer token 1"
			? { status: 401, body: { error: { code: "signIn", message: "Sign in" } } }
			: { status: 200, body: { savedAt: "2026-06-17T09:12:00.000Z" } },
	);
	const api = createApi(tokens(), "en-GB");
	const reply = await api.call("saveDraft", { panelId, draft: { assumptions: ["It holds"] } });
	expect(reply).toEqual({ savedAt: "2026-06-17T09:12:00.000Z" });
	expect(calls.map((call) => call.bearer)).toEqual(["Bearer token 1", "Bearer token 2"]);
	expect(calls[0]?.body).toEqual(calls[1]?.body);
	await api.call("saveDraft", { panelId, draft: {} });
	expect(calls[2]?.bearer).toBe("Bearer token 2");
});

test("a renewed token that is not taken either is told, not tried for ever", async () => {
	const calls = network(() => ({ status: 401, body: { error: { code: "signIn", message: "Sign in" } } }));
	await expect(createApi(tokens(), "en-GB").call("viewPanel", { panelId })).rejects.toMatchObject({ code: "signIn" });
	expect(calls).toHaveLength(2);
});

test("a refusal carries its code, its values and the fields to mend", async () => {
	network(() => ({
		status: 409,
		body: { error: { code: "targetCount", message: "Three to seven", values: { given: 2 }, fields: { targets: "targetCount" } } },
	}));
	const error = await createApi(tokens(), "en-GB")
		.call("viewPanel", { panelId })
		.catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(Refused);
	expect(error).toMatchObject({ code: "targetCount", values: { given: 2 }, fields: { targets: "targetCount" } });
});

test("a server that breaks is told with the reference to look for; a network that is gone without one", async () => {
	network(() => ({ status: 500, body: null, headers: { "x-reference": "EV-7Q2M" } }));
	await expect(createApi(tokens(), "en-GB").call("viewPanel", { panelId })).rejects.toMatchObject({ reference: "EV-7Q2M" });
	globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
	await expect(createApi(tokens(), "en-GB").call("viewPanel", { panelId })).rejects.toBeInstanceOf(Unreachable);
});

test("a server that cannot reach its store, or Microsoft 365, says so in the person's language; it is away all the same", async () => {
	network(() => ({
		status: 503,
		body: { error: { code: "storeAway", message: "Wir erreichen unseren Speicher nicht. Es ist noch da." } },
	}));
	const error = await createApi(tokens(), "de-DE")
		.call("viewPanel", { panelId })
		.catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(Unreachable);
	expect(error).toMatchObject({ title: "Wir erreichen unseren Speicher nicht", why: "server" });
	for (const body of [null, "<html>", { error: { code: "broken", message: "Something broke on our side. Reference EV-7Q2M." } }]) {
		network(() => ({ status: body && typeof body === "object" ? 500 : 503, body }));
		await expect(createApi(tokens(), "de-DE").call("viewPanel", { panelId })).rejects.toMatchObject({ title: "panes.states.awayTitle" });
	}
});

test("time is the server's, whatever the device believes", async () => {
	network(() => ({ status: 200, body: {}, headers: { "x-now": "2031-01-01T00:00:00.000Z" } }));
	const api = createApi(tokens(), "en-GB");
	await api.call("viewPanel", { panelId });
	expect(api.now().slice(0, 10)).toBe("2031-01-01");
});

test("that somebody has to sign in is told apart from a server that is away", async () => {
	const none = () => Promise.reject(new SignInNeeded("noNested"));
	await expect(createApi(none, "en-GB").call("viewPanel", { panelId })).rejects.toMatchObject({ why: "signIn" });
	const cut = () => Promise.reject(new Error("no network"));
	await expect(createApi(cut, "en-GB").call("viewPanel", { panelId })).rejects.toMatchObject({ why: "server" });
});

test("every call says which language the person reads", async () => {
	const calls = network(() => ({ status: 200, body: { savedAt: "2026-06-17T09:12:00.000Z" } }));
	await createApi(tokens(), "de-CH").call("saveDraft", { panelId, draft: {} });
	expect(calls.map(({ language }) => language)).toEqual(["de-CH"]);
});

const tooMany = { status: 429, body: { error: { code: "tooMany", message: "Wait" } }, headers: { "retry-after": "1" } };

test("a reading that is to wait waits as long as it was told to, and asks again by itself", async () => {
	const calls = network((_call, number) => (number === 1 ? tooMany : { status: 200, body: { panel: null } }));
	const begun = performance.now();
	await expect(createApi(tokens(), "en-GB").call("viewPanel", { panelId })).resolves.toEqual({ panel: null });
	expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
	expect(calls).toHaveLength(2);
	expect(calls[1]?.body).toEqual(calls[0]?.body);
});

test("a change that is to wait is told at once, so that whoever made it chooses when", async () => {
	const calls = network(() => tooMany);
	await expect(createApi(tokens(), "en-GB").call("saveDraft", { panelId, draft: {} })).rejects.toMatchObject({ code: "tooMany" });
	expect(calls).toHaveLength(1);
});

test("a reading that may not be asked for after all its waiting is told as what will be read later, in the server's words", async () => {
	const calls = network(() => ({
		...tooMany,
		body: { error: { code: "tooMany", message: "Das war zu viel. Warten Sie." } },
		headers: { "retry-after": "0.01" },
	}));
	await expect(createApi(tokens(), "de-DE").call("viewPanel", { panelId })).rejects.toMatchObject({
		name: "Unreachable",
		title: "Das war zu viel",
	});
	expect(calls).toHaveLength(6);
});

test.each([403, 404])(
	"whose stream is answered with %i reads the panel once more, to learn why, and follows no further",
	async (status) => {
		let asked = 0;
		globalThis.fetch = (async () => {
			asked += 1;
			return { ok: false, status };
		}) as unknown as typeof fetch;
		const told: string[] = [];
		const events = { changed: () => void told.push("changed"), live: () => undefined };
		await createApi(tokens(), "en-GB").follow(panelId, events, new AbortController().signal);
		expect([asked, told]).toEqual([1, ["changed"]]);
	},
);
