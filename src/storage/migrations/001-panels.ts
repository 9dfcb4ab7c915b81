import { type Kysely, sql } from "kysely";

/**
 * Every primary key begins with tenant_id and every table is closed by row-level security to all but its tenant. Answers and
 * drafts are closed further: before the round is revealed, to all but their author.
 */
const tables = `
create table teams (
	tenant_id uuid not null, id uuid not null, name text not null, created_at timestamptz not null,
	primary key (tenant_id, id)
);
create table team_members (
	tenant_id uuid not null, team_id uuid not null, person_id uuid not null, name text not null, mail text not null, title text not null,
	primary key (tenant_id, team_id, person_id)
);
create index team_members_by_person on team_members (tenant_id, person_id);

create table panels (
	tenant_id uuid not null, id uuid not null, team_id uuid not null, topic text not null,
	subject text not null, starts_at timestamptz not null, ends_at timestamptz not null, join_url text, chat_id text,
	organizer_id uuid not null, time_zone text not null, targets jsonb not null, dimensions jsonb not null, attribution text not null,
	due_at timestamptz not null, round int not null default 1, wall jsonb not null, created_at timestamptz not null,
	closed_at timestamptz, detached_at timestamptz,
	primary key (tenant_id, id)
);
create index panels_by_team on panels (tenant_id, team_id, created_at);

-- one meeting has many names; each leads to one panel
create table meeting_aliases (
	tenant_id uuid not null, alias text not null, panel_id uuid not null,
	primary key (tenant_id, alias)
);
create index meeting_aliases_by_panel on meeting_aliases (tenant_id, panel_id);

create table panel_people (
	tenant_id uuid not null, panel_id uuid not null, person_id uuid not null, position int not null,
	name text not null, mail text not null, title text not null, roles text[] not null,
	primary key (tenant_id, panel_id, person_id)
);
create index panel_people_by_person on panel_people (tenant_id, person_id);

create table rounds (
	tenant_id uuid not null, panel_id uuid not null, round int not null, opened_at timestamptz not null, revealed_at timestamptz,
	primary key (tenant_id, panel_id, round)
);
create function reveal_is_one_way() returns trigger language plpgsql as $$
begin
	if old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
		raise exception 'a reveal cannot be taken back';
	end if;
	return new;
end $$;
create trigger reveal_is_one_way before update on rounds for each row execute function reveal_is_one_way();

-- who has answered, and nothing else: no time, no order
create table seals (
	tenant_id uuid not null, panel_id uuid not null, round int not null, person_id uuid not null,
	primary key (tenant_id, panel_id, round, person_id)
);
create table answers (
	tenant_id uuid not null, panel_id uuid not null, round int not null, person_id uuid not null, content jsonb not null,
	submitted_at timestamptz not null,
	primary key (tenant_id, panel_id, round, person_id)
);
create table drafts (
	tenant_id uuid not null, panel_id uuid not null, round int not null, person_id uuid not null, content jsonb not null,
	saved_at timestamptz not null,
	primary key (tenant_id, panel_id, round, person_id)
);
create table round_requests (
	tenant_id uuid not null, panel_id uuid not null, round int not null, person_id uuid not null,
	primary key (tenant_id, panel_id, round, person_id)
);

create table proposals (
	tenant_id uuid not null, id uuid not null, panel_id uuid not null, tension_id text not null, costs jsonb not null,
	proposed_by uuid not null, proposed_at timestamptz not null,
	primary key (tenant_id, id)
);
create index proposals_by_panel on proposals (tenant_id, panel_id, proposed_at);

create table decisions (
	tenant_id uuid not null, id uuid not null, team_id uuid not null, panel_id uuid not null, tension_id text not null,
	chosen jsonb not null, over jsonb not null, gives_up text not null, why text not null, scope text not null,
	owner_id uuid not null, owner_name text not null, review_on date not null, reversal jsonb,
	decided_by uuid not null, decided_by_name text not null, decided_at timestamptz not null,
	primary key (tenant_id, id)
);
create index decisions_by_team on decisions (tenant_id, team_id, decided_at);
create index decisions_by_panel on decisions (tenant_id, panel_id, decided_at);
create table supersessions (
	tenant_id uuid not null, superseded_id uuid not null, by_id uuid not null,
	primary key (tenant_id, superseded_id)
);

create table deferrals (
	tenant_id uuid not null, id uuid not null, team_id uuid not null, panel_id uuid not null, tension_id text not null,
	owner_id uuid not null, owner_name text not null, until_day date not null, deferred_by uuid not null, deferred_at timestamptz not null,
	primary key (tenant_id, id)
);
create index deferrals_by_panel on deferrals (tenant_id, panel_id, deferred_at);

create table stances (
	tenant_id uuid not null, decision_id uuid not null, person_id uuid not null, taken_at timestamptz not null,
	stance text not null, words text not null,
	primary key (tenant_id, decision_id, person_id, taken_at)
);

create table framework_versions (
	tenant_id uuid not null, team_id uuid not null, version int not null, levels jsonb not null, decision_id uuid not null,
	created_at timestamptz not null,
	primary key (tenant_id, team_id, version)
);

create table follow_ups (
	tenant_id uuid not null, id uuid not null, panel_id uuid not null, state text not null, due_at timestamptz not null,
	held_by uuid, finished_at timestamptz,
	primary key (tenant_id, id)
);
create index follow_ups_by_panel on follow_ups (tenant_id, panel_id, due_at);
create index follow_ups_due on follow_ups (due_at) where state in ('planned', 'sending');
create table deliveries (
	tenant_id uuid not null, id uuid not null, follow_up_id uuid not null, panel_id uuid not null, channel text not null,
	recipient_id uuid, recipient_name text, recipient_address text, dedupe_key text not null, state text not null,
	attempts int not null default 0, remote_id text, maybe_sent_at timestamptz, not_before timestamptz not null,
	lease_until timestamptz, lease_token uuid, last_error text, sent_at timestamptz, content jsonb not null,
	primary key (tenant_id, id), unique (tenant_id, dedupe_key)
);
create index deliveries_by_follow_up on deliveries (tenant_id, follow_up_id);

-- a person's consent for work done while they are away, encrypted
create table grants (
	tenant_id uuid not null, person_id uuid not null, sealed bytea not null, saved_at timestamptz not null,
	primary key (tenant_id, person_id)
);
-- the reply to an intent, so that the same intent again is answered and not repeated
create table intents (
	tenant_id uuid not null, person_id uuid not null, key uuid not null, action text not null, input_hash text not null, reply jsonb not null,
	done_at timestamptz not null,
	primary key (tenant_id, person_id, key)
);
`;

const byTenant = [
	"teams",
	"team_members",
	"panels",
	"meeting_aliases",
	"panel_people",
	"rounds",
	"seals",
	"round_requests",
	"proposals",
	"decisions",
	"supersessions",
	"deferrals",
	"stances",
	"framework_versions",
	"follow_ups",
	"deliveries",
	"grants",
];

// nullif: after a transaction that set it, the setting is '' and not null on that connection
const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";
const revealed = (table: string) => `exists (select from rounds r where r.tenant_id = ${table}.tenant_id
	and r.panel_id = ${table}.panel_id and r.round = ${table}.round and r.revealed_at is not null)`;

const policies = [
	...byTenant.map((table) => `create policy own_tenant on ${table} using (${tenant})`),
	`create policy own_or_revealed on answers for select using (${tenant} and (${person} or ${revealed("answers")}))`,
	`create policy own_insert on answers for insert with check (${tenant} and ${person} and not ${revealed("answers")})`,
	`create policy own_update on answers for update using (${tenant} and ${person} and not ${revealed("answers")})`,
	`create policy own_draft on drafts using (${tenant} and ${person})`,
	`create policy own_intent on intents using (${tenant} and ${person})`,
];

// which follow-ups are due in any tenant: ids and times only, for the clock
const due = `
create function due_follow_ups(at timestamptz) returns table (tenant_id uuid, panel_id uuid)
language sql stable security definer set search_path = public as
$$ select tenant_id, panel_id from follow_ups where due_at <= at and state in ('planned', 'sending') order by due_at limit 1000 $$;
revoke all on function due_follow_ups(timestamptz) from public;
grant execute on function due_follow_ups(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of [...byTenant, "answers", "drafts", "intents"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`grant select, insert, update, delete on ${table} to evenover_app`).execute(db);
	}
	for (const policy of policies) await sql.raw(policy).execute(db);
	await sql.raw(due).execute(db);
}
