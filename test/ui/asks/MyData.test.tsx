import { afterEach, expect, jest, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import { MyData } from "../../../src/ui/asks/MyData.tsx";
import { InPane, serverThat } from "../stage/standIn.tsx";

const file = {
	fileName: "evenover-2026-06-17.json",
	mediaType: "application/json",
	content: '{"answers":[]}\n',
	leftOut: ["Leadership team"],
};
const given: { name: string; content: Blob }[] = [];
URL.createObjectURL = (content) => {
	given.push({ name: "", content: content as Blob });
	return "blob:file";
};
URL.revokeObjectURL = () => undefined;
const taken = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
	const last = given.at(-1);
	if (last) last.name = this.download;
});
afterEach(() => {
	cleanup();
	given.length = 0;
});

const take = () => fireEvent.click(screen.getByRole("button", { name: "Take my data along" }));

test("one press gives the file, says that it is ready, and of which team something is left out", async () => {
	const { api, sent } = serverThat(() => file);
	render(
		<InPane api={api}>
			<MyData />
		</InPane>,
	);
	expect(screen.queryByRole("button", { name: "Copy it instead" })).toBeNull();
	take();
	expect((await screen.findByText("evenover-2026-06-17.json is ready.")).closest("[role=status]")).not.toBeNull();
	expect(screen.getByText(/What Leadership team asks you to remember is left out/)).toBeTruthy();
	expect(sent).toEqual([{ name: "exportMyData", input: {} }]);
	expect(taken).toHaveBeenCalled();
	expect(given.map(({ name, content }) => [name, content.type, content.size])).toEqual([
		["evenover-2026-06-17.json", "application/json", file.content.length],
	]);
});

test("where neither a file nor the clipboard is allowed, the text stands there", async () => {
	const { api } = serverThat(() => ({ ...file, leftOut: [] }));
	render(
		<InPane api={api}>
			<MyData />
		</InPane>,
	);
	take();
	fireEvent.click(await screen.findByRole("button", { name: "Copy it instead" }));
	expect(((await screen.findByRole("textbox", { name: "What to copy" })) as HTMLTextAreaElement).value).toBe(file.content);
});

test("without the server nothing is given, and it says so", async () => {
	const { api } = serverThat(() => {
		throw new Unreachable(null);
	});
	render(
		<InPane api={api}>
			<MyData />
		</InPane>,
	);
	take();
	expect((await screen.findAllByRole("button")).length).toBeGreaterThan(0);
	await screen.findByRole("button", { name: /again/i });
	expect(given).toEqual([]);
});
