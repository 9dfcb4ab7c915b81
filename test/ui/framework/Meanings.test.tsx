import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { FrameworkRoom } from "../../../src/ui/framework/FrameworkRoom.tsx";
import { hostAt, InPane, serverThat } from "../stage/standIn.tsx";
import { page, teamId } from "./sample.ts";

const show = async (confirmed: Parameters<typeof page>[0]) => {
	const { api } = serverThat(() => page(confirmed));
	render(
		<InPane host={hostAt("personal")} api={api}>
			<FrameworkRoom teamId={teamId} onOpen={() => undefined} onRoom={() => undefined} onTeam={() => undefined} />
		</InPane>,
	);
	await screen.findByRole("heading", { name: "How we weigh it" });
};

test("what an executive stands by is on the page with the statement, the name and the day", async () => {
	const one = {
		id: "i",
		text: "Admin console first.",
		statement: "More focus on enterprise value",
		confirmedAt: "2026-06-17T09:00:00.000Z",
	};
	await show({ confirmed: [{ ...one, saidByName: "Ines Duarte", saidOn: "2026-06-15" }] });
	const section = screen.getByRole("heading", { name: "What statements mean here" }).parentElement;
	expect(section?.textContent).toContain("Admin console first.");
	expect(section?.textContent).toContain("“More focus on enterprise value”, Ines Duarte on Monday 15 June");
});

test("where nothing is confirmed there is no such section", async () => {
	await show({ confirmed: [] });
	expect(screen.queryByRole("heading", { name: "What statements mean here" })).toBeNull();
});
