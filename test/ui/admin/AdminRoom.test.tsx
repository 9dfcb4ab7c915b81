import { beforeAll, expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { Reply } from "../../../src/contract.ts";
import { AdminPlace } from "../../../src/ui/admin/AdminPlace.tsx";
import { adminWords } from "../../../src/ui/admin/adminWords.ts";
import { Unreachable } from "../../../src/ui/api.ts";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

beforeAll(() => adminWords.en());

const id = "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01";
const found: Reply<"previewErasure"> = {
	person: { id, name: "Ines Duarte", mail: "ines.duarte@brightwater.example" },
	goes: { answers: 4, pulseAnswers: 6, stanceWords: 1, signals: 2, translations: 3, messages: 0 },
	stays: { decisions: 5, owned: 1, reviews: 2, putOff: 0, versions: 3 },
	teams: 1,
	boards: 4,
	open: { decides: 1, facilitates: 0, organizes: 0 },
	invited: 0,
};
const drops = { panels: 2, pulses: 5, signals: 0, translations: 1, total: 8 };
const entry = (number: number, act: string, more: object = {}) => ({
	number,
	at: "2026-06-18T10:00:00.000Z",
	actor: { id: "i", name: "Ines Duarte" },
	act,
	panel: { id: "p", meetsOn: "2026-06-18" },
	team: { id: "t", name: "Leadership team" },
	person: null,
	...more,
});

async function show(answers: Partial<Record<string, (input: never) => unknown>> = {}) {
	let months = 24;
	const usual: Record<string, (input: never) => unknown> = {
		viewAdministration: (input: { months?: number }) => ({
			counts: { people: 8, teams: 1, panels: 4, decisions: 5 },
			retention: {
				months,
				nextAt: "2028-06-18T10:00:00.000Z",
				drops: input.months !== undefined && input.months < 24 ? drops : { ...drops, total: 0 },
			},
			erasures: [{ personId: "71d483c9-a072-4175-90c5-d07391628e08", at: "2026-05-04T10:00:00.000Z" }],
		}),
		previewErasure: () => found,
		erasePerson: () => ({ erased: found.goes }),
		changeRetention: (input: { months: number }) => {
			months = input.months;
			return { retention: { months, nextAt: null, drops } };
		},
		viewAudit: (input: { before?: number }) =>
			input.before === undefined
				? {
						entries: [entry(3, "revealPanel"), entry(2, "erasePerson", { person: { id, name: null } })],
						head: null,
						verified: true,
						more: true,
					}
				: { entries: [entry(1, "pulseOpened", { actor: null, at: "2026-06-01" })], head: null, verified: true, more: false },
	};
	const server = serverThat(({ name, input }: Sent) => {
		const answer = answers[name] ?? usual[name];
		if (!answer) throw refusal("notAdmin");
		return answer(input as never) as never;
	});
	await act(
		async () =>
			void render(
				<InPane host={hostAt("details")} api={server.api}>
					<AdminPlace onBack={() => undefined} />
				</InPane>,
			),
	);
	return { sentTo: (wanted: string) => server.sent.filter(({ name }: Sent) => name === wanted).map(({ input }: Sent) => input) };
}

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const type = (label: string | RegExp, value: string) =>
	act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

test("somebody is erased in two steps: who it is and what goes, then a sentence that names them, which nothing ticks beforehand", async () => {
	const { sentTo } = await show();
	await screen.findByText("Erase a person");
	expect(screen.queryByRole("button", { name: /^Erase / })).toBeNull();
	await press("See what is kept");
	expect(screen.getByText("Say whose data is to be erased.")).toBeTruthy();
	expect(document.activeElement).toBe(screen.getByLabelText("Mail address or directory ID"));
	await type("Mail address or directory ID", " Ines.Duarte@brightwater.example ");
	await press("See what is kept");
	expect(sentTo("previewErasure")).toEqual([{ mail: "Ines.Duarte@brightwater.example" }]);
	expect(document.activeElement?.textContent).toBe("Ines Duarte");
	expect(screen.getByText("Boards that will be drawn without them: 4.")).toBeTruthy();
	expect(screen.getByText(/^Panels under way that they decide: 1\./)).toBeTruthy();
	const sure = screen.getByRole("checkbox", { name: "Erase everything of Ines Duarte. This cannot be taken back." }) as HTMLInputElement;
	expect(sure.checked).toBe(false);
	await press("Erase Ines Duarte");
	expect(sentTo("erasePerson")).toEqual([]);
	expect(screen.getByText("Tick the sentence above first.")).toBeTruthy();
	await act(async () => void fireEvent.click(sure));
	await press("Erase Ines Duarte");
	expect(sentTo("erasePerson")).toMatchObject([{ personId: id }]);
	expect(screen.getByText("Ines Duarte was erased.")).toBeTruthy();
	expect(screen.queryByRole("checkbox")).toBeNull();
});

test("somebody whose address is known no more is looked for by their id; another name means looking again", async () => {
	const { sentTo } = await show();
	await screen.findByText("Erase a person");
	await type("Mail address or directory ID", id.toUpperCase());
	await press("See what is kept");
	expect(sentTo("previewErasure")).toEqual([{ personId: id }]);
	await type("Mail address or directory ID", "tomas");
	expect(screen.queryByRole("checkbox")).toBeNull();
});

test("whom nothing here knows is told as that", async () => {
	await show({
		previewErasure: () => {
			throw refusal("nobodyKnown");
		},
	});
	await screen.findByText("Erase a person");
	await type("Mail address or directory ID", "nobody@brightwater.example");
	await press("See what is kept");
	expect(within(screen.getByRole("alert")).getByText("Nobody here is known by that")).toBeTruthy();
});

test("a shorter retention tells how much goes and waits for a second press; a longer one is changed at once", async () => {
	const { sentTo } = await show();
	await screen.findByText(/^Kept for 24 months\./);
	await type(/^Months, 3 to 120$/, "2");
	await press("Change");
	expect(screen.getByText("Choose from 3 to 120 months.")).toBeTruthy();
	await type(/^Months, 3 to 120$/, "6");
	await press("Change");
	expect(document.activeElement?.textContent).toBe("With 6 months, these go at once and for good");
	expect(sentTo("changeRetention")).toEqual([]);
	await press("Keep 6 months and drop these");
	expect(sentTo("changeRetention")).toEqual([{ months: 6, drops: 8 }]);
	await screen.findByText("Kept for 6 months from now on.");
	expect(document.activeElement?.textContent).toBe("Kept for 6 months from now on.");
	await type(/^Months, 3 to 120$/, "60");
	await press("Change");
	expect(sentTo("changeRetention")).toEqual([
		{ months: 6, drops: 8 },
		{ months: 60, drops: 0 },
	]);
});

test("the months that are kept already change nothing, and what was begun can be left, with the focus where it was typed", async () => {
	const { sentTo } = await show();
	await screen.findByText(/^Kept for 24 months\./);
	await press("Change");
	expect(screen.getByText("Kept for 24 months.")).toBeTruthy();
	expect(sentTo("changeRetention")).toEqual([]);
	await type(/^Months, 3 to 120$/, "6");
	await press("Change");
	await press("Leave it as it is");
	expect(document.activeElement).toBe(screen.getByLabelText(/^Months, 3 to 120$/));
	expect(sentTo("changeRetention")).toEqual([]);
});

test("what is still being typed is never tried again by itself", async () => {
	const away = () => {
		throw new Unreachable(null);
	};
	const { sentTo } = await show({ previewErasure: away, changeRetention: away });
	await screen.findByText("Erase a person");
	await type("Mail address or directory ID", "ines.duarte@brightwater.example");
	await press("See what is kept");
	expect(screen.getByText("We couldn’t reach Evenover")).toBeTruthy();
	await type("Mail address or directory ID", "ine");
	expect(screen.queryByText("We couldn’t reach Evenover")).toBeNull();
	await type(/^Months, 3 to 120$/, "60");
	await press("Change");
	expect(screen.getByText("We couldn’t reach Evenover")).toBeTruthy();
	await type(/^Months, 3 to 120$/, "3");
	expect(screen.queryByText("We couldn’t reach Evenover")).toBeNull();
	expect([sentTo("previewErasure").length, sentTo("changeRetention").length]).toEqual([1, 1]);
});

test("the log tells who did what in words, the latest first, goes on further back, and whether it is as it was written", async () => {
	const { sentTo } = await show();
	await screen.findByText("revealed the answers", { exact: false });
	expect(screen.getByText(/about someone whose data was erased/)).toBeTruthy();
	expect(screen.getByText("These entries are as they were written.")).toBeTruthy();
	await press("Show earlier ones");
	await screen.findByText("opened the pulse", { exact: false });
	expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
		"Erased so far",
		"Thursday 18 June",
		"Monday 1 June",
	]);
	expect(document.activeElement?.textContent).toContain("opened the pulse");
	expect(sentTo("viewAudit")).toEqual([{}, { before: 2 }]);
	expect(screen.queryByRole("button", { name: "Show earlier ones" })).toBeNull();
});

test("whoever was erased and did something is told as that, and by their id", async () => {
	await show({
		viewAudit: () => ({ entries: [entry(1, "revealPanel", { actor: { id, name: null } })], head: null, verified: true, more: false }),
	});
	const line = (await screen.findByText("revealed the answers", { exact: false })).closest("li");
	expect(line?.textContent).toMatch(/^Someone whose data was erased revealed the answers/);
	expect(line?.textContent).toContain(id);
});

test("earlier entries that cannot be read now are told as that, and those that were read stay", async () => {
	let away = true;
	await show({
		viewAudit: (input: { before?: number }) => {
			if (input.before === undefined) return { entries: [entry(2, "revealPanel")], head: null, verified: true, more: true };
			if (away) throw new Unreachable(null);
			return { entries: [entry(1, "attachPanel")], head: null, verified: true, more: false };
		},
	});
	await screen.findByText("revealed the answers", { exact: false });
	await press("Show earlier ones");
	await screen.findByText("We couldn’t reach Evenover");
	expect(screen.getByText("revealed the answers", { exact: false })).toBeTruthy();
	away = false;
	await press("Try now");
	expect(await screen.findByText("attached a panel", { exact: false })).toBeTruthy();
	expect(screen.queryByText("We couldn’t reach Evenover")).toBeNull();
});

test("a log that was changed is told loudly", async () => {
	await show({ viewAudit: () => ({ entries: [entry(1, "revealPanel")], head: null, verified: false, more: false }) });
	expect(await screen.findByText(/^These entries are not as they were written/)).toBeTruthy();
});

test("whoever is no administrator is refused in words, and sees nothing", async () => {
	await show({
		viewAdministration: () => {
			throw refusal("notAdmin");
		},
	});
	expect(await screen.findByRole("alert")).toBeTruthy();
	expect(screen.queryByText("Erase a person")).toBeNull();
	expect(screen.queryByText("Audit log")).toBeNull();
});

test("the way there stands among one's own asks for administrators, and for nobody else", async () => {
	const shown = (admin: boolean) => {
		const { api } = serverThat(({ name }) =>
			name === "listMyAsks" ? { me: { id, name: "Ruth Alder", ...(admin && { admin }) }, asks: [], waiting: [] } : {},
		);
		return render(
			<InPane host={hostAt("personal")} api={api}>
				<MyAsks onOpen={() => undefined} onAdmin={() => undefined} />
			</InPane>,
		);
	};
	const { unmount } = shown(true);
	expect(await screen.findByRole("button", { name: "Administration" })).toBeTruthy();
	unmount();
	shown(false);
	await screen.findByText(/Ruth/);
	expect(screen.queryByRole("button", { name: "Administration" })).toBeNull();
});
