import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import type { Host, ThemeName } from "../../../src/ui/host.ts";
import { PanelGate } from "../../../src/ui/states/PanelGate.tsx";
import { fakeApi, refusal } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { PaneRoot } from "../PaneRoot.tsx";
import { panelSeenBy, tomas } from "../samplePanel.ts";

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const panel = panelSeenBy(tomas);
const Breaks = () => {
	throw new Error("broken");
};

function open(viewPanel: () => unknown, host: Host = fakeHost()) {
	const fake = fakeApi({ viewPanel });
	const result = render(
		<PaneRoot host={host} api={fake.api} timeZone="UTC">
			<PanelGate panelId={panel.id} toMyAsks={() => undefined}>
				{(read, live) => (
					<h1>
						{read.topic} {live ? "live" : "waiting"}
					</h1>
				)}
			</PanelGate>
		</PaneRoot>,
	);
	return { ...fake, ...result };
}

test("the shape of what comes shows after 300 ms, words after five seconds", async () => {
	const { container } = open(() => new Promise(() => undefined));
	expect(container.querySelector(".sk")).toBeNull();
	await pass(350);
	expect(container.querySelectorAll(".sk").length).toBeGreaterThan(3);
	expect(screen.getByRole("status").textContent).toBe("Loading the panel");
	await pass(5_000);
	expect(screen.getByRole("status").textContent).toContain("Still loading");
});

test("whoever is not on the panel learns nothing about it", async () => {
	const { container } = open(() => {
		throw refusal("notOnPanel");
	});
	await pass(50);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This panel isn’t shared with you");
	expect(container.textContent).not.toContain(panel.topic);
	expect(screen.getByRole("button", { name: "Go to my asks" })).toBeTruthy();
});

test("a server that is away is tried again by itself after twenty seconds, and at once when asked", async () => {
	let away = true;
	const { sentTo } = open(() => {
		if (away) throw new Unreachable("EV-7Q2M");
		return { panel };
	});
	await pass(600);
	expect(screen.getByRole("alert").textContent).toContain("We couldn’t reach Evenover");
	expect(screen.getByText("If it keeps happening, send this to IT: EV-7Q2M.")).toBeTruthy();
	const before = sentTo("viewPanel").length;
	fireEvent.click(screen.getByRole("button", { name: "Try now" }));
	await pass(600);
	expect(sentTo("viewPanel").length).toBeGreaterThan(before);
	away = false;
	await pass(20_000);
	await pass(1_000);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(panel.topic);
});

test("what was read stays while the server is away", async () => {
	const fake = open(() => ({ panel }));
	await pass(50);
	fake.state.away = true;
	await act(async () => fake.happened());
	await pass(2_000);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(panel.topic);
});

test("several events are followed over one connection, and each reads the panel again", async () => {
	let topic = "First";
	const fake = open(() => ({ panel: { ...panel, topic } }));
	await pass(50);
	topic = "Second";
	await act(async () => fake.happened());
	await pass(50);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Second live");
});

test("the pane wears the host's theme, and changes with it", async () => {
	let tell: (theme: ThemeName) => void = () => undefined;
	const onChange = (listener: (theme: ThemeName) => void) => {
		tell = listener;
		return () => undefined;
	};
	open(() => ({ panel }), fakeHost({ locale: "de-DE", theme: { now: () => "dark", onChange } }));
	expect(document.documentElement.dataset["theme"]).toBe("dark");
	expect(document.documentElement.lang).toBe("de-DE");
	tell("high-contrast");
	expect(document.documentElement.dataset["theme"]).toBe("high-contrast");
});

test("a screen that breaks says so and offers a way on", async () => {
	const quiet = console.error;
	console.error = () => undefined;
	render(
		<PaneRoot host={fakeHost()} api={fakeApi({}).api}>
			<Breaks />
		</PaneRoot>,
	);
	console.error = quiet;
	expect(screen.getByRole("alert").textContent).toContain("Something broke on our side");
	expect(screen.getByRole("button", { name: "Open again" })).toBeTruthy();
});
