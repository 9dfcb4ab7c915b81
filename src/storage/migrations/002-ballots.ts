import { type Kysely, sql } from "kysely";

/**
 * Votes on statements of others. A ballot is its reader's alone, for ever: what all say of a statement leaves only as counts,
 * and only after the reveal. Statements leave sealed answers in one place, `draw_ballots`, without their author; it runs as
 * the owner, since nobody else can read what is sealed.
 */
const tables = `
create table ballots (
	tenant_id uuid not null, panel_id uuid not null, round int not null, person_id uuid not null, lines jsonb not null,
	primary key (tenant_id, panel_id, round, person_id)
);
create index panels_by_due on panels (due_at);
-- what each assumption is called where letters, spaces and points don't matter: two spellings are one statement
alter table answers add column statement_keys text[] not null default '{}';
alter table ballots enable row level security;
alter table ballots force row level security;
grant select, update (lines) on ballots to evenover_app;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";
const sealed = `not exists (select from rounds r where r.tenant_id = ballots.tenant_id and r.panel_id = ballots.panel_id
	and r.round = ballots.round and r.revealed_at is not null)`;

const policies = [
	`create policy own_ballot on ballots for select to evenover_app using (${tenant} and ${person})`,
	`create policy own_votes on ballots for update to evenover_app using (${tenant} and ${person} and ${sealed})`,
	// an owner that is no superuser is held by forced policies too, and the functions below run as the owner
	...["ballots", "answers", "seals", "rounds", "panels", "panel_people", "follow_ups"].map(
		(table) => `create policy by_owner on ${table} to current_user using (true) with check (true)`,
	),
];

// One ballot for everybody who has answered and has none, as soon as all leaders have, or those who did when answers are due.
// All at once and never again, so that no statement can be matched to whoever answered last; who answers later gets one then.
// Everyone's first statements come first, and those already on ballots before others, since three votes on one statement tell
// more than one vote on three.
const functions = `
create function draw_ballots(of_panel uuid, of_round int, fewest int, most int, at timestamptz) returns void
language plpgsql volatile security definer set search_path = public as $$
declare
	of_tenant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
	sealed int;
	leaders int;
	voter uuid;
begin
	-- one at a time, so that of two who answer at once the later sees the earlier
	perform pg_advisory_xact_lock(hashtextextended(of_tenant::text || of_panel::text, 7140003));
	if exists (select from rounds r where r.tenant_id = of_tenant and r.panel_id = of_panel and r.round = of_round and r.revealed_at is not null) then
		return;
	end if;
	select count(*), count(s.person_id) into leaders, sealed from panel_people p
	left join seals s on s.tenant_id = p.tenant_id and s.panel_id = p.panel_id and s.round = of_round and s.person_id = p.person_id
	where p.tenant_id = of_tenant and p.panel_id = of_panel and 'leader' = any(p.roles);
	if sealed < fewest then return; end if;
	-- a later round is asked in the meeting, where the time that answers were due is long over
	if sealed < leaders and not exists (
		select from panels p where p.tenant_id = of_tenant and p.id = of_panel and p.due_at <= at and of_round = 1
	) then
		return;
	end if;
	for voter in
		select s.person_id from seals s
		join panel_people p on p.tenant_id = s.tenant_id and p.panel_id = s.panel_id and p.person_id = s.person_id and 'leader' = any(p.roles)
		where s.tenant_id = of_tenant and s.panel_id = of_panel and s.round = of_round
			and not exists (select from ballots b where b.tenant_id = of_tenant and b.panel_id = of_panel and b.round = of_round and b.person_id = s.person_id)
		order by md5(of_panel::text || s.person_id::text)
	loop
		insert into ballots (tenant_id, panel_id, round, person_id, lines)
		select of_tenant, of_panel, of_round, voter,
			coalesce(jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'key', drawn.same, 'statement', drawn.statement, 'vote', null) order by md5(voter::text || drawn.statement)), '[]')
		from (
			select said.same, min(said.statement) as statement from (
				select a.person_id, e.statement, e.place, a.statement_keys[e.place] as same
				from answers a
				join panel_people p on p.tenant_id = a.tenant_id and p.panel_id = a.panel_id and p.person_id = a.person_id and 'leader' = any(p.roles),
				jsonb_array_elements_text(a.content -> 'assumptions') with ordinality as e(statement, place)
				where a.tenant_id = of_tenant and a.panel_id = of_panel and a.round = of_round
			) said
			group by said.same
			having not bool_or(said.person_id = voter)
			order by min(said.place),
				(select count(*) from ballots b, jsonb_array_elements(b.lines) l where b.tenant_id = of_tenant and b.panel_id = of_panel
					and b.round = of_round and l ->> 'key' = said.same) desc,
				md5(of_panel::text || said.same)
			limit most
		) drawn
		on conflict do nothing;
	end loop;
end $$;

-- panels of any tenant whose answers are due with enough of them in, and no ballot drawn: ids only, for the clock
create function due_ballots(fewest int, at timestamptz) returns table (tenant_id uuid, panel_id uuid, round int)
language sql stable security definer set search_path = public as $$
	select p.tenant_id, p.id, p.round from panels p
	join rounds r on r.tenant_id = p.tenant_id and r.panel_id = p.id and r.round = p.round and r.revealed_at is null
	where p.round = 1 and p.due_at between at - interval '14 days' and at and p.ends_at > at and p.detached_at is null
		and not exists (select from ballots b where b.tenant_id = p.tenant_id and b.panel_id = p.id and b.round = p.round)
		and (select count(*) from seals s
			join panel_people m on m.tenant_id = s.tenant_id and m.panel_id = s.panel_id and m.person_id = s.person_id and 'leader' = any(m.roles)
			where s.tenant_id = p.tenant_id and s.panel_id = p.id and s.round = p.round) >= fewest
	limit 1000
$$;

create function tally_votes(of_panel uuid, of_round int) returns table (statement text, holds int, does_not int, unknown int)
language sql stable security definer set search_path = public as $$
	select min(l ->> 'statement'), count(*) filter (where l ->> 'vote' = 'holds')::int, count(*) filter (where l ->> 'vote' = 'doesNot')::int,
		count(*) filter (where l ->> 'vote' = 'unknown')::int
	from ballots b
	join panel_people p on p.tenant_id = b.tenant_id and p.panel_id = b.panel_id and p.person_id = b.person_id and 'leader' = any(p.roles),
	jsonb_array_elements(b.lines) l
	where b.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and b.panel_id = of_panel and b.round = of_round
		and exists (select from rounds r where r.tenant_id = b.tenant_id and r.panel_id = of_panel and r.round = of_round and r.revealed_at is not null)
	group by l ->> 'key' order by 1
$$;
revoke all on function draw_ballots(uuid, int, int, int, timestamptz), tally_votes(uuid, int), due_ballots(int, timestamptz) from public;
grant execute on function draw_ballots(uuid, int, int, int, timestamptz), tally_votes(uuid, int), due_ballots(int, timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const policy of policies) await sql.raw(policy).execute(db);
	await sql.raw(functions).execute(db);
}
