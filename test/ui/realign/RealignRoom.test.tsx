import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import { RealignRoom } from "../../../src/ui/realign/RealignRoom.tsx";
import { followedIn, type RealignRead } from "../../../src/ui/realign/realign.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

const startsAt = "2026-06-22T12:00:00.000Z";
const slot = (at: string, busy: string[] = []) => ({ startsAt: at, endsAt: at, busy });
const request = {
	id: "r1",
	fromName: "Hana Sato",
	toName: "Ines Duarte",
	version: 4,
	askedAt: "2026-06-19T10:00:00.000Z",
	executing: "Nordics launch.\nIn August.",
	missed: "Whether retention has won?",
	ask: "Could we step back?",
	slots: [slot(startsAt), slot("2026-06-25T09:00:00.000Z", ["Tomas Lindqvist", "Priya Nair"])],
	inDoubt: null,
	taken: null,
};
const empty: RealignRead = {
	teamId: "t1",
	timeZone: "Europe/Berlin",
	version: 4,
	executing: [{ say: "realign.executing.version", with: { version: 4 } }],
	missed: [{ say: "realign.missed.added", with: { about: "Priority", now: "Fewer customers" } }],
	askable: [
		{ id: "ines", name: "Ines Duarte", title: "", decides: true },
		{ id: "tomas", name: "Tomas Lindqvist", title: "", decides: false },
	],
	hasRoles: true,
	remember: null,
	mine: [],
	toMe: [],
};
const written = { ...request, webLink: "https://outlook.office365.com/owa/?ItemID=1", sentAt: null };

function show(page: Partial<RealignRead>, answer: (sent: Sent) => unknown = () => undefined) {
	const gone: string[] = [];
	let kept: RealignRead = { ...empty, ...page };
	const server = serverThat((sent) => {
		if (sent.name === "viewRealignment") return kept;
		const reply = answer(sent);
		if (sent.name === "requestRealignment") kept = { ...kept, mine: [written] };
		return reply;
	});
	render(
		<InPane host={hostAt("personal", { open: (url) => void gone.push(url) })} api={server.api}>
			<RealignRoom
				teamId="t1"
				onOpen={(panelId) => void gone.push(panelId)}
				onRoom={(room) => void gone.push(room)}
				onTeam={() => undefined}
			/>
		</InPane>,
	);
	return { gone, sent: (name: string) => server.sent.filter((one) => one.name === name) };
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const write = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

test("begins with the version one works from and what has changed since, and asks who decides", async () => {
	const { gone, sent } = show({}, () => ({ id: "r1", webLink: written.webLink, slots: [] }));
	await screen.findByRole("heading", { name: "Step back with the team" });
	expect(screen.getByLabelText<HTMLTextAreaElement>("What I am executing").value).toBe("Version 4.");
	expect(screen.getByLabelText<HTMLTextAreaElement>("What I may have missed").value).toBe("Priority, new: Fewer customers.");
	expect(screen.getByLabelText<HTMLSelectElement>("Whom you ask").selectedOptions[0]?.textContent).toBe("Ines Duarte, who decides");
	screen.getByText("Ines sees these words too, on the page that the mail links to.");
	await write("What I am executing", "Nordics launch in August.");
	await press("Open the mail");
	expect(sent("requestRealignment").map(({ input }) => input)).toEqual([
		{
			teamId: "t1",
			toId: "ines",
			executing: "Nordics launch in August.",
			missed: "Priority, new: Fewer customers.",
			ask: "Could we step back and realign on what we optimize for now?",
			idempotencyKey: expect.any(String),
		},
	]);
	expect(gone).toEqual([written.webLink]);
	await screen.findByText(/The mail to Ines Duarte is in your drafts since Friday 19 June/);
});

test("an empty part is named where it is, and nothing is sent", async () => {
	const { sent } = show({ missed: [] });
	await screen.findByRole("heading", { name: "Step back with the team" });
	await press("Open the mail");
	screen.getByText("Name one thing you may not know.");
	expect(document.activeElement).toBe(screen.getByLabelText("What I may have missed"));
	expect(sent("requestRealignment")).toEqual([]);
});

test("what did not arrive is sent again under the same key, with the same words", async () => {
	let away = true;
	const { sent } = show({}, () => {
		if (away) throw new Unreachable(null);
		return { id: "r1", webLink: "w", slots: [] };
	});
	await screen.findByRole("heading", { name: "Step back with the team" });
	await press("Open the mail");
	await screen.findByText("What you wrote is still here. A mail is written once, however often you try.");
	away = false;
	await press("Try again");
	const keys = sent("requestRealignment").map(({ input }) => input["idempotencyKey"]);
	expect(keys).toHaveLength(2);
	expect(new Set(keys).size).toBe(1);
});

test("one's own request tells how far it came: written, asked, taken", async () => {
	const { gone } = show({ mine: [{ ...written, sentAt: "2026-06-19T11:00:00.000Z" }] });
	await screen.findByText("You asked Ines Duarte on Friday 19 June.");
	screen.getByText("Offered: Monday 22 June, 14:00 and Thursday 25 June, 11:00. Ines has not taken one yet.");
	expect(screen.queryByLabelText("What I am executing")).toBeNull();
	await press("Open the mail");
	expect(gone).toEqual([written.webLink]);
	await press("Ask once more");
	expect(screen.getByLabelText("What I am executing")).toBeTruthy();
});

test("a time that was taken leads to its panel, for who asked", async () => {
	const { gone } = show({ mine: [{ ...written, sentAt: request.askedAt, taken: { startsAt, panelId: "p1" } }] });
	await screen.findByText("Ines took Monday 22 June, 14:00. Everybody is invited, and the panel is on it.");
	await press("Open the panel");
	expect(gone).toEqual(["p1"]);
});

test("who is asked reads all three parts and takes a time with one press, told where the focus is", async () => {
	const { gone, sent } = show({ toMe: [request] }, () => ({ ...empty, toMe: [{ ...request, taken: { startsAt, panelId: "p1" } }] }));
	const card = within(await screen.findByRole("region", { name: "Hana Sato asks you to step back" }));
	card.getByText(/Nordics launch\.\s+In August\./);
	card.getByText("Whether retention has won?");
	card.getByText("Could we step back?");
	card.getByText("Everybody can");
	card.getByText("Tomas and Priya can’t then");
	await press("Take Monday 22 June, 14:00");
	expect(sent("takeSlot").map(({ input }) => input)).toEqual([{ requestId: "r1", startsAt }]);
	const told = await screen.findByText("You meet on Monday 22 June, 14:00. Everybody is invited.");
	expect(document.activeElement).toBe(told);
	await press("Open the panel");
	expect(gone).toEqual(["p1"]);
});

test("a time that suits nobody any more is refused with its reason, and the page reads what is offered now", async () => {
	const { sent } = show({ toMe: [request] }, () => {
		throw refusal("timeTaken", { values: { names: "Hana Sato" } });
	});
	await screen.findByRole("region", { name: "Hana Sato asks you to step back" });
	await press("Take Monday 22 June, 14:00");
	await screen.findByText("Hana Sato can’t then any more");
	expect(sent("viewRealignment")).toHaveLength(2);
});

test("while one time may be in the calendar, only that one can be taken", async () => {
	show({ toMe: [{ ...request, inDoubt: startsAt }] });
	await screen.findByText(/may be in your calendar already/);
	expect(screen.getAllByRole("button", { name: /^Take / }).map(({ textContent }) => textContent)).toEqual(["Take Monday 22 June, 14:00"]);
	expect(screen.queryByRole("button", { name: "Look for other times" })).toBeNull();
});

test("where nothing is left to take, others are looked for", async () => {
	const { sent } = show({ toMe: [{ ...request, slots: [] }] }, () => ({ ...empty, toMe: [request] }));
	await screen.findByText("No time is left of those offered.");
	await press("Look for other times");
	expect(sent("takeSlot").map(({ input }) => input)).toEqual([{ requestId: "r1", startsAt: null }]);
	await screen.findByText("Other times are here.");
});

test("a team without who decides and who facilitates is led to its page", async () => {
	const { gone } = show({ hasRoles: false });
	await screen.findByText("A panel needs both. Name them on the team’s page, then ask.");
	await press("Open the team’s page");
	expect(gone).toEqual(["team"]);
});

test("while something is asked from memory, the form that would tell it waits", async () => {
	show({ remember: { panelId: null }, executing: [], missed: [] });
	await screen.findByText("Answer the question first");
	expect(screen.queryByLabelText("What I am executing")).toBeNull();
});

test("a mail's link names the request and the time, and nothing else", () => {
	const id = "6f1c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11";
	expect(followedIn(`?request=${id}&at=2026-06-22T12%3A00%3A00.000Z`)).toEqual({ requestId: id, at: startsAt });
	expect(followedIn("?request=../../x")).toEqual({ requestId: null, at: null });
});
