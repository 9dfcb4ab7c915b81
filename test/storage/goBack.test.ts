import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

const guide = readFileSync("docs/operate.md", "utf8");
const setsAside = /After going back in time[\s\S]*?```sql\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";

test("what the guide says to run after going back in time sets aside all that is due, and nothing that comes later or is done", async () => {
	const { ownerUrl, seen } = await emptyDatabase({ managed: true });
	await prepareDatabase(ownerUrl, masterKey);
	const [tenantId, panelId] = [randomUUID(), randomUUID()];
	await asSuperuser(seen, async (client) => {
		for (const [purpose, state, due, delivery] of [
			["followUp", "planned", "-1 day", null],
			["followUp", "sending", "-1 hour", "maybeSent"],
			["echo", "planned", "-1 minute", null],
			["reminder", "sending", "-1 minute", "planned"],
			["pulse", "sending", "-1 minute", "sent"],
			["followUp", "planned", "1 day", null],
			["reminder", "planned", "1 day", null],
			["reminder", "sent", "-1 day", "failed"],
		]) {
			const id = randomUUID();
			await client.query(
				"insert into follow_ups (tenant_id, id, panel_id, purpose, state, due_at) values ($1, $2, $3, $4, $5, now() + $6::interval)",
				[tenantId, id, panelId, purpose, state, due],
			);
			if (delivery !== null)
				await client.query(
					`insert into deliveries (tenant_id, id, follow_up_id, panel_id, channel, dedupe_key, state, not_before, maybe_sent_at, content)
						values ($1, $2, $2, $3, 'mail', $4, $5, now(), case when $5 = 'maybeSent' then now() end, '{}')`,
					[tenantId, id, panelId, id, delivery],
				);
		}
	});
	await asSuperuser(ownerUrl, (client) => client.query(setsAside));
	const kept = await asSuperuser(seen, (client) =>
		client.query(`select f.purpose, f.state, f.finished_at is not null as finished, d.state as delivery, d.last_error, d.maybe_sent_at is not null as doubted
			from follow_ups f left join deliveries d on d.follow_up_id = f.id order by f.planned_order`),
	);
	expect(kept.rows.map((row) => Object.values(row))).toEqual([
		["followUp", "held", false, null, null, false],
		["followUp", "sent", true, "waiting", "late", true],
		["echo", "sent", true, null, null, false],
		["reminder", "sent", true, "waiting", "late", false],
		["pulse", "sent", true, "sent", null, false],
		["followUp", "planned", false, null, null, false],
		["reminder", "planned", false, null, null, false],
		["reminder", "sent", false, "failed", null, false],
	]);
	const due = await asSuperuser(seen, (client) => client.query("select * from due_follow_ups(now())"));
	expect(due.rows).toEqual([]);
});
