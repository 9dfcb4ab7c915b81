import { openDatabase, type Trx } from "../../src/storage/database.ts";
import { placeOf } from "../../src/storage/sealedPlaces.ts";
import { asSuperuser, everyRow } from "./transferRoom.ts";

type Row = { panel_id: string; pulse_id: string; key: string; tenant_id: string; person_id: string; round: number; sealed: Buffer | null };
const onRound = ({ panel_id, round }: Row) => ({ panelId: panel_id, round });
const places = {
	answers: (row: Row) => placeOf.answer(onRound(row), row.person_id),
	drafts: (row: Row) => placeOf.draft(onRound(row), row.person_id),
	ballots: (row: Row) => placeOf.ballot(onRound(row), row.person_id),
	echoes: (row: Row) => placeOf.echo(row.panel_id, row.person_id),
	intents: (row: Row) => placeOf.reply(row.tenant_id, row.key, row.person_id),
};

/** Whatever is sealed, opened, as whoever may look past every policy and holds the master key. */
export async function sealedWords(url: string, masterKey: Buffer): Promise<Record<string, unknown[]>> {
	const { rows: tenants } = await asSuperuser(url, (client) =>
		client.query<{ id: string }>("select distinct tenant_id as id from sealing_keys"),
	);
	const database = openDatabase(url, masterKey, () => {}, 1);
	const found: Record<string, unknown[]> = {};
	const add = (table: string, words: readonly { opened: unknown }[]) => {
		found[table] = [...(found[table] ?? []), ...words.map(({ opened }) => opened)];
	};
	const read = async (trx: Trx, tenantId: string) => {
		for (const [table, place] of Object.entries(places)) {
			const rows = await trx
				.selectFrom(table as "answers")
				.where("tenant_id", "=", tenantId)
				.selectAll()
				.orderBy("person_id")
				.execute();
			add(
				table,
				await trx.seal.openAll(rows as unknown as Row[], place as (row: Row) => { subjectId: string; kind: string; personId: string }),
			);
		}
		const rows = await trx.selectFrom("pulse_answers").where("tenant_id", "=", tenantId).selectAll().orderBy("person_id").execute();
		const recalls = rows.map(({ sealed_recall: sealed, ...row }) => ({ ...row, sealed }));
		const answers = rows.map(({ sealed_answer: sealed, ...row }) => ({ ...row, sealed }));
		add("recalls", await trx.seal.openAll(recalls, (row) => placeOf.recall(row.pulse_id, row.person_id)));
		add("pulse answers", await trx.seal.openAll(answers, (row) => placeOf.pulseAnswer(row.pulse_id, row.person_id)));
	};
	try {
		for (const { id } of tenants) await database.as({ tenantId: id, personId: null }, (trx) => read(trx, id));
		return found;
	} finally {
		await database.close();
	}
}

/** Every row, and of what is sealed what it says: two who sealed the same wrote the same. */
export async function everyRowOpened(url: string, masterKey: Buffer): Promise<Record<string, unknown[]>> {
	const rows = await everyRow(url);
	const unlike = rows["sealing_keys"]?.length;
	const cut = Object.entries(rows).map(([table, lines]) => [table, lines.map((line) => line.replaceAll(/\\+x[0-9a-f]{56,}/g, "sealed"))]);
	return { ...Object.fromEntries(cut), sealing_keys: [unlike], ...prefixed(await sealedWords(url, masterKey)) };
}

const prefixed = (words: Record<string, unknown[]>) =>
	Object.fromEntries(Object.entries(words).map(([table, all]) => [`${table} say`, all]));

/** Where in a whole database these words stand in clear: every column of every table of every schema, text and bytes. */
export const foundIn = (url: string, words: string): Promise<string[]> =>
	asSuperuser(url, async (client) => {
		const { rows: tables } = await client.query<{ name: string }>(
			"select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1",
		);
		const found: string[] = [];
		for (const { name } of tables) {
			const { rows } = await client.query(
				`select 1 from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0 limit 1`,
				[words, Buffer.from(words).toString("hex")],
			);
			if (rows.length > 0) found.push(name);
		}
		return found;
	});
/** The same of the files that the database keeps its tables in, of rows too that are deleted and not yet overwritten. */
export const inFiles = (url: string, words: string): Promise<string[]> =>
	asSuperuser(url, async (client) => {
		await client.query("checkpoint");
		const { rows } = await client.query<{ name: string }>(
			`select oid::regclass::text as name from pg_class where relkind in ('r', 'i', 't') and relfilenode <> 0
				and position(convert_to($1, 'UTF8') in pg_read_binary_file(pg_relation_filepath(oid))) > 0 order by 1`,
			[words],
		);
		return rows.map(({ name }) => name);
	});
