import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { keepDraft } from "../../src/storage/answers.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { type Installation, install } from "../support/installation.ts";

let place: Installation;
beforeAll(async () => {
	place = await install();
});
afterAll(() => place.close());

const named = (findings: Finding[], what: string) => findings.find((one) => one.what === what);

test("another master key than consents were kept with is told, with what is lost", async () => {
	const { accessToken } = { accessToken: await place.tenant.identity.tokenFor("maya") };
	const meeting = place.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: ["ines"],
		subject: "Any",
		start: "2027-06-18T10:00:00.000Z",
		end: "2027-06-18T11:00:00.000Z",
	});
	const body = JSON.stringify({ meeting: { itemId: meeting.eventIds["maya"] } });
	const asked = await place.ask("/api/viewMeeting", { method: "POST", body, headers: { authorization: `Bearer ${accessToken}` } });
	expect(asked).toBe(200);
	expect(named(await place.findings(), "Master key")).toMatchObject({ level: "ok", told: expect.stringContaining("opens") });
	const findings = await place.findings({ MASTER_KEY: randomBytes(32).toString("base64") });
	expect(named(findings, "Master key")).toMatchObject({ level: "fault", todo: expect.stringContaining("former MASTER_KEY") });
});

test("another master key than what was said in private was encrypted under is told, and what the former one beside it will do", async () => {
	const database = openDatabase(place.environment["DATABASE_URL"] ?? "", masterKey, () => {}, 1);
	const [tenantId, panelId, personId] = [place.environment["TENANT_IDS"] ?? "", randomUUID(), randomUUID()];
	await database.as({ tenantId, personId }, (trx) =>
		keepDraft(trx, { tenantId, panelId, round: 1 }, personId, {}, "2027-06-18T10:00:00.000Z"),
	);
	await database.close();
	expect(named(await place.findings(), "Master key")).toMatchObject({ level: "ok", told: expect.stringMatching(/opens [1-9]\d* keys/) });
	const other = { MASTER_KEY: randomBytes(32).toString("base64") };
	expect(named(await place.findings(other), "Master key")).toMatchObject({
		level: "fault",
		told: expect.stringMatching(/does not open ([1-9]\d*) of \1 keys/),
		todo: expect.stringContaining("former MASTER_KEY back"),
	});
	const former = { MASTER_KEY_FORMER: masterKey.toString("base64") };
	expect(named(await place.findings({ ...other, ...former }), "Master key")).toMatchObject({
		level: "ok",
		told: expect.stringContaining("the next start encrypts"),
	});
	const third = { MASTER_KEY_FORMER: randomBytes(32).toString("base64") };
	expect(named(await place.findings({ ...other, ...third }), "Master key")).toMatchObject({ level: "fault" });
});
