import { expect, test } from "@jest/globals";
import { ines, listening } from "./listening.ts";

const forbids = () => ({ status: 403, body: { error: { code: "ErrorAccessDenied", message: "Access is denied." } } });

test("what a person may not do for want of a permission names it; what the app may not names none, since nobody there can give it", async () => {
	await using place = await listening(forbids);
	const asPerson = await place.graph.listMeetings(ines, "2026-06-18T09:00:00.000Z", "2026-06-19T09:00:00.000Z");
	expect(asPerson).toMatchObject({ kind: "forbidden", permission: "Calendars.Read" });
	const asApp = await place.graph.sendDraft({ tenantId: ines.tenantId, personId: ines.id }, "m1");
	expect(asApp).toMatchObject({ kind: "forbidden", permission: undefined });
});

test("what failed for another reason names no permission", async () => {
	await using place = await listening(() => ({ status: 400, body: { error: { code: "BadRequest", message: "No." } } }));
	const failed = await place.graph.listMeetings(ines, "2026-06-18T09:00:00.000Z", "2026-06-19T09:00:00.000Z");
	expect(failed).toMatchObject({ kind: "rejected", permission: undefined });
});
