import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { erasedName, formsOf } from "../../src/core/erasure.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser } from "../support/transferRoom.ts";

let ownerUrl: string;
let app: pg.Client;
beforeAll(async () => {
	const made = await freshDatabase();
	ownerUrl = made.ownerUrl;
	app = new pg.Client({ connectionString: made.appUrl });
	await app.connect();
});
afterAll(() => app.end());

const [tenantId, panelId] = [randomUUID(), randomUUID()];

/** What is left of a message under way once somebody called so was erased. */
async function afterErasing(name: string, content: object): Promise<unknown> {
	const [person, delivery] = [randomUUID(), randomUUID()];
	await asSuperuser(ownerUrl, async (client) => {
		await client.query(
			"insert into panel_people (tenant_id, panel_id, person_id, position, name, mail, title, roles) values ($1, $2, $3, 0, $4, '', '', '{leader}')",
			[tenantId, panelId, person, name],
		);
		await client.query(
			`insert into deliveries (tenant_id, id, follow_up_id, panel_id, channel, dedupe_key, state, not_before, content)
			values ($1, $2, $3, $4, 'activity', gen_random_uuid()::text, 'maybeSent', now(), $5)`,
			[tenantId, delivery, randomUUID(), panelId, JSON.stringify(content).replaceAll("THEM", person)],
		);
	});
	await app.query("begin");
	await app.query("select set_config('app.tenant', $1, true)", [tenantId]);
	await app.query("select erase_person($1, $2, $3, $4::text[], '{}', now())", [person, randomUUID(), erasedName, formsOf([name])]);
	await app.query("commit");
	const { rows } = await asSuperuser(ownerUrl, (client) => client.query("select content from deliveries where id = $1", [delivery]));
	expect(JSON.stringify(rows)).not.toContain(person);
	return rows[0]?.content;
}

const message = (said: string) => ({
	channel: "activity",
	type: "followUp",
	preview: said,
	chatId: null,
	sure: true,
	senders: [{ id: "THEM" }],
});

test.each(["null", "true", "activity", "preview", "channel"])("somebody who is called %s in the directory can be erased", async (name) => {
	const left = await afterErasing(name, message(`Decided by ${name}.`));
	expect(left).toMatchObject({ channel: "activity", type: "followUp", preview: `Decided by ${erasedName}.`, chatId: null, sure: true });
});

test("a name is found as text and as HTML hold it, and cuts nothing in two that stands beside it", async () => {
	const left = await afterErasing("nAn", { ...message('nAn: "\nAnd so on"'), card: { body: [{ type: "TextBlock", text: "by nAn" }] } });
	expect(left).toMatchObject({
		preview: `${erasedName}: "\nAnd so on"`,
		card: { body: [{ type: "TextBlock", text: `by ${erasedName}` }] },
	});
	const quoted = await afterErasing('Ines "Ine" O\'Hara', { ...message('Ines "Ine" O\'Hara'), html: "by Ines &quot;Ine&quot; O&#39;Hara" });
	expect(quoted).toMatchObject({ preview: erasedName, html: `by ${erasedName}` });
});
