import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Reply } from "../../../src/contract.ts";
import { said } from "../../../src/core/said.ts";
import { DiagnosisRoom } from "../../../src/ui/diagnosis/DiagnosisRoom.tsx";
import { type Evidence, wayTo } from "../../../src/ui/diagnosis/wayTo.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

const teamId = "33333333-3333-4333-8333-333333333333";
const went: string[] = [];
beforeAll(() => {
	document.title = "Evenover";
});
afterEach(() => {
	cleanup();
	went.length = 0;
});

const evidence = (
	clue: string,
	values: Record<string, string | number>,
	kind: Evidence["source"]["kind"],
	panelId: string | null = null,
) => ({
	said: said(`diagnosis.clue.${clue}`, values),
	source: { kind, id: `${clue} in ${kind}`, panelId },
});
const sources = [
	said("diagnosis.sources.panel", { count: 1 }),
	said("diagnosis.sources.echo", { count: 3 }),
	said("diagnosis.sources.pulse", { count: 5 }),
];
const slipping: Reply<"viewDiagnosis"> = {
	teamId,
	remember: null,
	leading: "misaligned",
	second: null,
	headline: said("diagnosis.headline.misaligned"),
	from: said("diagnosis.from", { parts: sources }),
	notEnough: null,
	kinds: [
		{
			kind: "misaligned",
			weight: "strong",
			for: [
				evidence("slipped", { count: 6, of: 17 }, "echo", "june"),
				evidence("split", { count: 2, of: 6 }, "panel", "june"),
				evidence("drift", { percent: 68 }, "overTime"),
				evidence("shifting", { count: 4, of: 18 }, "pulse"),
			],
			against: [evidence("unsure", { count: 1, of: 6 }, "panel", "june")],
		},
		{ kind: "uncertain", weight: "some", for: [evidence("dontKnow", { count: 4, of: 9 }, "panel", "june")], against: [] },
		{ kind: "execution", weight: "little", for: [], against: [evidence("missed", { count: 0, of: 3 }, "metric")] },
		{ kind: "avoided", weight: "none", for: [], against: [] },
	],
};
const early: Reply<"viewDiagnosis"> = {
	...slipping,
	leading: null,
	headline: said("diagnosis.headline.notEnough"),
	from: said("diagnosis.from", { parts: sources.slice(0, 1) }),
	notEnough: {
		needs: [said("diagnosis.needs.pulse"), said("diagnosis.needs.panel", { count: 4, context: "more" })],
		after: { at: "2026-07-01T07:00:00.000Z", kind: "pulse" },
	},
};

async function shown(reply: Reply<"viewDiagnosis">) {
	const { api } = serverThat(() => reply);
	render(
		<InPane host={hostAt("personal")} api={api}>
			<main>
				<h1>Diagnosis</h1>
				<DiagnosisRoom teamId={teamId} onOpen={(id) => went.push(id)} onRoom={(room) => went.push(room)} onTeam={() => undefined} />
			</main>
		</InPane>,
	);
	await screen.findAllByRole("heading", { level: 2 });
}
const card = (name: string) => screen.getByRole("heading", { level: 3, name }).closest("li") as HTMLElement;
const findings = async () => (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id }) => id);

test("it opens with what it looks like and what that rests on, then the four, the likeliest first, each with a word and a bar", async () => {
	await shown(slipping);
	screen.getByRole("heading", { level: 2, name: "This looks like leaders who are not aligned" });
	screen.getByText("From one panel, three echoes and five pulses.");
	expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
		"Leaders not aligned",
		"Real uncertainty",
		"Weak execution",
		"Avoided decisions",
	]);
	const weights = [
		["Leaders not aligned", "Strong", 3],
		["Real uncertainty", "Some", 2],
		["Weak execution", "Little", 1],
		["Avoided decisions", "None", 0],
	] as const;
	for (const [name, word, filled] of weights) {
		within(card(name)).getByText(word);
		expect(card(name).querySelectorAll(".bar .on")).toHaveLength(filled);
	}
	expect(await findings()).toEqual([]);
});

test("what leads shows its evidence at once, the others when asked; three sentences first, and the rest on demand", async () => {
	await shown(slipping);
	const leads = card("Leaders not aligned");
	expect(within(leads).getByRole("button", { name: "What speaks for and against it" }).getAttribute("aria-expanded")).toBe("true");
	const pro = within(leads).getByRole("list", { name: "What speaks for it" });
	expect(within(pro).getAllByRole("listitem")).toHaveLength(3);
	fireEvent.click(within(leads).getByRole("button", { name: "Show one more" }));
	expect(within(pro).getAllByRole("listitem")).toHaveLength(4);
	expect(document.activeElement?.textContent).toMatch(/^In the pulse, four of 18 answers/);
	const other = card("Real uncertainty");
	const look = within(other).getByRole("button", { name: "What speaks for and against it" });
	expect(within(other).queryByRole("list", { name: "What speaks for it" })).toBeNull();
	fireEvent.click(look);
	within(other).getByText("Nothing speaks against it.");
	within(other).getByRole("list", { name: "What speaks for it" });
	within(card("Avoided decisions")).getByText("Nothing that says either.");
	expect(await findings()).toEqual([]);
});

test("each sentence opens its source", async () => {
	await shown(slipping);
	const leads = card("Leaders not aligned");
	for (const name of [/^Six of 17 echoes remember/, /^You state 68% of the order/])
		fireEvent.click(within(leads).getByRole("button", { name }));
	expect(went).toEqual(["june", "overTime"]);
	const ways = { onOpen: (id: string) => went.push(id), onRoom: (room: string) => went.push(room) };
	const kinds = ["panel", "echo", "pulse", "tension", "decision", "metric", "overTime"] as const;
	went.length = 0;
	for (const kind of kinds) wayTo({ kind, panelId: ["panel", "echo", "tension"].includes(kind) ? "p" : null }, ways)?.();
	expect(went).toEqual(["p", "p", "pulse", "p", "decisions", "framework", "overTime"]);
	expect(wayTo({ kind: "tension", panelId: null }, ways)).toBeNull();
});

test("where it is not enough to tell it names none, says what would tell and when, and shows what there is when asked", async () => {
	await shown(early);
	screen.getByRole("heading", { level: 2, name: "Not enough to tell yet" });
	screen.getByText("From one panel. What there is fits several explanations. Naming one now would be a guess.");
	expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
		"The next pulse",
		"One more panel with at least four answers",
	]);
	screen.getByText("After the pulse on Wednesday 1 July there should be enough.");
	expect(screen.queryByText("Leaders not aligned")).toBeNull();
	expect(await findings()).toEqual([]);
	fireEvent.click(screen.getByRole("button", { name: "See what we have" }));
	expect(document.activeElement?.textContent).toBe("What there is so far");
	for (const button of screen.getAllByRole("button", { name: "What speaks for and against it" }))
		expect(button.getAttribute("aria-expanded")).toBe("false");
	expect(await findings()).toEqual([]);
});

test("with nothing to go by there is nothing to see, and no day is promised", async () => {
	await shown({ ...early, from: null, notEnough: { needs: [said("diagnosis.needs.leaders")], after: null } });
	screen.getByText("There is nothing to go by yet.");
	screen.getByText("What is planned so far may not be enough.");
	expect(screen.queryByRole("button")).toBeNull();
});

test.each([slipping, early])("who is asked to remember something first is led there", async (reply) => {
	await shown({ ...reply, remember: { panelId: "asked" } });
	fireEvent.click(screen.getByRole("button", { name: "Answer or skip" }));
	expect(went).toEqual(["asked"]);
});
