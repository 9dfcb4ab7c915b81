import { type Kysely, sql } from "kysely";

/**
 * Two ways in which what people said goes: an administrator erases one of them, and what was said in private is dropped when it is
 * old. Nobody but its author reads what is sealed, so that both run as the owner. What a team decided stays: whoever is erased
 * becomes one new id without a name there.
 */
const tables = `
-- whom to erase again after an older back-up was brought back
create table erasures (
	tenant_id uuid not null, person_id uuid not null, erased_at timestamptz not null,
	primary key (tenant_id, person_id, erased_at)
);
create table tenant_settings (
	tenant_id uuid not null, retention_months smallint not null default 24, next_drop_at timestamptz,
	primary key (tenant_id),
	check (retention_months between 3 and 120)
);
-- when what was answered was dropped for its age
alter table rounds add answers_removed_at timestamptz;
alter table pulses add answers_removed_at timestamptz;
create index intents_by_age on intents (tenant_id, done_at);
create index deliveries_by_age on deliveries (tenant_id, not_before) where state in ('sent', 'failed') and content <> '{}';
create index deliveries_by_recipient on deliveries (tenant_id, recipient_id);
create index realignments_by_age on realignments (tenant_id, asked_at);
create index panels_by_age on panels (tenant_id, ends_at);
create index pulses_by_age on pulses (tenant_id, closes_at);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

/** What an owner that is no superuser has to reach, but for what it does already. */
const reached =
	"answers drafts ballots seals round_requests echoes pulses pulse_answers pulse_seals signals dismissals warnings " +
	"translations implications implication_verdicts realignments metric_values zones grants subscriptions calendar_notices " +
	"intents team_acceptances team_members teams panels panel_people rounds meeting_aliases stances reviews decisions " +
	"deferrals proposals framework_versions framework_drafts framework_refused_drafts framework_acknowledgments follow_ups " +
	"deliveries tenant_settings";

const byOwner = `do $$ declare name text; begin
	foreach name in array string_to_array('${reached}', ' ') loop
		if not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = name and p.policyname = 'by_owner') then
			execute format('create policy by_owner on public.%I to current_user using (true) with check (true)', name);
		end if;
	end loop;
end $$`;

const erase = `
create function without_person(said text, of_person uuid, stand_in uuid, shown text, called text[]) returns text
language plpgsql immutable set search_path = public, pg_temp as $$
declare word text;
begin
	foreach word in array called loop said := replace(said, word, shown); end loop;
	return replace(said, of_person::text, stand_in::text);
end $$;

-- called: names and addresses, in every form in which a message or a reply may hold them, longest first
create function erase_person(of_person uuid, stand_in uuid, shown text, called text[], mails text[], at timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	of_tenant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
	about uuid[];
begin
	if of_tenant is null then raise exception 'no tenant is set'; end if;
	perform pg_advisory_xact_lock(hashtextextended(of_tenant::text, 7140026));

	-- what they said, to anybody and to nobody yet
	delete from answers x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from drafts x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from ballots x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from seals x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from round_requests x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from echoes x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from pulse_answers x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from pulse_seals x where x.tenant_id = of_tenant and x.person_id = of_person;
	update pulses x set leaders = array_remove(x.leaders, of_person) where x.tenant_id = of_tenant and of_person = any(x.leaders);
	delete from signals x where x.tenant_id = of_tenant and of_person in (x.person_id, x.from_id);
	delete from implication_verdicts v using implications i, translations t where t.tenant_id = of_tenant and t.said_by = of_person
		and i.tenant_id = t.tenant_id and i.translation_id = t.id and v.tenant_id = t.tenant_id and v.implication_id = i.id;
	delete from implications i using translations t where t.tenant_id = of_tenant and t.said_by = of_person
		and i.tenant_id = t.tenant_id and i.translation_id = t.id;
	delete from translations x where x.tenant_id = of_tenant and x.said_by = of_person;
	delete from realignments x where x.tenant_id = of_tenant and of_person in (x.from_id, x.to_id);
	delete from framework_refused_drafts x where x.tenant_id = of_tenant and x.person_id = of_person;

	-- what is kept so that things work for them
	delete from framework_acknowledgments x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from zones x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from grants x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from subscriptions x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from calendar_notices x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from team_acceptances x where x.tenant_id = of_tenant and x.person_id = of_person;
	delete from intents x where x.tenant_id = of_tenant and x.person_id = of_person;

	-- what was decided stays, by somebody
	update decisions x set owner_id = case when x.owner_id = of_person then stand_in else x.owner_id end,
		owner_name = case when x.owner_id = of_person then shown else x.owner_name end,
		decided_by = case when x.decided_by = of_person then stand_in else x.decided_by end,
		decided_by_name = case when x.decided_by = of_person then shown else x.decided_by_name end
		where x.tenant_id = of_tenant and of_person in (x.owner_id, x.decided_by);
	update deferrals x set owner_id = case when x.owner_id = of_person then stand_in else x.owner_id end,
		owner_name = case when x.owner_id = of_person then shown else x.owner_name end,
		deferred_by = case when x.deferred_by = of_person then stand_in else x.deferred_by end
		where x.tenant_id = of_tenant and of_person in (x.owner_id, x.deferred_by);
	update stances x set person_id = stand_in, words = '' where x.tenant_id = of_tenant and x.person_id = of_person;
	update reviews x set reviewed_by = stand_in, reviewed_by_name = shown, words = '' where x.tenant_id = of_tenant and x.reviewed_by = of_person;
	update proposals x set proposed_by = stand_in where x.tenant_id = of_tenant and x.proposed_by = of_person;
	update dismissals x set dismissed_by = stand_in, name = shown where x.tenant_id = of_tenant and x.dismissed_by = of_person;
	update translations x set proposed_by = stand_in, proposed_by_name = shown where x.tenant_id = of_tenant and x.proposed_by = of_person;
	update metric_values x set reported_by = stand_in where x.tenant_id = of_tenant and x.reported_by = of_person;
	update framework_versions x set drafted_by = case when x.drafted_by = of_person then stand_in else x.drafted_by end,
		confirmed_by = case when x.confirmed_by = of_person then stand_in else x.confirmed_by end
		where x.tenant_id = of_tenant and of_person in (x.drafted_by, x.confirmed_by);
	update framework_drafts x set saved_by = stand_in, words = '' where x.tenant_id = of_tenant and x.saved_by = of_person;
	update follow_ups x set held_by = stand_in where x.tenant_id = of_tenant and x.held_by = of_person;

	-- on teams and panels they leave a place without a name, so that what stays can be told
	update team_members x set person_id = stand_in, name = shown, mail = '', title = '', left_at = coalesce(x.left_at, at)
		where x.tenant_id = of_tenant and x.person_id = of_person;
	update teams x set decider_id = nullif(x.decider_id, of_person), facilitator_id = nullif(x.facilitator_id, of_person)
		where x.tenant_id = of_tenant and of_person in (x.decider_id, x.facilitator_id);
	update panel_people x set person_id = stand_in, name = shown, mail = '', title = '', roles = '{left}'
		where x.tenant_id = of_tenant and x.person_id = of_person;
	-- their calendar is asked no more; what goes out goes from whoever runs the panel
	update panels x set meeting_uid = null, event_id = null, series_id = null, stale = false, organizer_id = coalesce((
			select p.person_id from panel_people p where p.tenant_id = x.tenant_id and p.panel_id = x.id and p.roles && '{facilitator,decider}'
			order by 'facilitator' = any(p.roles) desc, p.position limit 1), stand_in)
		where x.tenant_id = of_tenant and x.organizer_id = of_person;
	-- a link into a call may name whoever called it
	update panels x set join_url = null where x.tenant_id = of_tenant and position(of_person::text in x.join_url) > 0;
	delete from meeting_aliases x where x.tenant_id = of_tenant and position(of_person::text in x.alias) > 0;
	update panels x set outside = coalesce((select jsonb_agg(o) from jsonb_array_elements(x.outside) o where not lower(o ->> 'mail') = any(mails)), '[]')
		where x.tenant_id = of_tenant and x.outside <> '[]';

	-- what messages that may name them are about: the panels they were on, and what their teams were told of
	about := array(select p.panel_id from panel_people p where p.tenant_id = of_tenant and p.person_id = stand_in
		union select o.id from panels o where o.tenant_id = of_tenant and o.organizer_id = stand_in
		union select u.id from pulses u join team_members m on m.tenant_id = of_tenant and m.person_id = stand_in and u.team_id = m.team_id where u.tenant_id = of_tenant
		union select w.id from warnings w join team_members m on m.tenant_id = of_tenant and m.person_id = stand_in and w.team_id = m.team_id where w.tenant_id = of_tenant
		union select t.id from translations t join team_members m on m.tenant_id = of_tenant and m.person_id = stand_in and t.team_id = m.team_id where t.tenant_id = of_tenant);
	-- messages: none to them any more; what went out keeps no word of them; what is about to go out is written anew
	delete from deliveries x where x.tenant_id = of_tenant and x.recipient_id = of_person and x.state not in ('sent', 'failed');
	update deliveries x set recipient_id = stand_in, recipient_name = shown, recipient_address = '', content = x.content - '{html,card,preview,subject,to,task,owner}'::text[],
		dedupe_key = replace(x.dedupe_key, of_person::text, stand_in::text)
		where x.tenant_id = of_tenant and x.recipient_id = of_person;
	update deliveries x set content = without_person((x.content - '{html,card,preview,subject,task}'::text[])::text, of_person, stand_in, shown, called)::jsonb
		where x.tenant_id = of_tenant and x.panel_id = any(about) and x.state in ('sent', 'failed')
			and (position(of_person::text in x.content::text) > 0 or exists (select from unnest(called) word where position(word in x.content::text) > 0));
	delete from deliveries x using follow_ups f where x.tenant_id = of_tenant and x.panel_id = any(about) and f.tenant_id = x.tenant_id and f.id = x.follow_up_id and f.purpose = 'framework'
		and x.state in ('planned', 'waiting') and x.content -> 'senders' @> jsonb_build_array(jsonb_build_object('id', of_person));
	with begun as (
		delete from deliveries x using follow_ups f where x.tenant_id = of_tenant and x.panel_id = any(about) and f.tenant_id = x.tenant_id and f.id = x.follow_up_id
			and f.purpose <> 'framework' and x.state in ('planned', 'drafted', 'waiting')
			and (x.lease_until is null or x.lease_until < clock_timestamp())
			and (position(of_person::text in x.content::text) > 0 or exists (select from unnest(called) word where position(word in x.content::text) > 0))
		returning f.id
	)
	update follow_ups f set state = 'planned', asked_at = at where f.tenant_id = of_tenant and f.id in (select id from begun);
	update deliveries x set content = without_person(x.content::text, of_person, stand_in, shown, called)::jsonb
		where x.tenant_id = of_tenant and x.panel_id = any(about)
			and (position(of_person::text in x.content::text) > 0 or exists (select from unnest(called) word where position(word in x.content::text) > 0));
	-- what others were replied may name them, and is encrypted: it goes, within the hour where a device may still repeat its request
	delete from intents x where x.tenant_id = of_tenant and x.done_at < at - interval '1 hour';
	insert into tenant_settings as x (tenant_id, next_drop_at) values (of_tenant, at + interval '1 hour')
		on conflict (tenant_id) do update set next_drop_at = least(x.next_drop_at, excluded.next_drop_at);

	-- two may erase the same person at the same moment
	insert into erasures (tenant_id, person_id, erased_at) values (of_tenant, of_person, at) on conflict do nothing;
end $$;
`;

const retention = `
-- tenants that something may be dropped for: ids only, for the clock
create function retention_due(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	with recursive known as (
		(select t.tenant_id from teams t order by t.tenant_id limit 1)
		union all
		select (select t.tenant_id from teams t where t.tenant_id > k.tenant_id order by t.tenant_id limit 1) from known k where k.tenant_id is not null
	)
	select k.tenant_id from known k left join tenant_settings s on s.tenant_id = k.tenant_id
	where k.tenant_id is not null and coalesce(s.next_drop_at, '-infinity') <= at limit 100
$$;

-- one batch of what is older, and how many rows it was; requests are needed for no longer than somebody might repeat them
create function drop_expired(before timestamptz, requests_before timestamptz, most int, at timestamptz) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	of_tenant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
	old_panels uuid[];
	old_pulses uuid[];
	old uuid[];
	gone int;
	total int := 0;
begin
	if of_tenant is null then raise exception 'no tenant is set'; end if;
	old_panels := array(select p.id from panels p where p.tenant_id = of_tenant and p.ends_at < before
		and exists (select from rounds r where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.answers_removed_at is null)
		and not exists (select from rounds r where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.opened_at >= before)
		order by p.ends_at limit greatest(most / 20, 1));
	delete from answers x where x.tenant_id = of_tenant and x.panel_id = any(old_panels);
	delete from drafts x where x.tenant_id = of_tenant and x.panel_id = any(old_panels);
	delete from ballots x where x.tenant_id = of_tenant and x.panel_id = any(old_panels);
	delete from round_requests x where x.tenant_id = of_tenant and x.panel_id = any(old_panels);
	delete from echoes x where x.tenant_id = of_tenant and x.panel_id = any(old_panels);
	update rounds x set answers_removed_at = at where x.tenant_id = of_tenant and x.panel_id = any(old_panels) and x.answers_removed_at is null;
	total := total + cardinality(old_panels);

	old_pulses := array(select p.id from pulses p where p.tenant_id = of_tenant and p.closes_at < before and p.closed_at is not null
		and p.answers_removed_at is null order by p.closes_at limit greatest(most / 20, 1));
	delete from pulse_answers x where x.tenant_id = of_tenant and x.pulse_id = any(old_pulses);
	update pulses x set answers_removed_at = at where x.tenant_id = of_tenant and x.id = any(old_pulses);
	total := total + cardinality(old_pulses);

	delete from signals x where x.tenant_id = of_tenant and x.id in (
		select s.id from signals s where s.tenant_id = of_tenant and s.raised_at < before limit most);
	get diagnostics gone = row_count; total := total + gone;

	old := array(select t.id from translations t where t.tenant_id = of_tenant and t.proposed_at < before limit most);
	delete from implication_verdicts v using implications i where i.tenant_id = of_tenant and i.translation_id = any(old)
		and v.tenant_id = of_tenant and v.implication_id = i.id;
	delete from implications x where x.tenant_id = of_tenant and x.translation_id = any(old);
	delete from translations x where x.tenant_id = of_tenant and x.id = any(old);
	total := total + cardinality(old);

	delete from realignments x where x.tenant_id = of_tenant and x.id in (
		select r.id from realignments r where r.tenant_id = of_tenant and r.asked_at < before limit most);
	get diagnostics gone = row_count; total := total + gone;

	delete from framework_refused_drafts x where x.tenant_id = of_tenant and x.refused_at < before;
	get diagnostics gone = row_count; total := total + gone;

	update deliveries x set content = '{}', recipient_address = null, recipient_name = null where x.tenant_id = of_tenant and x.id in (
		select d.id from deliveries d where d.tenant_id = of_tenant and d.state in ('sent', 'failed') and d.content <> '{}' and d.not_before < before limit most);
	get diagnostics gone = row_count; total := total + gone;

	delete from intents x where x.tenant_id = of_tenant and (x.person_id, x.key) in (
		select i.person_id, i.key from intents i where i.tenant_id = of_tenant and i.done_at < greatest(requests_before,
			(select max(e.erased_at) from erasures e where e.tenant_id = of_tenant and e.erased_at <= at - interval '1 hour')) limit most);
	get diagnostics gone = row_count;
	-- nobody said anything in those: they count only where more are left
	if gone = most then total := total + gone; end if;
	return total;
end $$;

revoke all on function without_person(text, uuid, uuid, text, text[]), erase_person(uuid, uuid, text, text[], text[], timestamptz),
	retention_due(timestamptz), drop_expired(timestamptz, timestamptz, int, timestamptz) from public;
grant execute on function erase_person(uuid, uuid, text, text[], text[], timestamptz), retention_due(timestamptz),
	drop_expired(timestamptz, timestamptz, int, timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of ["erasures", "tenant_settings"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`create policy own_tenant on ${table} to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
	}
	// who was erased is written by the erasure alone
	await sql.raw("grant select on erasures to evenover_app").execute(db);
	await sql.raw("create policy by_owner on erasures to current_user using (true) with check (true)").execute(db);
	await sql.raw("grant select, insert, update on tenant_settings to evenover_app").execute(db);
	await sql.raw(byOwner).execute(db);
	await sql.raw(erase).execute(db);
	await sql.raw(retention).execute(db);
}
