import { type Kysely, sql } from "kysely";

/**
 * What a meeting's chat still needs: our tab, and messages that wait for somebody who may post there. The tab is pinned in
 * `tab_chat_id`; as long as that is not the meeting's chat, it is tried again at `tab_due_at`, each time later, and at once
 * when somebody is here whose consent was missing (`tab_waits`).
 */
const change = `
alter table panels
	add tab_chat_id text, add tab_due_at timestamptz not null default '2000-01-01', add tab_tries int not null default 0,
	add tab_waits boolean not null default false;
create index panels_without_tab on panels (ends_at)
	where chat_id is not null and tab_chat_id is distinct from chat_id and detached_at is null and cancelled_at is null;
create index deliveries_without_consent on deliveries (tenant_id, panel_id)
	where channel = 'chat' and state = 'waiting' and last_error = 'consent';

-- ids only, for the clock
create function tabs_to_pin(at timestamptz) returns table (tenant_id uuid, panel_id uuid)
language sql stable security definer set search_path = public as $$
	select p.tenant_id, p.id from panels p
	where p.chat_id is not null and p.tab_chat_id is distinct from p.chat_id and p.detached_at is null and p.cancelled_at is null
		and p.ends_at > at and p.tab_due_at <= at
	order by p.tab_due_at limit 20
$$;
revoke all on function tabs_to_pin(timestamptz) from public;
grant execute on function tabs_to_pin(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
