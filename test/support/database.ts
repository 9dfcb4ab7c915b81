import { randomUUID } from "node:crypto";
import pg from "pg";
import { appAddress } from "../../src/storage/prepare.ts";

export const template = "template_evenover";
export type TestRun = typeof globalThis & { testPostgres?: { home: string; stop: () => Promise<void> } };

/** A database of its own for one test file, copied from the finished template; it goes with the run. */
export async function freshDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
	const server = process.env["TEST_POSTGRES"];
	if (!server) throw new Error("Run through jest: its global setup starts PostgreSQL");
	const name = `t_${randomUUID().replaceAll("-", "")}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`create database ${name} template ${template} strategy file_copy`).finally(() => client.end());
	const url = new URL(server);
	url.pathname = name;
	return { ownerUrl: url.href, appUrl: appAddress(url.href) };
}
