import { type Kysely, sql } from "kysely";

/**
 * One row a request to step back. What was asked is fixed once its mail is written; then it gains when it was sent, the times offered,
 * the one chosen, its meeting and its panel. `panel_id` is the panel it will have, so that the invite can name it.
 */
const tables = `
create table realignments (
	tenant_id uuid not null, team_id uuid not null, id uuid not null,
	from_id uuid not null, from_name text not null, to_id uuid not null, to_name text not null,
	version int not null, executing text not null, missed text not null, ask text not null, asked_at timestamptz not null,
	writing_at timestamptz, mail_id text, web_link text, checked_at timestamptz, sent_at timestamptz,
	times jsonb, chosen_at timestamptz, taken_at timestamptz, event_id text,
	panel_id uuid not null, attached_at timestamptz,
	primary key (tenant_id, id)
);
create index realignments_from on realignments (tenant_id, team_id, from_id, asked_at);
create index realignments_to on realignments (tenant_id, to_id, asked_at);
create index realignments_unsent on realignments (tenant_id, asked_at) where mail_id is not null and sent_at is null;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "nullif(current_setting('app.person', true), '')::uuid in (from_id, to_id)";

// mails that were written and are not known to be sent, in any tenant, the older the rarer: ids only, for the clock
const functions = `
create policy by_owner on realignments to current_user using (true) with check (true);
create function unsent_realignments(at timestamptz, most int) returns table (tenant_id uuid, id uuid, from_id uuid, mail_id text)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.tenant_id, r.id, r.from_id, r.mail_id from realignments r
	where r.mail_id is not null and r.sent_at is null and r.asked_at > at - interval '14 days'
		and (r.checked_at is null or r.checked_at < at - greatest(interval '1 minute', (at - r.asked_at) / 20))
	order by r.asked_at desc limit most
$$;
revoke all on function unsent_realignments(timestamptz, int) from public;
grant execute on function unsent_realignments(timestamptz, int) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	await sql.raw("alter table realignments enable row level security").execute(db);
	await sql.raw("alter table realignments force row level security").execute(db);
	await sql.raw("grant select, insert, update on realignments to evenover_app").execute(db);
	// between two people: not even their team reads it
	await sql
		.raw(`create policy own on realignments to evenover_app using (${tenant} and ${person}) with check (${tenant} and ${person})`)
		.execute(db);
	await sql.raw(functions).execute(db);
}
