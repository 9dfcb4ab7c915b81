import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { type Running, startRunning } from "../support/running.ts";

let running: Running;
beforeAll(async () => {
	running = await startRunning();
});
afterAll(() => running.close());

test("a job that a database broke is logged by name, code and place, and never by what the database said", async () => {
	const owner = new pg.Client({ connectionString: running.ownerUrl });
	await owner.connect();
	// as PostgreSQL quotes the row that broke a rule
	await owner.query(`
		alter table follow_ups rename to follow_ups_kept;
		create function broken() returns setof follow_ups_kept language plpgsql as $$ begin
			raise exception 'violates check "her sealed words"' using detail = 'Failing row contains (her sealed words).', errcode = '23514';
		end $$;
		create view follow_ups as select * from broken();
		grant select on follow_ups to public;
	`);
	running.logged.length = 0;
	await running.product.sweep();
	await owner.query("drop view follow_ups; drop function broken; alter table follow_ups_kept rename to follow_ups;");
	await owner.end();
	const [line = ""] = running.logged.filter((one) => one.includes("a job could not run"));
	expect(line).toContain("23514");
	expect(line).toMatch(/followUps\.ts/);
	expect(running.logged.join()).not.toContain("sealed");
});

test("a connection that broke is logged so too", async () => {
	const owner = new pg.Client({ connectionString: running.ownerUrl });
	await owner.connect();
	running.logged.length = 0;
	await owner.query(
		"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'evenover_app' and pid <> pg_backend_pid()",
	);
	await owner.end();
	const broken = () => running.logged.filter((one) => one.includes("a database connection broke"));
	for (let turn = 0; turn < 50 && broken().length === 0; turn++) await new Promise((settle) => setTimeout(settle, 50));
	expect(broken()[0]).toContain("57P01");
	expect(broken()[0]).not.toContain("administrator command");
});
