import { afterEach, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { refuse } from "../../src/core/refusal.ts";
import { Shell } from "../../teams-tab/Shell.tsx";
import { panelId, seenBy } from "../ui/stage/room.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../ui/stage/standIn.tsx";

afterEach(cleanup);

const chat = { ref: { chatId: "19:meeting@thread.v2" }, panelId: null };
const person = (id: string) => ({ id, name: id, title: "", mail: `${id}@brightwater.test` });
const before = (more: Record<string, unknown>) => ({
	panelId: null,
	subject: "Second-half focus",
	startsAt: "2026-06-18T10:00:00.000Z",
	endsAt: "2026-06-18T11:00:00.000Z",
	organizer: person("maya"),
	onBehalf: false,
	people: ["maya", "ines", "tomas"].map(person),
	unknown: [],
	suggested: {
		topic: "Second-half focus",
		targets: ["New revenue", "Retention", "Operating margin"],
		deciderId: "ines",
		facilitatorId: "maya",
		dueAt: "2026-06-17T18:00:00.000Z",
		frameworkVersion: null,
	},
	...more,
});

function open(meeting: () => unknown, place: "details" | "stage" = "details") {
	const { api, sent } = serverThat(({ name }: Sent) => {
		if (name === "findPanel") return { panelId: null };
		if (name === "viewMeeting") return { meeting: meeting() };
		return { panel: seenBy("tomas"), inviteBlock: { html: "", text: "" } };
	});
	const host = hostAt(place, { meeting: async () => chat });
	render(
		<InPane api={api} host={host}>
			<Shell host={host} />
		</InPane>,
	);
	return sent;
}
const called = (sent: readonly Sent[], name: string) => sent.filter((one) => one.name === name);

test("whoever organizes a meeting attaches its question from the chat", async () => {
	const sent = open(() => before({ mayAttach: true, ofSeries: true }));
	fireEvent.click(await screen.findByRole("button", { name: "Attach a panel" }));
	await screen.findByRole("heading", { level: 1, name: "Decide something in this meeting" });
	expect(screen.getByText(/^This meeting repeats\. The question goes on the next one, Thursday/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Attach to this meeting" }));
	await screen.findByRole("heading", { level: 1, name: "Nothing is decided yet" });
	expect(called(sent, "attachPanel")[0]?.input).toMatchObject({ meeting: chat.ref });
});

test("who does not organize it is offered nothing, nor anybody on the stage", async () => {
	open(() => before({}));
	await screen.findByText("Nothing to settle here yet");
	cleanup();
	open(() => before({ mayAttach: true }), "stage");
	await screen.findByText("Nothing to settle here yet");
	expect(screen.queryAllByRole("button")).toEqual([]);
});

test("a panel that the chat does not lead to opens where the calendar knows it", async () => {
	const sent = open(() => before({ panelId }));
	await screen.findByRole("heading", { level: 1, name: "Nothing is decided yet" });
	expect(called(sent, "viewPanel")[0]?.input).toMatchObject({ panelId });
});

test("a call that is in no calendar is a meeting without a question", async () => {
	open(() => {
		throw refusal(refuse("meetingNotFound").refused);
	});
	await screen.findByText("Nothing to settle here yet");
	expect(screen.queryAllByRole("button")).toEqual([]);
});
