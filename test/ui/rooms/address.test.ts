import { expect, test } from "@jest/globals";
import { roomIn, roomPath } from "../../../src/ui/rooms/address.ts";

const teamId = "7d1f0c9e-1a2b-4c3d-8e4f-5a6b7c8d9e0f";

test("a page of a team is found in its address and in a notification's sub-page; nothing else is taken for one", () => {
	const at = { room: "decisions" as const, teamId };
	expect(roomIn(roomPath(at))).toEqual(at);
	expect(roomIn(`/team/${teamId.toUpperCase()}/decisions`)).toEqual(at);
	for (const other of [`/panel/${teamId}`, `/team/${teamId}/elsewhere`, `/team/../${teamId}`, "/team/x/decisions", "", null, undefined])
		expect(roomIn(other)).toBeNull();
});
