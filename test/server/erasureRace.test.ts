import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { erasedName } from "../../src/core/erasure.ts";
import { appAddress } from "../../src/storage/prepare.ts";
import { type Running, startRunning } from "../support/running.ts";
import { asSuperuser } from "../support/transferRoom.ts";
import { oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running, { pulses: false });
});
afterAll(() => running.close());

const erase = (alias: string) => running.ask("ruth", "erasePerson", { personId: oid(alias), idempotencyKey: randomUUID() });

test("an answer that is being kept at the moment of the erasure goes with the others", async () => {
	const panel = await meets.attached("2026-06-18");
	const tenantId = await asSuperuser(
		running.ownerUrl,
		async (client) => (await client.query<{ id: string }>("select tenant_id as id from panels where id = $1", [panel.id])).rows[0]?.id,
	);
	const answering = new pg.Client({ connectionString: appAddress(running.ownerUrl) });
	await answering.connect();
	let erasing: Promise<unknown>;
	try {
		await answering.query("begin");
		await answering.query("select set_config('app.tenant', $1, true)", [tenantId]);
		await answering.query("select from rounds where panel_id = $1 for share", [panel.id]);
		await answering.query("insert into seals values ($1, $2, 1, $3)", [tenantId, panel.id, oid("tomas")]);
		erasing = erase("tomas");
		await new Promise((settle) => setTimeout(settle, 500));
		await answering.query("commit");
	} finally {
		await answering.end();
	}
	await erasing;
	const { rows } = await asSuperuser(running.ownerUrl, (client) => client.query("select from seals where person_id = $1", [oid("tomas")]));
	expect(rows).toEqual([]);
});

test("who is called in the directory like somebody who was erased is found and erased all the same", async () => {
	await meets.attached("2026-06-25");
	await asSuperuser(running.ownerUrl, async (client) => {
		for (const table of ["panel_people", "team_members"])
			await client.query(`update ${table} set name = $1 where person_id = $2`, [erasedName, oid("priya")]);
		await client.query("update deliveries set recipient_name = $1 where recipient_id = $2", [erasedName, oid("priya")]);
		for (const table of ["zones", "grants", "framework_acknowledgments"])
			await client.query(`delete from ${table} where person_id = $1`, [oid("priya")]);
	});
	expect(await running.ask("ruth", "previewErasure", { personId: oid("priya") })).toMatchObject({
		person: { id: oid("priya"), name: null },
	});
	await erase("priya");
});
