import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, screen } from "@testing-library/react";
import { refusal } from "../fakeApi.ts";
import { button, open, pass, press, reachTheEnd, server, tap } from "./answering.tsx";

beforeEach(() => {
	jest.useFakeTimers();
	localStorage.clear();
});
afterEach(() => {
	cleanup();
	jest.useRealTimers();
});

test("a draft saves itself 600 ms after the last change", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	await pass(400);
	tap("New revenue");
	await pass(500);
	expect(fake.sentTo("saveDraft")).toHaveLength(0);
	await pass(150);
	expect(fake.sentTo("saveDraft").map((one) => one.input)).toMatchObject([
		{
			draft: {
				ranking: [
					{ target: "retention", place: 1 },
					{ target: "new-revenue", place: 2 },
				],
			},
		},
	]);
	expect(screen.getByText("Draft saved")).toBeTruthy();
});

test("while the server is away the draft stays on the device, and is saved when it is back", async () => {
	const fake = server();
	await open(fake);
	fake.state.away = true;
	tap("Retention");
	await pass(700);
	expect(screen.getByText("Your answer is safe on this device. We keep trying by ourselves.")).toBeTruthy();
	expect(screen.getByText("Kept here, 09:12")).toBeTruthy();
	fake.state.away = false;
	await act(async () => {
		window.dispatchEvent(new Event("online"));
	});
	await pass(10);
	expect(screen.getByText("Draft saved")).toBeTruthy();
	expect(fake.sentTo("saveDraft")).toHaveLength(1);
});

test("a draft that never reached the server is there when the pane is opened again", async () => {
	const fake = server();
	await open(fake);
	fake.state.away = true;
	tap("Retention");
	await pass(700);
	cleanup();
	fake.state.away = false;
	await open(fake);
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
});

test("a draft that did reach the server gives way to what was written on another device", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	await pass(700);
	cleanup();
	fake.panels.panel = {
		...fake.panels.panel,
		mine: {
			answer: null,
			draft: { ranking: [{ target: "new-revenue", place: 1 }] },
			draftSavedAt: "2026-06-17T09:00:00.000Z",
			ballot: [],
		},
	};
	await open(fake);
	expect(button("New revenue, place 1, tap to take back")).toBeTruthy();
	expect(button("Retention, not placed")).toBeTruthy();
});

test("Seal pressed while the server is away is sent by itself when it is back", async () => {
	const fake = server();
	await open(fake);
	await reachTheEnd();
	await pass(700);
	fake.state.away = true;
	press("Seal my answer");
	await pass(10);
	expect(document.activeElement?.textContent).toBe("Not sealed yet");
	expect(screen.getByText(/sent by itself as soon as Evenover can be reached/)).toBeTruthy();
	fake.state.away = false;
	await pass(2_100);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Your answer is sealed");
	expect(fake.sentTo("submitAnswer")).toHaveLength(1);
});

test("an answer that comes after the reveal is kept as a draft, with a way on", async () => {
	const fake = server();
	const board = await open(fake);
	await reachTheEnd();
	fake.api.call = async (name) => {
		if (name === "submitAnswer") throw refusal("answersFinal", { revealedAt: "2026-06-18T10:04:00.000Z" });
		return { panel: fake.panels.panel, savedAt: "" } as never;
	};
	press("Seal my answer");
	await pass(10);
	expect(document.activeElement?.textContent).toBe("The answers were revealed at 10:04");
	expect(localStorage).toHaveLength(1);
	press("Ask for a second round");
	await pass(10);
	expect(screen.getByText("Maya knows that you would like a second round.")).toBeTruthy();
	press("See the board");
	expect(board.shown).toBe(true);
});

test("a reveal while somebody writes is told above the form and takes nothing away", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	fake.panels.panel = { ...fake.panels.panel, stage: "revealed", revealedAt: "2026-06-18T10:04:00.000Z" };
	await act(async () => fake.happened());
	await pass(10);
	expect(screen.getByRole("status", { name: "" }).textContent).toContain("The answers were revealed at 10:04");
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
});

test("a question that was changed while somebody writes is offered, and keeps what is still asked", async () => {
	const fake = server();
	await open(fake);
	tap("Retention");
	tap("New revenue");
	const targets = [...fake.panels.panel.targets.filter((target) => target.id !== "new-revenue"), { id: "speed", label: "Speed" }];
	fake.panels.panel = { ...fake.panels.panel, targets };
	await act(async () => fake.happened());
	await pass(10);
	expect(screen.getByText("The question was changed")).toBeTruthy();
	expect(button("New revenue, place 2, tap to take back")).toBeTruthy();
	press("Show it as it is now");
	expect(button("Retention, place 1, tap to take back")).toBeTruthy();
	expect(button("Speed, not placed")).toBeTruthy();
	expect(screen.queryByText("The question was changed")).toBeNull();
});

test("a draft that is to wait stays on the device and goes out by itself, no refusal", async () => {
	const fake = server();
	let busy = true;
	const call = fake.api.call;
	fake.api.call = async (name, input) => {
		if (name === "saveDraft" && busy) throw refusal("tooMany", { seconds: 1 });
		return call(name, input);
	};
	await open(fake);
	tap("Retention");
	await pass(700);
	expect(screen.getByText("Kept here, 09:12")).toBeTruthy();
	busy = false;
	await pass(2_100);
	expect(screen.getByText("Draft saved")).toBeTruthy();
	expect(fake.sentTo("saveDraft")).toHaveLength(1);
});
