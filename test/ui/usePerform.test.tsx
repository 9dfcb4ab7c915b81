import { afterEach, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Unreachable } from "../../src/ui/api.ts";
import { usePerform } from "../../src/ui/usePerform.ts";
import { fakeApi, refusal } from "./fakeApi.ts";
import { fakeHost } from "./fakeHost.ts";
import { PaneRoot } from "./PaneRoot.tsx";

afterEach(cleanup);

function Reminder() {
	const { perform, busy, refused, unreachable } = usePerform("remindPeople");
	return (
		<button type="button" disabled={busy} onClick={() => void perform({ panelId: "p1" } as never)}>
			{refused?.code ?? (unreachable ? "away" : "send")}
		</button>
	);
}

test("one wish keeps its key through a lost reply and a time to wait, and gets a new one once it was refused", async () => {
	const outcomes = [new Unreachable(null), refusal("tooMany", { seconds: 1 }), refusal("notYoursToRun"), refusal("notYoursToRun")];
	const fake = fakeApi({
		remindPeople: () => {
			throw outcomes.shift() ?? new Error("once too often");
		},
	});
	let ids = 0;
	render(
		<PaneRoot host={fakeHost()} api={fake.api} timeZone="UTC" newId={() => `key ${++ids}`}>
			<Reminder />
		</PaneRoot>,
	);
	for (const [before, after] of [
		["send", "away"],
		["away", "tooMany"],
		["tooMany", "notYoursToRun"],
		["notYoursToRun", "notYoursToRun"],
	] as const) {
		fireEvent.click(await screen.findByRole("button", { name: before }));
		await screen.findByRole("button", { name: after });
		await new Promise((settle) => setTimeout(settle, 20));
	}
	const keys = fake.sentTo("remindPeople").map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
	expect(keys).toHaveLength(4);
	expect(new Set(keys.slice(0, 3)).size).toBe(1);
	expect(keys[3]).not.toBe(keys[2]);
});
