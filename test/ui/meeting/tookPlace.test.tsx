import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { fakeApi, refusal } from "../fakeApi.ts";
import { decision, seenBy, sixAnswers } from "../stage/room.ts";
import { hostAt, InPane } from "../stage/standIn.tsx";

const sealed = (reader: string, more: Partial<PanelView> = {}): PanelView => {
	const panel = seenBy(reader, { panel: { revealedAt: null }, answers: sixAnswers.slice(0, 4) });
	const closes = reader === "maya" || reader === "ines";
	return { ...panel, inDoubt: true, me: { ...panel.me, may: { ...panel.me.may, close: closes } }, ...more };
};

function details(panel: PanelView, answers: Parameters<typeof fakeApi>[0] = {}) {
	const server = fakeApi(answers);
	const shown = render(
		<InPane host={hostAt("details")} api={server.api}>
			<MeetingDetails panel={panel} live={true} />
		</InPane>,
	);
	return { ...server, ...shown };
}

const asked = () => screen.getByRole("region", { name: "Did this meeting take place?" });
const press = async (name: string) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await act(async () => undefined);
};

test("whoever facilitates is asked whether the meeting took place, before anything else, with three ways on", () => {
	details(sealed("maya"));
	expect(asked().textContent).toContain("It was booked until Thursday 18 June, 11:00. Nothing was revealed, so nothing has gone out.");
	expect(
		within(asked())
			.getAllByRole("button")
			.map((button) => button.textContent),
	).toEqual(["It did: send what is still open", "It didn’t: close the panel", "It moved"]);
});

test("it did: what is still open is sent", async () => {
	const { sentTo } = details(sealed("maya"), { sendFollowUp: () => ({ panel: sealed("maya", { inDoubt: false }) }) });
	await press("It did: send what is still open");
	expect(sentTo("sendFollowUp").map(({ input }) => input)).toEqual([{ panelId: sealed("maya").id }]);
});

test("it didn’t: what closing does is said before it is done, and it can be left", async () => {
	const { sentTo } = details(sealed("maya"), { closePanel: () => ({ panel: sealed("maya", { inDoubt: false, stage: "closed" }) }) });
	await press("It didn’t: close the panel");
	const told = screen.getByText(/The answers stay sealed for ever\./);
	expect(told.textContent).toContain("It can’t be opened again.");
	expect(document.activeElement).toBe(told);
	await press("Not now");
	expect([screen.queryByText(/sealed for ever/), sentTo("closePanel")]).toEqual([null, []]);
	await press("It didn’t: close the panel");
	await press("Close it");
	expect(sentTo("closePanel").map(({ input }) => input)).toEqual([{ panelId: sealed("maya").id }]);
});

test("it moved: it says that the panel follows the invite", async () => {
	details(sealed("maya"));
	await press("It moved");
	screen.getByText(/Change the invite in Outlook\. The panel follows it to its new time/);
});

test("whoever decides can close it and learns who can send; a leader is asked nothing", () => {
	const { unmount } = details(sealed("ines"));
	expect(asked().textContent).toContain("Maya Okafor can say that it took place.");
	expect(screen.queryByRole("button", { name: "It did: send what is still open" })).toBeNull();
	unmount();
	details(sealed("tomas"));
	expect(screen.queryByText("Did this meeting take place?")).toBeNull();
});

test("what was refused is said in place", async () => {
	details(sealed("maya"), {
		sendFollowUp: () => {
			throw refusal("followUpSent");
		},
	});
	await press("It did: send what is still open");
	within(asked()).getByRole("alert");
});

test("among my asks the meeting is named, answered in place, and the answer is said", async () => {
	const ask = {
		kind: "tookPlace",
		panelId: "p",
		decisionId: null,
		sides: null,
		topic: "What matters?",
		subject: "Team",
		dueAt: "2026-06-18T11:00:00.000Z",
	};
	const asks = [ask];
	const { api } = fakeApi({
		listMyAsks: () => ({ me: { id: "marcus", name: "Marcus Bell" }, asks: [...asks] }),
		closePanel: () => {
			asks.pop();
			return { panel: sealed("maya") };
		},
	});
	render(
		<InPane host={hostAt("personal")} api={api}>
			<MyAsks onOpen={() => undefined} />
		</InPane>,
	);
	await screen.findByText("Did this meeting take place?");
	expect(asked().textContent).toContain("What matters?");
	await press("It didn’t: close the panel");
	await press("Close it");
	await screen.findByText("The panel is closed.");
	await screen.findByText("Nothing waits for you");
});

test("a panel closed before its reveal shows who answered and one’s own answer, and asks for nothing", () => {
	const closed = { stage: "closed", closedAt: "2026-06-18T12:00:00.000Z", inDoubt: false } as const;
	const may = Object.fromEntries(Object.keys(sealed("hana").me.may).map((right) => [right, false])) as never;
	const { container } = details(sealed("hana", { ...closed, me: { ...sealed("hana").me, may } }));
	screen.getByText("This panel was closed on Thursday 18 June");
	screen.getByText("The answers were never revealed. They stay sealed for ever.");
	screen.getByText("Four of six have answered");
	screen.getByText("Only you see this");
	expect(container.querySelectorAll("button")).toHaveLength(0);
});

test("after its follow-up a panel can be closed by whoever runs it, not before and by nobody else", async () => {
	const followUp = {
		state: "sent",
		dueAt: "2026-06-18T11:00:00.000Z",
		finishedAt: "2026-06-18T11:01:00.000Z",
		recipients: 8,
		deliveries: [],
	} as const;
	const after = (reader: string, close: boolean, state: "sent" | "planned" = "sent") => {
		const panel = seenBy(reader, { decisions: [decision], more: { followUp: { ...followUp, state } } });
		return { ...panel, me: { ...panel.me, may: { ...panel.me.may, close } } };
	};
	const { unmount } = details(after("maya", true));
	await press("Close the panel");
	screen.getByText(/What was decided stays in force\./);
	unmount();
	for (const panel of [after("tomas", false), after("maya", true, "planned")]) {
		const shown = details(panel);
		expect(screen.queryByRole("button", { name: "Close the panel" })).toBeNull();
		shown.unmount();
	}
});

test("a decision that opened again by itself says so, and why, among my asks and in the meeting", async () => {
	const because = { say: "reversed.assumption", with: { statement: "Renewals stay above 108 percent" } };
	const said = "opened again by itself: the room no longer assumes that “Renewals stay above 108 percent”.";
	const due = {
		decisionId: decision.id,
		panelId: "p",
		topic: "Earlier",
		chosen: decision.chosen,
		over: decision.over,
		ownerId: "leila",
		ownerName: "Leila Haddad",
		decidedByName: "Ines Duarte",
		reviewOn: "2026-10-15",
		mayReview: false,
		again: { name: "", words: "", at: "2026-06-18T10:00:00.000Z", because },
	};
	const { unmount } = details(seenBy("tomas", { more: { dueForReview: [due] } }));
	expect(screen.getByRole("region", { name: "Due for another look" }).textContent).toContain(`O${said.slice(1)}`);
	unmount();
	const { api } = fakeApi({
		listMyAsks: () => ({
			me: { id: "marcus", name: "Marcus Bell" },
			asks: [
				{
					kind: "review",
					panelId: "p",
					decisionId: decision.id,
					sides: { chosen: "Retention", over: "New revenue" },
					topic: "Earlier",
					subject: "Team",
					dueAt: "2026-06-18T10:00:00.000Z",
					because,
				},
			],
		}),
	});
	render(
		<InPane host={hostAt("personal")} api={api}>
			<MyAsks onOpen={() => undefined} />
		</InPane>,
	);
	await screen.findByText(`You own this decision. It ${said}`);
});
