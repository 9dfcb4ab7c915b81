import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { expect, test } from "@jest/globals";
import { personByAlias } from "../../../sandbox/people.ts";
import { leadershipMeeting, someTenant } from "../support/tenant.ts";

const letter = {
	subject: "Once",
	body: { contentType: "html", content: "." },
	toRecipients: [{ emailAddress: { address: personByAlias("hana").mail } }],
};

test("a failure before the effect leaves nothing behind, one after it leaves everything", async () => {
	const { graph, as } = someTenant();
	graph.faults.set({ rate: 1, kinds: ["before"] });
	const before = await as("maya", "POST", "/me/sendMail", { message: letter });
	expect([429, 503, 504]).toContain(before.status);
	expect(graph.mailbox("hana").inbox).toHaveLength(0);
	graph.faults.set({ rate: 1, kinds: ["after"] });
	expect((await as("maya", "POST", "/me/sendMail", { message: letter })).status).toBe(504);
	expect(graph.mailbox("hana").inbox).toHaveLength(1);
	expect(graph.received.list.at(-1)).toMatchObject({
		status: 504,
		what: "Sent a mail to Hana Sato",
		fault: "done, but answered with a failure",
	});
});

test("what is late is done all the same, after a while", async () => {
	const { graph, as } = someTenant();
	graph.faults.set({ rate: 1, kinds: ["late"], lateMs: 80 });
	const begun = performance.now();
	expect((await as("maya", "POST", "/me/sendMail", { message: letter })).status).toBe(202);
	expect(performance.now() - begun).toBeGreaterThan(75);
	expect(graph.mailbox("hana").inbox).toHaveLength(1);
});

test("half of the requests fail at a rate of a half, the same ones from the same seed, and only where asked", async () => {
	const outcomes = async () => {
		const { graph, as } = someTenant();
		graph.faults.set({ rate: 0.5, kinds: ["after"], only: /sendMail/, seed: 3 });
		const statuses: number[] = [];
		for (let i = 0; i < 40; i++) statuses.push((await as("maya", "POST", "/me/sendMail", { message: letter })).status);
		expect((await as("maya", "GET", "/me")).status).toBe(200);
		expect(graph.mailbox("hana").inbox).toHaveLength(40);
		return statuses;
	};
	const first = await outcomes();
	expect(await outcomes()).toEqual(first);
	const failed = first.filter((status) => status === 504).length;
	expect(failed).toBeGreaterThan(10);
	expect(failed).toBeLessThan(30);
});

test("a broken line reaches the caller as such, whether the thing was done or not", async () => {
	const { graph, identity } = someTenant();
	const server = createAdaptorServer(graph.app);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	try {
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0/me/sendMail`;
		const headers = {
			Authorization: `Bearer ${await identity.tokenFor("maya", { audience: "graph" })}`,
			"Content-Type": "application/json",
		};
		graph.faults.set({ rate: 1, kinds: ["reset"], seed: 5 });
		for (let i = 0; i < 12; i++) {
			await expect(fetch(url, { method: "POST", headers, body: JSON.stringify({ message: letter }) })).rejects.toThrow("fetch failed");
		}
		const done = graph.mailbox("hana").inbox.length;
		expect(done).toBeGreaterThan(0);
		expect(done).toBeLessThan(12);
		expect(graph.received.list.filter(({ fault }) => fault === "the line broke after it was done")).toHaveLength(done);
	} finally {
		server.close();
	}
});

test("a fifth request at once to one mailbox is turned away, to another it is not", async () => {
	const { graph, as } = someTenant();
	graph.faults.slow(50);
	const [other, ...five] = await Promise.all([
		as("tomas", "GET", "/me/events"),
		...Array.from({ length: 5 }, () => as("ines", "GET", "/me/events")),
	]);
	expect(five.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
	expect(five.find(({ status }) => status === 429)?.headers.get("Retry-After")).toBe("1");
	expect(other?.status).toBe(200);
});

test("it throttles on demand and says how long to wait", async () => {
	const { graph, as } = someTenant();
	graph.faults.throttle({ times: 1, retryAfterSeconds: 3, only: /\/events/ });
	const first = await as("ines", "GET", "/me/events");
	expect([first.status, first.headers.get("Retry-After")]).toEqual([429, "3"]);
	expect((await as("ines", "GET", "/me/events")).status).toBe(200);
});

test("everything that came is noted: who, with what rights, what they asked and what came of it", async () => {
	const { graph, as } = someTenant();
	const heard: string[] = [];
	const stop = graph.received.listen(({ what }) => heard.push(what));
	const meeting = graph.seedMeeting(leadershipMeeting);
	await as("ines", "PATCH", `/me/events/${meeting.eventIds["ines"]}`, { nonsense: true });
	stop();
	await as("ines", "GET", "/me/nothing");
	expect(graph.received.list).toMatchObject([
		{
			who: "Ines Duarte",
			app: false,
			method: "PATCH",
			body: { nonsense: true },
			status: 400,
			refused: expect.stringContaining("nonsense"),
		},
		{ path: "/me/nothing", status: 400 },
	]);
	expect(heard).toEqual(["Changed “Where to put the second half” in Ines Duarte’s calendar: nonsense"]);
	graph.received.clear();
	expect(graph.received.list).toHaveLength(0);
});
