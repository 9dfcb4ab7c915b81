import { expect, test } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import { MyAsks } from "../../../src/ui/meeting/MyAsks.tsx";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";
import { teamId } from "./sample.ts";

const ask = {
	kind: "acknowledge",
	panelId: "",
	decisionId: null,
	sides: null,
	topic: "Leadership team",
	subject: "",
	dueAt: "2026-06-25T10:00:00.000Z",
	teamId,
	version: 5,
};

test("a version one has not read is said to be read in place, or what changed is looked at first", async () => {
	let open = true;
	const { api, sent } = serverThat(({ name }) => {
		if (name === "listMyAsks") return { me: { id: "marcus", name: "Marcus Bell" }, asks: open ? [ask] : [] };
		open = false;
		return { version: 5 };
	});
	const rooms: unknown[] = [];
	render(
		<InPane host={hostAt("personal")} api={api}>
			<MyAsks onOpen={() => undefined} onRoom={(...to) => rooms.push(to)} />
		</InPane>,
	);
	fireEvent.click(await screen.findByRole("button", { name: "See what changed" }));
	expect(rooms).toEqual([["framework", teamId]]);
	fireEvent.click(screen.getByRole("button", { name: "I’ve read it" }));
	await screen.findByText("Kept: you have read version 5 of Leadership team.");
	expect(sent.find(({ name }) => name === "acknowledgeFramework")?.input).toEqual({ teamId, version: 5 });
	await screen.findByText("Nothing waits for you");
});
