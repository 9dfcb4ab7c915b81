import { type Kysely, sql } from "kysely";
import { decrypt, idOf } from "../cipher.ts";
import { aboutGrant } from "../grants.ts";
import { createSealer, type Seal } from "../seal.ts";
import { placeOf } from "../sealedPlaces.ts";
import type { Tables } from "../tables.ts";

/**
 * What people say in private is kept encrypted, with a key per panel and per pulse. Whatever was kept in clear is encrypted here; then
 * its tables are written anew, so that nothing in clear is left in the database's own files.
 */
const before = `
create table sealing_keys (
	tenant_id uuid not null, subject_id uuid not null, wrapped bytea not null,
	primary key (tenant_id, subject_id)
);
alter table sealing_keys enable row level security;
alter table sealing_keys force row level security;
grant select, insert on sealing_keys to evenover_app;
create policy own_tenant on sealing_keys to evenover_app using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
-- an owner that is no superuser is held by forced policies too, and encrypts keys anew when the master key changes
create policy by_owner on sealing_keys to current_user using (true) with check (true);
create policy by_owner on grants to current_user using (true) with check (true);
drop function draw_ballots(uuid, int, int, int, timestamptz), tally_votes(uuid, int);
alter table answers add sealed bytea;
alter table drafts add sealed bytea;
alter table ballots add sealed bytea, add open boolean;
alter table echoes add sealed bytea;
alter table pulse_answers add sealed_recall bytea, add sealed_answer bytea;
alter table intents add sealed bytea;
`;

type Row = Record<string, unknown> & { place: string; tenant_id: string; person_id: string };
type Clear = { table: string; columns: string; kept: (row: never, seal: Seal) => Promise<Record<string, Buffer | null>> };
type OnRound = Row & { panel_id: string; round: number };

const roundOf = ({ panel_id, round }: OnRound) => ({ panelId: panel_id, round });
const clear: Clear[] = [
	{
		table: "answers",
		columns: "panel_id, round, content",
		kept: async (row: OnRound & { content: never }, seal) => ({
			sealed: await seal.close(placeOf.answer(roundOf(row), row.person_id), row.content),
		}),
	},
	{
		table: "drafts",
		columns: "panel_id, round, content",
		kept: async (row: OnRound & { content: never }, seal) => ({
			sealed: await seal.close(placeOf.draft(roundOf(row), row.person_id), row.content),
		}),
	},
	{
		table: "ballots",
		columns: "panel_id, round, lines",
		kept: async (row: OnRound & { lines: never }, seal) => ({
			sealed: await seal.close(placeOf.ballot(roundOf(row), row.person_id), row.lines),
		}),
	},
	{
		table: "echoes",
		columns: "panel_id, answered_at, recall",
		kept: async (row: Row & { panel_id: string; answered_at: unknown; recall: never }, seal) => ({
			sealed: row.answered_at === null ? null : await seal.close(placeOf.echo(row.panel_id, row.person_id), row.recall),
		}),
	},
	{
		table: "pulse_answers",
		columns: "pulse_id, answered_at, recall, marks, changed, information",
		kept: async (
			row: Row & { pulse_id: string; answered_at: unknown; recall: never; marks: never; changed: string; information: string },
			seal,
		) => {
			const { marks, changed, information } = row;
			const said = placeOf.pulseAnswer(row.pulse_id, row.person_id);
			return {
				sealed_recall: await seal.close(placeOf.recall(row.pulse_id, row.person_id), row.recall),
				sealed_answer: row.answered_at === null ? null : await seal.close(said, { marks: marks ?? [], changed, information }),
			};
		},
	},
	{
		table: "intents",
		columns: "key, input_hash, reply",
		kept: async (row: Row & { key: string; input_hash: string; reply: never }, seal) => ({
			sealed: await seal.close(placeOf.reply(row.tenant_id, row.key, row.person_id), { input: row.input_hash, reply: row.reply }),
		}),
	},
];

// a type given anew writes the whole table anew; what is encrypted gains nothing from compressing it, and one block of it stays in its row
const after = `
alter table answers alter sealed set not null, drop content, drop statement_keys;
alter table drafts alter sealed set not null, drop content;
alter table ballots alter sealed set not null, alter open set not null, drop lines;
alter table echoes drop recall;
alter table pulse_answers alter sealed_recall set not null, drop recall, drop marks, drop changed, drop information;
alter table intents alter sealed set not null, drop input_hash, drop reply;
alter table answers alter sealed type bytea using sealed || '', alter sealed set storage external, set (toast_tuple_target = 4080);
alter table drafts alter sealed type bytea using sealed || '', alter sealed set storage external, set (toast_tuple_target = 4080);
alter table ballots alter sealed type bytea using sealed || '', alter sealed set storage external, set (toast_tuple_target = 4080);
alter table echoes alter sealed type bytea using sealed || '', alter sealed set storage external, set (toast_tuple_target = 4080);
alter table pulse_answers alter sealed_recall type bytea using sealed_recall || '', alter sealed_recall set storage external,
	alter sealed_answer set storage external;
alter table intents alter sealed type bytea using sealed || '', alter sealed set storage external;
grant update (sealed, open) on ballots to evenover_app;
`;

// Ballots are drawn by the app, which alone can open what is sealed. It is handed others' answers here and nowhere else, still sealed, and
// only where ballots are to be drawn: as soon as all leaders have answered, or those who did when answers are due. All at once and never
// again, so that no statement can be matched to whoever answered last; who answers later gets a ballot then.
const functions = `
create function answers_to_draw(of_panel uuid, of_round int, fewest int, at timestamptz)
returns table (person_id uuid, answer bytea, ballot bytea)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
	of_tenant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
	sealed int;
	leaders int;
	waiting int;
begin
	-- one at a time, so that of two who answer at once the later sees the earlier
	perform pg_advisory_xact_lock(hashtextextended(of_tenant::text || of_panel::text, 7140003));
	if exists (select from rounds r where r.tenant_id = of_tenant and r.panel_id = of_panel and r.round = of_round and r.revealed_at is not null) then
		return;
	end if;
	select count(*), count(s.person_id), count(*) filter (where s.person_id is not null and b.person_id is null) into leaders, sealed, waiting
	from panel_people p
	left join seals s on s.tenant_id = p.tenant_id and s.panel_id = p.panel_id and s.round = of_round and s.person_id = p.person_id
	left join ballots b on b.tenant_id = p.tenant_id and b.panel_id = p.panel_id and b.round = of_round and b.person_id = p.person_id
	where p.tenant_id = of_tenant and p.panel_id = of_panel and 'leader' = any(p.roles);
	if sealed < fewest or waiting = 0 then return; end if;
	-- a later round is asked in the meeting, where the time that answers were due is long over
	if sealed < leaders and not exists (
		select from panels p where p.tenant_id = of_tenant and p.id = of_panel and p.due_at <= at and of_round = 1
	) then
		return;
	end if;
	return query
		select coalesce(l.person_id, b.person_id), l.sealed, b.sealed from (
			select a.person_id, a.sealed from answers a
			join panel_people p on p.tenant_id = a.tenant_id and p.panel_id = a.panel_id and p.person_id = a.person_id and 'leader' = any(p.roles)
			where a.tenant_id = of_tenant and a.panel_id = of_panel and a.round = of_round
		) l
		full join (select * from ballots where tenant_id = of_tenant and panel_id = of_panel and round = of_round) b on b.person_id = l.person_id;
end $$;

-- ballots as they were drawn, each for a leader who has answered and has none
create function keep_ballots(of_panel uuid, of_round int, people uuid[], lines bytea[], unanswered boolean[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
	insert into ballots (tenant_id, panel_id, round, person_id, sealed, open)
	select s.tenant_id, s.panel_id, s.round, s.person_id, drawn.sealed, drawn.open
	from unnest(people, lines, unanswered) as drawn (person_id, sealed, open)
	join seals s on s.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and s.panel_id = of_panel and s.round = of_round
		and s.person_id = drawn.person_id
	join panel_people p on p.tenant_id = s.tenant_id and p.panel_id = s.panel_id and p.person_id = s.person_id and 'leader' = any(p.roles)
	where not exists (select from rounds r where r.tenant_id = s.tenant_id and r.panel_id = of_panel and r.round = of_round and r.revealed_at is not null)
	on conflict do nothing
$$;

-- for counting, and only after the reveal
create function revealed_ballots(of_panels uuid[]) returns table (panel_id uuid, round int, person_id uuid, sealed bytea)
language sql stable security definer set search_path = public, pg_temp as $$
	select b.panel_id, b.round, b.person_id, b.sealed from ballots b
	join panel_people p on p.tenant_id = b.tenant_id and p.panel_id = b.panel_id and p.person_id = b.person_id and 'leader' = any(p.roles)
	join rounds r on r.tenant_id = b.tenant_id and r.panel_id = b.panel_id and r.round = b.round and r.revealed_at is not null
	where b.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and b.panel_id = any(of_panels)
	order by b.panel_id, b.round, b.person_id
$$;
revoke all on function answers_to_draw(uuid, int, int, timestamptz), keep_ballots(uuid, int, uuid[], bytea[], boolean[]),
	revealed_ballots(uuid[]) from public;
grant execute on function answers_to_draw(uuid, int, int, timestamptz), keep_ballots(uuid, int, uuid[], bytea[], boolean[]),
	revealed_ballots(uuid[]) to evenover_app;
-- whoever calls a function that runs as the owner could put tables of their own before ours: theirs are looked at last, in all made so far
do $$ declare made regprocedure; begin
	for made in select p.oid::regprocedure from pg_proc p
		where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proowner = current_user::regrole
	loop
		execute format('alter function %s set search_path = public, pg_temp', made);
	end loop;
end $$;
`;

const rowsAtOnce = 500;
const forced = [...clear.map(({ table }) => table), "grants"];

/** @param masterKey every key that is made here is encrypted with it. */
export const sealWith = (masterKey: Buffer) => ({
	up: async (db: Kysely<unknown>): Promise<void> => {
		await sql.raw(before).execute(db);
		for (const table of forced) await sql.raw(`alter table ${table} no force row level security`).execute(db);
		await sql`update ballots set open = jsonb_path_exists(lines, '$[*] ? (@.vote == null)')`.execute(db);
		const seals = new Map<string, Seal>();
		const sealer = createSealer(masterKey);
		const sealOf = (tenantId: string) => {
			const seal = seals.get(tenantId) ?? sealer.of(db as Kysely<Tables>, tenantId);
			seals.set(tenantId, seal);
			return seal;
		};
		for (const { table, columns, kept } of clear) await rewrite(db, table, columns, (row) => kept(row as never, sealOf(row.tenant_id)));
		await rewrite(db, "grants", "sealed", async (row) => ({ sealed: withId(row["sealed"] as Buffer, row, masterKey) }));
		await sql.raw(after).execute(db);
		for (const table of forced) await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(functions).execute(db);
	},
});

/** Nobody else reaches these tables before the end, so that a row stays at its place until it is written. */
async function rewrite(
	db: Kysely<unknown>,
	table: string,
	columns: string,
	kept: (row: Row) => Promise<Record<string, Buffer | null>>,
): Promise<void> {
	await sql
		.raw(`declare clear_rows no scroll cursor for select ctid::text as place, tenant_id, person_id, ${columns} from ${table}`)
		.execute(db);
	for (;;) {
		const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from clear_rows`.execute(db);
		const written: Record<string, Buffer | null>[] = [];
		for (const row of rows) written.push(await kept(row));
		const into = Object.keys(written[0] ?? {});
		if (into.length > 0)
			await sql`update ${sql.id(table)} t set ${sql.join(into.map((column) => sql`${sql.id(column)} = v.${sql.id(column)}`))}
				from unnest(${rows.map(({ place }) => place)}::tid[], ${sql.join(into.map((column) => sql`${written.map((row) => row[column])}::bytea[]`))})
				as v (place, ${sql.join(into.map((column) => sql.id(column)))}) where t.ctid = v.place`.execute(db);
		if (rows.length < rowsAtOnce) break;
	}
	await sql`close clear_rows`.execute(db);
}

/** Consents from now on say which master key encrypted them; one that this key does not open was encrypted with a former one. */
const withId = (sealed: Buffer, { tenant_id, person_id }: Row, masterKey: Buffer): Buffer => {
	const isOurs = decrypt(sealed, masterKey, aboutGrant(tenant_id, person_id)) !== null;
	return Buffer.concat([isOurs ? idOf(masterKey) : Buffer.alloc(idOf(masterKey).length), sealed]);
};
