import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { ChangeForm } from "../../../src/ui/attach/ChangeForm.tsx";
import { maya, panelSeenBy, priya } from "../samplePanel.ts";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

const full = panelSeenBy(maya);
/** As it is once who decided was erased. */
const left = full.people.map((person) =>
	person.roles.includes("decider") ? { ...person, name: "someone", roles: ["left" as const] } : person,
);

function show(panel = full) {
	const server = serverThat();
	render(
		<InPane host={hostAt("details")} api={server.api}>
			<ChangeForm panel={panel} live={null} onDone={() => undefined} />
		</InPane>,
	);
	return server.sent;
}
const save = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Save changes" })));

test("where nobody decides any more, whoever changes the panel names somebody, and nobody who is gone", async () => {
	const sent = show({ ...full, people: left });
	const field = screen.getByLabelText("Who decides?") as HTMLSelectElement;
	expect([...field.options].map(({ text }) => text)).not.toContain("someone, Chief executive");
	await save();
	expect(sent).toEqual([]);
	await act(async () => void fireEvent.change(field, { target: { value: priya.id } }));
	await save();
	expect(sent).toMatchObject([{ name: "changePanel", input: { panelId: full.id, deciderId: priya.id } }]);
	expect(Object.keys(sent[0]?.input ?? {})).toEqual(["panelId", "deciderId"]);
});

test("a seat that somebody holds is not to be changed there", () => {
	show();
	expect(screen.queryByLabelText("Who decides?")).toBeNull();
	expect(screen.queryByLabelText("Who facilitates?")).toBeNull();
});
