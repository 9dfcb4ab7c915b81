import { type Kysely, sql } from "kysely";

/**
 * What is read for somebody does not grow with their tenant: what a decision replaced is found by an index; and whether an answer may be read
 * is looked up for that answer. Without `offset 0`, behind which the planner does not look, it may ask which of all rounds and pulses of
 * the tenant are open, to compare afterwards.
 */
const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";
const revealed = `exists (select from rounds r where r.tenant_id = answers.tenant_id and r.panel_id = answers.panel_id
	and r.round = answers.round and r.revealed_at is not null offset 0)`;
const closed = `exists (select from pulses p where p.tenant_id = pulse_answers.tenant_id and p.id = pulse_answers.pulse_id
	and p.closed_at is not null offset 0)`;

const change = `
create index supersessions_by_decision on supersessions (tenant_id, by_id);
alter policy own_or_revealed on answers using (${tenant} and (${person} or ${revealed}));
alter policy own_or_closed on pulse_answers using (${tenant} and (${person} or ${closed}));
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
