import { randomUUID } from "node:crypto";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { appAddress, prepareDatabase } from "../../src/storage/prepare.ts";

/** Names that lead to one row alone. */
const unique = ["dedupe_key", "alias", "meeting_uid", "chat_id", "event_id", "series_id"];
/** Numbers that every copy counts on from, further than the original does. */
const counted = ["planned_order", "number"];
const once = ["tenant_settings"];

type Column = { name: string; type: string };

/**
 * A database like that one, whose tenant is so many times as large: beside what is there stand copies of all of it, about teams, people,
 * panels and decisions of their own. Nobody may be connected to the first.
 */
export async function multiplied(ownerUrl: string, times: number): Promise<{ ownerUrl: string; appUrl: string }> {
	const url = new URL(ownerUrl);
	const name = `t_${randomUUID().replaceAll("-", "")}`;
	const template = url.pathname.slice(1);
	url.pathname = "postgres";
	await asOwner(url.href, (client) => client.query(`create database ${name} template ${template}`));
	url.pathname = name;
	await asOwner(url.href, async (client) => {
		await client.query("begin");
		await client.query("set local session_replication_role = replica");
		for (const { table, columns } of await tablesOf(client)) {
			const names = columns.map((column) => `"${column.name}"`).join(", ");
			const copied = columns.map((column) => copyOf(table, column)).join(", ");
			await client.query(`insert into "${table}" (${names}) overriding system value
				select ${copied} from "${table}" o, generate_series(1, ${times - 1}) copy`);
		}
		await client.query("commit");
		await client.query("vacuum analyze");
	});
	await prepareDatabase(url.href, masterKey);
	return { ownerUrl: url.href, appUrl: appAddress(url.href) };
}

function copyOf(table: string, { name, type }: Column): string {
	const value = `o."${name}"`;
	if (name === "tenant_id") return value;
	if (type === "uuid") return `md5(${value}::text || copy)::uuid`;
	if (type === "uuid[]") return `array(select md5(one::text || copy)::uuid from unnest(${value}) one)`;
	if (unique.includes(name)) return `${value} || '/' || copy`;
	return counted.includes(name) && table !== "pulses" ? `${value} + copy * 10000` : value;
}

async function tablesOf(client: pg.Client): Promise<{ table: string; columns: Column[] }[]> {
	const { rows } = await client.query<{ table: string; columns: Column[] }>(
		`select t.relname as table, json_agg(json_build_object('name', c.attname, 'type', c.atttypid::regtype::text) order by c.attnum) as columns
			from pg_class t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
			where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
				and exists (select from pg_attribute own where own.attrelid = t.oid and own.attname = 'tenant_id')
			group by 1`,
	);
	return rows.filter(({ table }) => !once.includes(table));
}

export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return work(client).finally(() => client.end());
}
