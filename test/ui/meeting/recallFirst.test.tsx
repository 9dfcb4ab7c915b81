import { expect, test } from "@jest/globals";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { DecisionsScreen } from "../../../src/ui/decisions/DecisionsScreen.tsx";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { page } from "../framework/sample.ts";
import { open, view } from "../pulse/pulses.ts";
import { seenBy } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

const teamId = "33333333-3333-4333-8333-333333333333";
const kept = (more: Partial<PanelView> = {}): PanelView => ({
	...seenBy("tomas"),
	teamId,
	order: { version: 4, levels: [] },
	recallFirst: true,
	...more,
});
const pulse = open();

function server(decisions: () => unknown = () => ({ decisions: [], remember: { panelId: null } })) {
	return serverThat(({ name }) => {
		if (name === "listDecisions") return decisions();
		if (name === "viewFramework") return page();
		if (name === "viewFrameworkPosts") return { chats: [], last: null };
		return name === "answerPulse" ? view({ current: { ...pulse, recall: null } }) : view({ current: pulse });
	});
}
const meeting = (panel: PanelView, { api } = server()) =>
	render(
		<InPane host={hostAt("details")} api={api}>
			<MeetingDetails panel={panel} live={true} />
		</InPane>,
	);

test("what was decided is not there, nor said to be nothing; why is said, and it can be answered or skipped right here", async () => {
	const { api, sent } = server();
	const { container } = meeting(kept(), { api, sent });
	expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Answer the question first");
	screen.getByText(/A pulse asks you for the team’s priorities from memory/);
	expect(container.textContent).not.toMatch(/Nothing was decided|Nothing is decided|still open/);
	fireEvent.click(await screen.findByRole("button", { name: "I don’t remember" }));
	await waitFor(() => expect(sent.find(({ name }) => name === "answerPulse")?.input).toEqual({ pulseId: pulse.id, recall: null }));
});

test("the log says why it is empty, and is read again once they have answered or skipped", async () => {
	let asked = 0;
	const { api } = server(() => (++asked > 1 ? { decisions: [], remember: null } : { decisions: [], remember: { panelId: null } }));
	render(
		<InPane host={hostAt("details")} api={api}>
			<DecisionsScreen teamId={teamId} onBack={() => undefined} />
		</InPane>,
	);
	await screen.findByRole("heading", { name: "Answer the question first" });
	expect(screen.queryByText("No decisions yet")).toBeNull();
	fireEvent.click(await screen.findByRole("button", { name: "I don’t remember" }));
	await waitFor(() => expect(screen.queryByRole("heading", { name: "Answer the question first" })).toBeNull());
	expect(asked).toBe(2);
});

test("a quiet link leads to the team’s framework and back, for members of a team that has one", async () => {
	const framework = { name: "The team’s framework" };
	meeting(seenBy("tomas", { more: { teamId: null } }));
	expect(screen.queryByRole("button", framework)).toBeNull();
	meeting(kept({ teamId, recallFirst: false, order: { version: 0, levels: [] } }));
	expect(screen.queryByRole("button", framework)).toBeNull();
	meeting(kept({ recallFirst: false }));
	fireEvent.click(screen.getByRole("button", framework));
	expect((await screen.findByRole("heading", { level: 1, name: "How we decide" })).tabIndex).toBe(-1);
	await screen.findByRole("heading", { name: "What wins" });
	fireEvent.click(screen.getByRole("button", { name: "Back" }));
	expect(document.activeElement?.textContent).toBe("The team’s framework");
});
