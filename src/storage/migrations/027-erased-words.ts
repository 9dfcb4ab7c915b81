import { type Kysely, sql } from "kysely";

/**
 * A directory may have somebody called "null", or any other word of which messages are made as well. So a name is taken out of
 * what a message says, and never out of how it is written: not out of its keys, its kinds, and what is no text.
 */
const functions = `
create function without_person_in(said jsonb, of_person uuid, stand_in uuid, shown text, called text[]) returns jsonb
language plpgsql immutable set search_path = public, pg_temp as $$
declare
	told text;
	word text;
begin
	case jsonb_typeof(said)
		when 'object' then
			return coalesce((select jsonb_object_agg(e.key, case when e.key in ('channel', 'type') then e.value
				else without_person_in(e.value, of_person, stand_in, shown, called) end) from jsonb_each(said) e), '{}');
		when 'array' then
			return coalesce((select jsonb_agg(without_person_in(e.value, of_person, stand_in, shown, called) order by e.place)
				from jsonb_array_elements(said) with ordinality as e (value, place)), '[]');
		when 'string' then
			told := said #>> '{}';
			foreach word in array called loop told := replace(told, word, shown); end loop;
			return to_jsonb(replace(told, of_person::text, stand_in::text));
		else return said;
	end case;
end $$;
revoke all on function without_person_in(jsonb, uuid, uuid, text, text[]) from public;

-- called: as JSON holds them between its quotes
create or replace function without_person(said text, of_person uuid, stand_in uuid, shown text, called text[]) returns text
language sql immutable set search_path = public, pg_temp as $$
	select without_person_in(said::jsonb, of_person, stand_in, shown,
		array(select ('"' || w.word || '"')::jsonb #>> '{}' from unnest(called) with ordinality as w (word, place) order by w.place))::text
$$;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(functions).execute(db);
}
