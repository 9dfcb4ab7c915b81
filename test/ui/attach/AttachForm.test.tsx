import { afterEach, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Sent } from "../../../src/contract.ts";
import { Refused, Unreachable } from "../../../src/ui/api.ts";
import { Attached } from "../../../src/ui/attach/Attached.tsx";
import { AttachForm } from "../../../src/ui/attach/AttachForm.tsx";
import type { MeetingBefore } from "../../../src/ui/attach/chosen.ts";
import { dayAndTime, momentOf } from "../../../src/ui/attach/chosen.ts";
import { fakeApi, refusal } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { PaneRoot } from "../PaneRoot.tsx";
import { ines, leila, marcus, maya, panelSeenBy, priya, tomas } from "../samplePanel.ts";

afterEach(cleanup);

const onInvite = [ines, priya, leila, maya].map(({ id, name, title }) => ({
	id,
	name,
	title,
	mail: `${name.split(" ")[0]}@brightwater.test`,
}));
const meeting: MeetingBefore = {
	panelId: null,
	subject: "Second-half focus",
	startsAt: "2026-06-18T10:00:00.000Z",
	endsAt: "2026-06-18T11:00:00.000Z",
	organizer: { id: ines.id, name: ines.name, mail: "ines@brightwater.test", title: "Chief executive" },
	onBehalf: false,
	people: onInvite,
	unknown: [],
	suggested: {
		topic: "Second-half focus",
		targets: ["New revenue", "Retention", "Operating margin"],
		deciderId: ines.id,
		facilitatorId: maya.id,
		dueAt: "2026-06-17T18:00:00.000Z",
		frameworkVersion: 4,
	},
};

function open(answer: () => unknown, before: MeetingBefore = meeting) {
	const fake = fakeApi({ attachPanel: answer });
	const attached: { panelId: string; block: unknown }[] = [];
	render(
		<PaneRoot host={fakeHost()} api={fake.api} newId={() => crypto.randomUUID()}>
			<AttachForm
				meeting={before}
				meetingRef={{ itemId: "AAA" }}
				readInvite={async () => undefined}
				onAttached={(panelId, block) => attached.push({ panelId, block })}
			/>
		</PaneRoot>,
	);
	const keys = () => fake.sentTo("attachPanel").map((one) => (one.input as Sent<"attachPanel">).idempotencyKey);
	return { ...fake, attached, keys };
}

const attach = () => fireEvent.click(screen.getByRole("button", { name: "Attach to this meeting" }));

test("everything is filled in already: one press attaches", async () => {
	const inviteBlock = { html: "<p>", text: "" };
	const { attached, sentTo } = open(() => ({ panel: panelSeenBy(maya), inviteBlock }));
	attach();
	await waitFor(() => expect(attached).toEqual([{ panelId: panelSeenBy(maya).id, block: inviteBlock }]));
	expect(sentTo("attachPanel")[0]?.input).toMatchObject({
		meeting: { itemId: "AAA" },
		topic: "Second-half focus",
		deciderId: ines.id,
		facilitatorId: maya.id,
		targets: ["New revenue", "Retention", "Operating margin"],
		attribution: "named",
		dueAt: "2026-06-17T18:00:00.000Z",
	});
});

test("targets are added and removed as chips, seven at most, and fewer than three are told at the press", async () => {
	const { sentTo } = open(() => ({}));
	fireEvent.click(screen.getByRole("button", { name: "Remove Retention" }));
	expect(screen.getByText("2 of 7")).toBeTruthy();
	attach();
	expect(screen.getAllByText("Three to seven targets").length).toBeGreaterThan(0);
	expect(sentTo("attachPanel")).toHaveLength(0);
	fireEvent.click(screen.getByRole("button", { name: "Add a target" }));
	for (const label of ["Users", "Value", "Speed", "Trust", "Reach"]) {
		const field = screen.getByRole("textbox", { name: "New target" });
		fireEvent.change(field, { target: { value: label } });
		fireEvent.keyDown(field, { key: "Enter" });
	}
	expect(screen.getByText("7 of 7")).toBeTruthy();
	expect(screen.queryByRole("textbox", { name: "New target" })).toBeNull();
});

test("a refusal is told in place, at its field too, and sending again is a new intent", async () => {
	const { keys } = open(() => {
		throw new Refused({
			error: { code: "dueAfterMeeting", message: "x", fields: { dueAt: "dueAfterMeeting" } },
		});
	});
	attach();
	const alert = await screen.findByRole("alert");
	expect(within(alert).getByText("Due before you meet")).toBeTruthy();
	expect(within(screen.getByRole("group", { name: /Answers due/ })).getByText("Due before you meet")).toBeTruthy();
	attach();
	await waitFor(() => expect(keys()).toHaveLength(2));
	expect(keys()[0]).not.toBe(keys()[1]);
});

test("what could not be reached is sent again with the same key, so that it is never done twice", async () => {
	let tries = 0;
	const { keys, attached } = open(() => {
		tries += 1;
		if (tries === 1) throw new Unreachable("EV-7Q2M");
		return { panel: panelSeenBy(maya), inviteBlock: { html: "", text: "" } };
	});
	attach();
	await screen.findByText("We couldn’t reach Evenover");
	expect(screen.getByText(/EV-7Q2M/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Try now" }));
	await waitFor(() => expect(attached).toHaveLength(1));
	expect(keys()[0]).toBe(keys()[1]);
});

test("a meeting that has a panel already leads to it", async () => {
	const { attached } = open(() => {
		throw refusal("panelExists", { panelId: "22222222-2222-4222-8222-222222222222" });
	});
	attach();
	fireEvent.click(await screen.findByRole("button", { name: "Open that panel" }));
	expect(attached).toEqual([{ panelId: "22222222-2222-4222-8222-222222222222", block: null }]);
});

test("a delegate sees for whom they book", () => {
	open(() => ({}), { ...meeting, onBehalf: true });
	expect(screen.getByText("You book for Ines Duarte")).toBeTruthy();
});

test("a day and a time make the moment they came from", () => {
	expect(momentOf(dayAndTime("2026-06-17T18:30:00.000Z"))).toBe("2026-06-17T18:30:00.000Z");
	expect(momentOf({ day: "", time: "18:00" })).toBeNull();
});

test("who runs the panel sees who has answered, reminds the rest, and sees that this includes nothing more", async () => {
	const fake = fakeApi({ remindPeople: () => ({ reminded: [tomas.name], failed: [marcus.name] }) });
	render(
		<PaneRoot host={fakeHost()} api={fake.api} timeZone="UTC">
			<Attached panel={panelSeenBy(maya)} live={true} onDetached={() => undefined} />
		</PaneRoot>,
	);
	expect(screen.getByText("Four of six have answered")).toBeTruthy();
	expect(screen.getByText("Thursday 18 June, 10:00. Ines decides.")).toBeTruthy();
	expect(screen.getByText("Due today, 18:00")).toBeTruthy();
	expect(screen.getByText("Nobody sees what was answered before the reveal. That includes you.")).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Remind Tomas and Marcus" }));
	expect(await screen.findByText("Tomas has been reminded. Marcus couldn’t be reached. Ask in the chat.")).toBeTruthy();
});

test("the text goes into the invite by itself, and a host that would not is told with a way to try again", async () => {
	let tries = 0;
	const addToInvite = async () => {
		tries += 1;
		if (tries === 1) throw new Error("prependAsync: The item is locked");
	};
	render(
		<PaneRoot host={fakeHost({ addToInvite })} api={fakeApi({}).api} timeZone="UTC">
			<Attached panel={panelSeenBy(maya)} live={null} inviteBlock={{ html: "", text: "" }} onDetached={() => undefined} />
		</PaneRoot>,
	);
	expect(await screen.findByText("prependAsync: The item is locked")).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Add the link to the invite" }));
	await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
	expect(tries).toBe(2);
});
