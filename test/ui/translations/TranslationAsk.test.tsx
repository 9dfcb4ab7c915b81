import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";

const at = "2026-06-16T09:00:00.000Z";
const ask = {
	kind: "translation",
	panelId: "",
	decisionId: null,
	sides: null,
	topic: "More focus on enterprise value",
	subject: "",
	dueAt: "2026-06-23T09:00:00.000Z",
	teamId: "t1",
	translation: {
		id: "v",
		by: "Maya Okafor",
		implications: [
			{ id: "a", text: "Admin console first." },
			{ id: "b", text: "No free plan." },
		],
	},
};

test("what one said is confirmed line by line where it stands, and can be changed until all are answered", async () => {
	const said = new Map<string, unknown>();
	const { api, sent } = serverThat(({ name, input }) => {
		if (name === "listMyAsks") return { me: { id: "ines", name: "Ines Duarte" }, asks: said.size < 2 ? [ask] : [] };
		said.set(String(input["implicationId"]), { is: input["verdict"], words: input["words"], at });
		const implications = ask.translation.implications.map((one) => ({ ...one, verdict: said.get(one.id) ?? null }));
		return { translations: [{ id: "v", implications }] };
	});
	render(
		<InPane host={hostAt("personal")} api={api}>
			<MyAsks onOpen={() => undefined} onRoom={() => undefined} />
		</InPane>,
	);
	await screen.findByRole("heading", { name: "“More focus on enterprise value”" });
	expect(screen.getByText("Translation · Maya asks if this is what you meant")).toBeTruthy();
	const press = (text: string, name: string) =>
		act(async () => void fireEvent.click(within(screen.getByRole("group", { name: text })).getByRole("button", { name })));
	await press("No free plan.", "No");
	await press("No free plan.", "Yes");
	expect(screen.getByRole("group", { name: "No free plan." })).toBeTruthy();
	expect(screen.queryByText("Kept. You can change it under Translations.")).toBeNull();
	await press("Admin console first.", "Yes");
	expect(await screen.findByText("Kept. You can change it under Translations.")).toBeTruthy();
	expect(screen.queryByRole("heading", { name: "“More focus on enterprise value”" })).toBeNull();
	expect(sent.filter(({ name }) => name === "answerTranslation").map(({ input }) => [input["implicationId"], input["verdict"]])).toEqual([
		["b", "rejected"],
		["b", "confirmed"],
		["a", "confirmed"],
	]);
});
