import { expect, test } from "@jest/globals";
import { personByAlias } from "../../../sandbox/people.ts";
import { leadershipMeeting, someTenant } from "../support/tenant.ts";

const mail = (alias: string) => personByAlias(alias).mail;
const body = (more: object = {}) => ({
	schedules: [mail("ines"), mail("tomas"), mail("ruth"), "olga.brandt@northwind.example"],
	startTime: { dateTime: "2026-06-18T09:30:00", timeZone: "UTC" },
	endTime: { dateTime: "2026-06-18T11:30:00", timeZone: "UTC" },
	availabilityViewInterval: 30,
	...more,
});

test("a schedule tells by the step who is free, tentative or busy, and nobody's subject to others", async () => {
	const { graph, as } = someTenant();
	graph.seedMeeting(leadershipMeeting);
	const { status, body: reply } = await as("hana", "POST", "/me/calendar/getSchedule", body());
	expect(status).toBe(200);
	expect(reply.value.map(({ availabilityView }: { availabilityView: string }) => availabilityView)).toEqual(["0220", "0110", "0000", ""]);
	expect(reply.value[3].error).toMatchObject({ responseCode: "ErrorMailRecipientNotFound" });
	expect(JSON.stringify(reply)).not.toContain(leadershipMeeting.subject);
	const own = await as("ines", "POST", "/me/calendar/getSchedule", body());
	expect(own.body.value[0].scheduleItems[0]).toMatchObject({ status: "busy", subject: leadershipMeeting.subject });
});

test("what Graph refuses of schedules is refused: too wide a window, too small a step, too many people, too little permission", async () => {
	const { as, ask, identity } = someTenant();
	const refused = async (more: object) => (await as("hana", "POST", "/me/calendar/getSchedule", body(more))).body.error?.code;
	expect(await refused({ endTime: { dateTime: "2026-09-18T11:30:00", timeZone: "UTC" } })).toBe("ErrorInvalidParameter");
	expect(await refused({ availabilityViewInterval: 1 })).toBe("ErrorInvalidParameter");
	expect(await refused({ schedules: Array.from({ length: 21 }, () => mail("ines")) })).toBe("ErrorInvalidParameter");
	expect(await refused({ people: [] })).toBe("RequestBodyRead");
	const token = await identity.tokenFor("hana", { audience: "graph", scopes: ["Mail.ReadWrite"] });
	expect((await ask(token, "POST", "/me/calendar/getSchedule", body())).status).toBe(403);
});
