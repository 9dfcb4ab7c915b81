import { createHmac } from "node:crypto";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { takeBackLeft } from "./exportPolicy.ts";
import { up as panels } from "./migrations/001-panels.ts";
import { up as ballots } from "./migrations/002-ballots.ts";
import { up as calendar } from "./migrations/003-calendar.ts";
import { up as purposes } from "./migrations/004-purposes.ts";
import { up as reviews } from "./migrations/005-reviews.ts";
import { up as echoes } from "./migrations/006-echoes.ts";
import { up as teams } from "./migrations/007-teams.ts";
import { up as chats } from "./migrations/008-chats.ts";
import { up as reversals } from "./migrations/009-reversals.ts";
import { up as tasks } from "./migrations/010-tasks.ts";
import { up as framework } from "./migrations/011-framework.ts";
import { up as pulses } from "./migrations/012-pulses.ts";
import { up as signals } from "./migrations/013-signals.ts";
import { up as translations } from "./migrations/014-translations.ts";
import { up as outside } from "./migrations/015-outside.ts";
import { up as realignments } from "./migrations/016-realignments.ts";
import { up as pulseDays } from "./migrations/017-pulses.ts";
import { up as acceptances } from "./migrations/018-acceptances.ts";
import { up as plannedOrder } from "./migrations/019-planned-order.ts";
import { up as keptShort } from "./migrations/020-kept-short.ts";
import { up as languages } from "./migrations/021-languages.ts";
import { up as nudges } from "./migrations/022-nudges.ts";
import { up as panelsByChat } from "./migrations/023-panels-by-chat.ts";
import { sealWith } from "./migrations/024-sealed.ts";
import { up as audit } from "./migrations/025-audit.ts";
import { up as erasure } from "./migrations/026-erasure.ts";
import { up as erasedWords } from "./migrations/027-erased-words.ts";
import { up as auditOpened } from "./migrations/028-audit-opened.ts";
import { up as whatConcernsOne } from "./migrations/029-what-concerns-one.ts";
import { settleOwner } from "./owner.ts";

const migrations = {
	"001-panels": { up: panels },
	"002-ballots": { up: ballots },
	"003-calendar": { up: calendar },
	"004-purposes": { up: purposes },
	"005-reviews": { up: reviews },
	"006-echoes": { up: echoes },
	"007-teams": { up: teams },
	"008-chats": { up: chats },
	"009-reversals": { up: reversals },
	"010-tasks": { up: tasks },
	"011-framework": { up: framework },
	"012-pulses": { up: pulses },
	"013-signals": { up: signals },
	"014-translations": { up: translations },
	"015-outside": { up: outside },
	"016-realignments": { up: realignments },
	"017-pulses": { up: pulseDays },
	"018-acceptances": { up: acceptances },
	"019-planned-order": { up: plannedOrder },
	"020-kept-short": { up: keptShort },
	"021-languages": { up: languages },
	"022-nudges": { up: nudges },
	"023-panels-by-chat": { up: panelsByChat },
	"025-audit": { up: audit },
	"026-erasure": { up: erasure },
	"027-erased-words": { up: erasedWords },
	"028-audit-opened": { up: auditOpened },
	"029-what-concerns-one": { up: whatConcernsOne },
};
/** Those that encrypt what was kept in clear. */
const sealing = (masterKey: Buffer) => ({ "024-sealed": sealWith(masterKey) });
/** In the order in which they are applied. */
export const migrationNames: readonly string[] = Object.keys({ ...migrations, ...sealing(Buffer.alloc(0)) }).sort();
export const appRole = "evenover_app";

/** @param masterKey what was kept in clear by earlier schemas is encrypted with it. */
export const migratorOn = (db: Kysely<unknown>, masterKey: Buffer): Migrator =>
	new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations, ...sealing(masterKey) }) } });

/**
 * Brings the schema up to date as its owner and gives the app its own role, which is no superuser and cannot look past
 * the policies. Several processes may start at once: each step waits for the other's under a lock.
 *
 * @returns the address the app connects with.
 */
export async function prepareDatabase(ownerUrl: string, masterKey: Buffer): Promise<string> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
	pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	try {
		await owner.transaction().execute(async (trx) => {
			await sql`select pg_advisory_xact_lock(7140002)`.execute(trx);
			await settleOwner(trx);
		});
		await owner.transaction().execute((trx) => giveAppRole(trx, ownerUrl));
		await takeBackLeft(owner);
		const { error } = await migratorOn(owner, masterKey).migrateToLatest();
		if (error) throw error;
	} finally {
		await owner.destroy();
	}
	return appAddress(ownerUrl);
}

/** Makes the app's role where it is missing; who comes second waits until the first is done. */
export async function giveAppRole(trx: Transaction<unknown>, ownerUrl: string): Promise<void> {
	if (new URL(ownerUrl).password === "")
		throw new Error("DATABASE_URL needs the owner's password in it: the app's own role gets one derived from it.");
	await sql`select pg_advisory_xact_lock(7140002)`.execute(trx);
	await sql
		.raw(`do $$ begin
			if not exists (select from pg_roles where rolname = '${appRole}') then
				create role ${appRole} login nosuperuser nocreatedb nocreaterole nobypassrls;
			end if;
		end $$`)
		.execute(trx);
	// of two databases of one server that do so at once the second is told that the role changed meanwhile, and no lock of ours reaches both
	await sql
		.raw(`do $$ begin
			for turn in 1..20 loop
				begin
					alter role ${appRole} password '${passwordFrom(new URL(ownerUrl).password)}';
					return;
				exception when internal_error then
					if turn = 20 then raise; end if;
				end;
			end loop;
		end $$`)
		.execute(trx);
	// what it asks for is little of much, and in memory: the planner, left to think of disks, would rather read whole tables, and compile for longer than it reads
	await sql
		.raw(`do $$ begin
			execute format('alter role ${appRole} in database %I set random_page_cost = 1.1', current_database());
			execute format('alter role ${appRole} in database %I set jit = off', current_database());
		end $$`)
		.execute(trx);
}

/** The address the app connects with, as its own role. Every replica derives the same password from the owner's, so none has to tell the others. */
export function appAddress(ownerUrl: string): string {
	const app = new URL(ownerUrl);
	app.password = passwordFrom(app.password);
	app.username = appRole;
	return app.href;
}

const passwordFrom = (ownerPassword: string): string => createHmac("sha256", ownerPassword).update(appRole).digest("base64url");
