import { afterEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Host } from "../../../src/ui/host.ts";
import { ChatWaits } from "../../../src/ui/waiting/ChatWaits.tsx";
import { fakeApi, refusal } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { PaneRoot } from "../PaneRoot.tsx";

afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

type Asked = { resumed?: string[] };
const chat = { id: "d1", subject: "Second-half focus" };
const nothing = { posting: [], needsConsent: [] };
const line = /The follow-up of Second-half focus could not be posted in the chat without you\. We’re posting it now\./;
const passes = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

function open(answer: (asked: Asked) => unknown, host: Partial<Host> = {}) {
	jest.useFakeTimers();
	const server = fakeApi({ resumeWaiting: answer as never });
	const { container } = render(
		<PaneRoot host={fakeHost(host)} api={server.api}>
			<ChatWaits />
		</PaneRoot>,
	);
	return { ...server, container };
}

test("what goes out now is said until it has, and no longer", async () => {
	let onTheWay = [chat];
	open(({ resumed }) => ({ posting: resumed ? onTheWay : [chat], needsConsent: [] }));
	await passes(100);
	expect(screen.getByRole("status").textContent).toMatch(line);
	await passes(20_000);
	expect(screen.getByRole("status").textContent).toMatch(line);
	onTheWay = [];
	await passes(3_000);
	expect(screen.getByRole("status").textContent).toBe("");
});

test("what went out at once is said long enough to be read", async () => {
	open(({ resumed }) => (resumed ? nothing : { posting: [chat], needsConsent: [] }));
	await passes(5_000);
	expect(screen.getByRole("status").textContent).toMatch(line);
	await passes(5_000);
	expect(screen.getByRole("status").textContent).toBe("");
});

test("who waits for nothing is told nothing, and asked once", async () => {
	const { sentTo, container } = open(() => nothing);
	await passes(30_000);
	expect(container.textContent).toBe("");
	expect(sentTo("resumeWaiting")).toHaveLength(1);
});

test("a consent that is missing is asked for in words, and once given the message goes out", async () => {
	let given = false;
	const tokens: unknown[] = [];
	const token: Host["token"] = async (options) => {
		tokens.push(options);
		given = true;
		return "token";
	};
	open(({ resumed }) => (resumed ? nothing : given ? { posting: [chat], needsConsent: [] } : { posting: [], needsConsent: [chat] }), {
		token,
	});
	await passes(100);
	expect(screen.getByRole("region", { name: "The follow-up needs your permission" }).textContent).toMatch(/Second-half focus/);
	fireEvent.click(screen.getByRole("button", { name: "Allow it and post" }));
	await passes(1_000);
	expect(tokens).toEqual([{ fresh: true }]);
	expect(screen.queryByRole("region")).toBeNull();
	expect(screen.getByRole("status").textContent).toMatch(line);
});

test("whoever does not want to be asked now is left alone", async () => {
	open(() => ({ posting: [], needsConsent: [chat] }));
	await passes(100);
	fireEvent.click(screen.getByRole("button", { name: "Not now" }));
	expect(screen.queryByRole("region")).toBeNull();
});

test("a server that is away or refuses leaves the pane as it is", async () => {
	const { container } = open(() => {
		throw refusal("broken");
	});
	await passes(5_000);
	expect(container.textContent).toBe("");
});

test("on the wall it is done without a word", async () => {
	const { container, sentTo } = open(() => ({ posting: [chat], needsConsent: [] }), { place: "stage" });
	await passes(100);
	expect(container.textContent).toBe("");
	expect(sentTo("resumeWaiting").length).toBeGreaterThan(0);
});
