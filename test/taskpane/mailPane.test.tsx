import { afterEach, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Ask } from "../../src/ui/asks/ask.ts";
import { PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import type { OutlookHost } from "../../taskpane/outlookHost.ts";
import { Shell } from "../../taskpane/Shell.tsx";
import { fakeApi, refusal } from "../ui/fakeApi.ts";
import { fakeHost } from "../ui/fakeHost.ts";
import { panelSeenBy, tomas } from "../ui/samplePanel.ts";

afterEach(() => {
	cleanup();
	localStorage.clear();
});

const teamId = "0b9b4c1e-5f7e-4a0b-9c51-2d6f3f1f9a10";
const none = { panelId: "", decisionId: null, sides: null, subject: "", teamId };
const pulse: Ask = { ...none, kind: "pulse", topic: "Leadership", dueAt: "2026-06-19T15:00:00.000Z", pulseId: "p1", recalled: true };
const translation: Ask = {
	...none,
	kind: "translation",
	topic: "More focus on enterprise value",
	dueAt: "2026-06-20T15:00:00.000Z",
	translation: { id: "t1", by: "Maya Okafor", implications: [{ id: "i1", text: "The admin console before consumer features" }] },
};
const version: Ask = { ...none, kind: "acknowledge", topic: "Leadership", dueAt: "2026-06-21T15:00:00.000Z", version: 3 };
const echo: Ask = {
	...none,
	kind: "echo",
	panelId: panelSeenBy(tomas).id,
	topic: "Which region first?",
	dueAt: "2026-06-16T06:00:00.000Z",
	targets: ["Retention", "New revenue"],
	metAt: "2026-06-11T08:00:00.000Z",
};
const answer: Ask = { ...none, kind: "answer", panelId: echo.panelId, topic: "Second half", dueAt: "2026-06-18T15:00:00.000Z" };
const open = {
	teamId,
	teamName: "Leadership",
	current: {
		id: "p1",
		number: 1,
		opensAt: "2026-06-16T07:00:00.000Z",
		closesAt: "2026-06-19T15:00:00.000Z",
		asked: 6,
		answered: [],
		mayAnswer: true,
		recall: ["Retention"],
		priorities: [{ id: "retention", label: "Retention" }],
		mine: null,
	},
	past: [],
	plan: { startsOn: null, at: "09:00", everyWeeks: 2, timeZone: "UTC", nextAt: null, mayPlan: false },
};
const to = (path: string) => `<p>Hi</p><a href="${location.origin}${path}">Look</a>`;
const toTeam = (room: string) => to(`/team/${teamId}/${room}`);

function beside(html: string, asks: readonly Ask[], more: Record<string, (input: never) => unknown> = {}) {
	const state = { html, asks: [...asks], change: () => undefined as unknown, opened: [] as string[] };
	const host: OutlookHost = {
		...fakeHost({ place: "read", locale: "en-US", open: (url) => void state.opened.push(url) }),
		isMail: true,
		body: async () => state.html,
		onItemChange: (listener) => {
			state.change = listener;
			return () => undefined;
		},
	} as OutlookHost;
	const fake = fakeApi({
		listMyAsks: () => ({ me: { id: "tomas", name: "Tomas Lindqvist" }, asks: state.asks }),
		viewPulse: () => open,
		answerPulse: () => open,
		viewPanel: () => ({ panel: panelSeenBy(tomas) }),
		...more,
	});
	const show = () =>
		render(
			<PaneGround host={host} api={fake.api} rooms={alone} timeZone="UTC">
				<Shell host={host} />
			</PaneGround>,
		);
	return { ...fake, mail: state, show };
}

const heading = (name: string | RegExp, level = 1) => screen.findByRole("heading", { level, name }, { timeout: 10_000 });
const also = (name: string | RegExp) => screen.findByRole("button", { name });

test("a pulse is answered in the mail that asks for it, thanked for, and then the rest stands there", async () => {
	const { mail, show, sentTo } = beside(toTeam("pulse"), [pulse, version]);
	show();
	await heading("One thing to do");
	expect(screen.queryByText("Leadership", { selector: ".t4" })).toBeNull();
	await also("Also waiting for you: one");
	fireEvent.click(await screen.findByLabelText("Still right"));
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
	await heading("That is all this mail asked");
	await heading("Thank you, that’s in", 2);
	expect(screen.getByRole("button", { name: "Undo" })).toBe(document.activeElement);
	await heading("Also waiting for you", 2);
	mail.asks = [version];
	await act(async () => void window.dispatchEvent(new Event("blur")));
	expect(sentTo("answerPulse")).toHaveLength(1);
	expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
	await heading("That is all this mail asked");
});

test("a translation is one tap; what came of it is said, and that nothing else waits", async () => {
	const { mail, show, sentTo } = beside(toTeam("translations"), [translation], {
		answerTranslation: () => {
			mail.asks = [];
			return {
				translations: [
					{ id: "t1", implications: [{ id: "i1", text: "x", verdict: { is: "confirmed", words: "", at: "2026-06-17T09:12:00.000Z" } }] },
				],
			};
		},
	});
	show();
	await heading("One thing to do");
	fireEvent.click(screen.getByRole("button", { name: "Yes" }));
	expect(await heading("That is all this mail asked")).toBe(document.activeElement);
	expect(screen.getByText("Kept. You can change it under Translations.")).toBeTruthy();
	expect(screen.getByText("Nothing else is waiting for you.")).toBeTruthy();
	expect(sentTo("answerTranslation")[0]?.input).toMatchObject({ verdict: "confirmed", implicationId: "i1" });
});

test("what the mail is about stays away while it would tell what is asked from memory", async () => {
	const { show, mail } = beside(toTeam("translations"), [{ ...pulse, recalled: false }], {
		viewPulse: () => ({ ...open, current: { ...open.current, recall: undefined } }),
		answerPulse: () => {
			mail.asks = [pulse, translation];
			return open;
		},
	});
	show();
	await heading("First, from memory");
	fireEvent.click(await screen.findByRole("button", { name: "I don’t remember" }));
	await heading("Two things to do");
	await heading("“More focus on enterprise value”", 2);
	expect(screen.getByLabelText("Still right")).toBeTruthy();
});

test("an echo is answered in its mail, and nothing of the panel is read before", async () => {
	const { show, sentTo } = beside(to(`/panel/${echo.panelId}`), [echo]);
	show();
	await heading("One thing to do");
	await heading(/^What did you decide/, 2);
	expect(sentTo("viewPanel")).toHaveLength(0);
});

test("a mail whose question is done says so, leads on, and shows what waits", async () => {
	const said = { marks: [], changed: "", information: "" };
	const { show } = beside(toTeam("pulse"), [version], { viewPulse: () => ({ ...open, current: { ...open.current, mine: said } }) });
	show();
	await heading("Nothing is left to answer here");
	await screen.findByText("You have answered this pulse, and can change that until Friday, June 19, 3:00 PM.");
	await heading("Also waiting for you", 2);
	expect(screen.getByText("Leadership")).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Open pulse" }));
	await heading("Pulse");
	fireEvent.click(screen.getByRole("button", { name: "Back" }));
	await heading("Nothing is left to answer here");
});

test("a pulse that has closed says so", async () => {
	beside(toTeam("pulse"), [], { viewPulse: () => ({ ...open, current: null }) }).show();
	await screen.findByText("This pulse has closed. What everybody said is on its page.", {}, { timeout: 10_000 });
	screen.getByText("Nothing else is waiting for you.");
});

test("a panel that is gone says so and shows what waits", async () => {
	const { show } = beside(to(`/panel/${echo.panelId}`), [version], {
		viewPanel: () => {
			throw refusal("notOnPanel");
		},
	});
	show();
	await heading("This panel isn’t there for you any more");
	await heading("Also waiting for you", 2);
});

test("a mail that asks for an answer begins with its first question, with nothing else around", async () => {
	const { show } = beside(to(`/panel/${answer.panelId}`), [answer, version]);
	show();
	await heading("What should this optimize for?");
	expect(screen.queryByText("Nothing in this mail waits for you.")).toBeNull();
	expect(screen.queryByRole("button", { name: /^Also waiting/ })).toBeNull();
});

test("beside any other mail stands what waits, and an answer is given right there", async () => {
	const { show } = beside("<p>Lunch at noon?</p>", [answer, version]);
	show();
	await heading("Good morning, Tomas");
	screen.getByText("Two asks, about three minutes in all.");
	fireEvent.click(screen.getByRole("button", { name: /^Give my answer/ }));
	await heading("What should this optimize for?");
	fireEvent.click(screen.getByRole("button", { name: "Back" }));
	await heading(/^Good /);
});

test("beside any other mail, with nothing to do, it says so", async () => {
	beside("<p>Lunch at noon?</p>", []).show();
	await screen.findByText("Nothing waits for you", {}, { timeout: 10_000 });
});

test("without a way to the server it says so, and goes on by itself when asked", async () => {
	const { show, state } = beside(toTeam("pulse"), [pulse]);
	state.away = true;
	show();
	await screen.findByText("We couldn’t reach Evenover", {}, { timeout: 10_000 });
	state.away = false;
	fireEvent.click(screen.getByRole("button", { name: "Try now" }));
	await heading("One thing to do");
});

test("a warning shows what it rests on and its two ways; once settled it says so", async () => {
	const warning = {
		id: "w1",
		priorityId: "retention",
		label: "Retention",
		strength: "some",
		since: "2026-06-10T08:00:00.000Z",
		people: 2,
		because: [],
		evidence: [],
		panelId: null,
	};
	const page = {
		teamId,
		priorities: [],
		members: [],
		signals: [],
		warnings: [warning],
		dismissed: [],
		mayRun: true,
		hears: false,
		readers: [],
		remember: null,
	};
	const { show } = beside(toTeam("signals"), [version], {
		viewSignals: () => page,
		dismissWarning: () => ({ ...page, warnings: [] }),
	});
	show();
	await heading("“Retention” may be shifting", 2);
	await also("Also waiting for you: one");
	fireEvent.click(screen.getByRole("button", { name: /aside/ }));
	fireEvent.change(screen.getByRole("textbox"), { target: { value: "One bad week" } });
	fireEvent.submit(screen.getByRole("textbox").closest("form") as HTMLFormElement);
	await heading("This warning is settled");
	await heading("Also waiting for you", 2);
});

test("a request to step back brings its times; somebody else's is not there", async () => {
	const request = {
		id: "6f1c4c1e-5f7e-4a0b-9c51-2d6f3f1f9a11",
		fromName: "Maya Okafor",
		toName: "Tomas Lindqvist",
		executing: "The Nordics launch",
		missed: "Last week",
		ask: "Could we step back?",
		version: 2,
		askedAt: "2026-06-16T08:00:00.000Z",
		slots: [{ startsAt: "2026-06-22T12:00:00.000Z", endsAt: "2026-06-22T12:45:00.000Z", busy: [] }],
		inDoubt: null,
		taken: null,
	};
	const page = {
		teamId,
		timeZone: "Europe/Berlin",
		toMe: [request],
		mine: [],
		askable: [],
		hasRoles: true,
		remember: null,
		version: 2,
		executing: [],
		missed: [],
	};
	const { show, sentTo, mail } = beside(toTeam(`realign?request=${request.id}`), [], { viewRealignment: () => page });
	show();
	await heading("Maya Okafor asks you to step back", 2);
	expect(sentTo("viewRealignment")[0]?.input).toEqual({ teamId, requestId: request.id });
	expect(within(screen.getByRole("main")).getByRole("button", { name: /^Take Monday, June 22/ })).toBeTruthy();
	mail.html = toTeam(`realign?request=${teamId}`);
	await act(async () => void mail.change());
	await heading("Nothing waits here");
});
