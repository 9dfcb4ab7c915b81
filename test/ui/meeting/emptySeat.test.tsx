import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { EmptySeat } from "../../../src/ui/meeting/EmptySeat.tsx";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { seenBy } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

/** As it is once who decided was erased. */
const left = (panel: PanelView): PanelView => ({
	...panel,
	people: panel.people.map((person) =>
		person.roles.includes("decider") ? { ...person, name: "someone", title: "", roles: ["left" as const] } : person,
	),
});
const idOf = (alias: "maya" | "priya") => seenBy(alias).me.id;
const nobody = "Nobody decides on this panel any more";

function show(Screen: typeof SidePanel, panel: PanelView) {
	const server = serverThat();
	render(
		<InPane host={hostAt("details")} api={server.api}>
			<Screen panel={panel} live={null} />
		</InPane>,
	);
	return server.sent;
}

test.each([SidePanel, MeetingDetails])(
	"a revealed panel that nobody decides any more says so, and lets whoever facilitates name somebody",
	async (Screen) => {
		const sent = show(Screen as typeof SidePanel, left(seenBy("maya")));
		expect(await screen.findByText(nobody)).toBeTruthy();
		const field = screen.getByLabelText("Who decides?") as HTMLSelectElement;
		const offered = [...field.options].map(({ value }) => value);
		expect(offered).toContain(idOf("priya"));
		expect(offered).not.toContain(idOf("maya"));
		expect([...field.options].map(({ text }) => text)).not.toContain("someone");
		const save = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Save changes" })));
		await save();
		expect(screen.getByText("Choose who decides.")).toBeTruthy();
		await act(async () => void fireEvent.change(field, { target: { value: idOf("priya") } }));
		await save();
		expect(sent.filter(({ name }) => name === "changePanel")).toMatchObject([{ input: { deciderId: idOf("priya") } }]);
	},
);

test("whoever only answers is told, and names nobody", () => {
	show(SidePanel, left(seenBy("hana")));
	expect(screen.getByText(nobody)).toBeTruthy();
	expect(screen.queryByLabelText("Who decides?")).toBeNull();
});

test("while somebody decides, nothing of it is shown", () => {
	show(EmptySeat as never, seenBy("maya"));
	expect(screen.queryByText(nobody)).toBeNull();
});
