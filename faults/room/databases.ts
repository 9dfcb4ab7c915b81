import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { prepareQueue } from "../../src/jobs/queue.ts";
import { appRole, prepareDatabase } from "../../src/storage/prepare.ts";
import type { Postgres } from "./postgres.ts";

/** Where databases are made: the server, by the address of any of its databases, what they are called, and of which they are copies. */
export type Place = { server: string; name: string; template: string };

/** A finished database with nothing in it, to be copied. */
export async function templateOn({ fresh }: Pick<Postgres, "fresh">): Promise<Omit<Place, "name">> {
	const server = await fresh();
	await prepareDatabase(server, masterKey);
	await prepareQueue(server, appRole);
	const url = new URL(server);
	const template = url.pathname.slice(1);
	url.pathname = "postgres";
	return { server: url.href, template };
}

/** One finished database after another, each in place of the one before, by its owner's address. */
export function freshAt({ server, name, template }: Place): () => Promise<string> {
	let made = 0;
	return async () => {
		const client = new pg.Client({ connectionString: server });
		await client.connect();
		try {
			if (made > 0) await client.query(`drop database if exists ${name}_${made} with (force)`);
			await client.query(`create database ${name}_${++made} template ${template}`);
		} finally {
			await client.end();
		}
		const url = new URL(server);
		url.pathname = `${name}_${made}`;
		return url.href;
	};
}
