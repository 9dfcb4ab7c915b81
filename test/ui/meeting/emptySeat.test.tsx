import { expect, test } from "@jest/globals";
import { useQuery } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { EmptySeat } from "../../../src/ui/meeting/EmptySeat.tsx";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { panelKey } from "../../../src/ui/usePanel.ts";
import { seenBy } from "../stage/room.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

/** As it is once who decided was erased. */
const left = (panel: PanelView): PanelView => ({
	...panel,
	people: panel.people.map((person) =>
		person.roles.includes("decider") ? { ...person, name: "someone", title: "", roles: ["left" as const] } : person,
	),
});
const decides = (person: PanelView["people"][number]) => ({ ...person, roles: [...person.roles, "decider" as const] });
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
		const save = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Name who decides" })));
		await save();
		expect(screen.getByText("Choose who decides.")).toBeTruthy();
		expect(document.activeElement).toBe(field);
		await act(async () => void fireEvent.change(field, { target: { value: idOf("priya") } }));
		await save();
		expect(sent.filter(({ name }) => name === "changePanel")).toMatchObject([{ input: { deciderId: idOf("priya") } }]);
	},
);

/** As the panel is read again. */
function Seat({ panel: first }: { panel: PanelView }) {
	const { data } = useQuery({
		queryKey: panelKey(first.id),
		queryFn: () => first,
		initialData: first,
		staleTime: Number.POSITIVE_INFINITY,
	});
	return <EmptySeat panel={data} />;
}

test("once somebody is named, that is said where the form stood, and has the focus", async () => {
	const named = { ...seenBy("maya"), people: seenBy("maya").people.map((one) => (one.id === idOf("priya") ? decides(one) : one)) };
	const server = serverThat(() => ({ panel: named }));
	render(
		<InPane host={hostAt("details")} api={server.api}>
			<Seat panel={left(seenBy("maya"))} />
		</InPane>,
	);
	await act(async () => void fireEvent.change(screen.getByLabelText("Who decides?"), { target: { value: idOf("priya") } }));
	await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Name who decides" })));
	expect(document.activeElement?.textContent).toBe("Priya Nair decides now.");
	expect(screen.queryByText(nobody)).toBeNull();
});

test("whoever only answers is told whom to ask, and names nobody", () => {
	show(SidePanel, left(seenBy("hana")));
	expect(screen.getByText(nobody)).toBeTruthy();
	expect(screen.getByText(/^Ask .*Maya Okafor.* to name somebody who does\.$/)).toBeTruthy();
	expect(screen.queryByLabelText("Who decides?")).toBeNull();
});

test("while somebody decides, nothing of it is shown", () => {
	show(EmptySeat as never, seenBy("maya"));
	expect(screen.queryByText(nobody)).toBeNull();
});
