import { afterEach, expect, test } from "@jest/globals";
import { act, cleanup, render, waitFor } from "@testing-library/react";
import type { Place } from "../../src/ui/host.ts";
import { PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import { waiting } from "../../src/words/en/waiting.ts";
import { Above } from "../../taskpane/Above.tsx";
import { fakeApi } from "../ui/fakeApi.ts";
import { fakeHost } from "../ui/fakeHost.ts";

afterEach(cleanup);
const many = Array.from({ length: 200 }, (_, at) => `person.number.${at}@brightwater.example`);
const teams = [
	{ name: "Leadership team", leaders: ["ines@brightwater.example"] },
	...Array.from({ length: 5 }, (_, at) => ({ name: `Group ${at}`, leaders: many })),
];

/** What the mailbox keeps once the pane was open, and how often it was written. */
async function opened(place: Place, before?: unknown) {
	const bag = new Map<string, unknown>([["nudges", before]]);
	let saved = 0;
	const roamingSettings = {
		get: (name: string) => bag.get(name),
		set: (name: string, value: unknown) => void bag.set(name, JSON.parse(JSON.stringify(value))),
		saveAsync: () => void saved++,
	};
	Object.assign(globalThis, { Office: { context: { roamingSettings } } });
	const { api, sentTo } = fakeApi({ listNudges: () => ({ teams }), resumeWaiting: () => ({ posting: [], needsConsent: [] }) });
	const host = fakeHost({ place });
	render(
		<PaneGround host={host} api={api} rooms={{ ...alone, waiting }}>
			<Above />
		</PaneGround>,
	);
	await waitFor(() => expect(sentTo("resumeWaiting")).toHaveLength(1));
	await act(() => new Promise<void>((settle) => void setTimeout(settle, 30)));
	cleanup();
	return { kept: bag.get("nudges") as { origin: string; teams: typeof teams } | undefined, saved, asked: sentTo("listNudges").length };
}

test("beside an invite that is written, the mailbox keeps who leads, as much of it as fits, and writes it once", async () => {
	const { kept, saved } = await opened("compose");
	expect(kept?.origin).toBe(location.origin);
	expect(kept?.teams[0]).toEqual(teams[0]);
	expect(kept?.teams.length).toBeGreaterThan(1);
	expect(JSON.stringify(kept).length).toBeLessThan(32 * 1024 - 4_000);
	expect(saved).toBe(1);
	expect((await opened("compose", kept)).saved).toBe(0);
	expect((await opened("compose", { origin: "https://gone.test", teams: [] })).kept).toEqual(kept);
});

test("who reads an invite sends none, and their mailbox keeps nothing", async () => {
	expect(await opened("read")).toEqual({ kept: undefined, saved: 0, asked: 0 });
});
