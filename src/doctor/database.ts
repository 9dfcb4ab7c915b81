import { accessSync, constants } from "node:fs";
import type { Config } from "../config.ts";
import { type Condition, conditionOf } from "../storage/condition.ts";
import { assertGuarded, openDatabase } from "../storage/database.ts";
import { embeddedAddress } from "../storage/embeddedAddress.ts";
import { defaultHome } from "../storage/embeddedHome.ts";
import { spaceFor } from "../storage/embeddedRefusals.ts";
import { lastKept, openGrants } from "../storage/grants.ts";
import { keysAt } from "../storage/masterKey.ts";
import { OwnerRefusal } from "../storage/owner.ts";
import { appAddress, migrationNames } from "../storage/prepare.ts";
import { type Finding, fault, ok, unchecked, warn } from "./finding.ts";

/** By their numbers, as they are applied. */
const ours = [...migrationNames].sort();
const oldest = 16;
const [littleSpace, scarceSpace] = [500e6, 2e9];
const connectionsOfOneProcess = 25;
const ownerTodo =
	"Let DATABASE_URL sign in as the role that the tables belong to, or give them to the one that it names (docs/operate.md).";

/** The owner's address: the one given, or that of the built-in database while an app runs it. */
export async function databaseAddress(
	{ DATABASE_URL, EVENOVER_HOME }: Config,
	machine: { checkout: string; uid: number | undefined },
): Promise<{ url: string | null; home: string | null }> {
	if (DATABASE_URL !== undefined) return { url: DATABASE_URL, home: null };
	const home = defaultHome({ EVENOVER_HOME, checkout: machine.checkout }, machine.uid);
	return { url: await embeddedAddress(home).catch(() => null), home };
}

export async function examineDatabase({ url, home }: { url: string | null; home: string | null }, masterKey: Buffer): Promise<Finding[]> {
	const disk = home === null ? [] : [spaceIn(home)];
	if (url === null)
		return [
			...disk,
			unchecked("Database", "the built-in database is not running.", "Start Evenover and check again, or give a database in DATABASE_URL."),
		];
	let condition: Condition;
	try {
		condition = await conditionOf(url);
	} catch (problem) {
		return [...disk, fault("Database", `it cannot be reached: ${wordsFor(problem)}.`, todoFor(problem))];
	}
	return [...disk, version(condition), ...schema(condition), await guard(url, masterKey, condition), connections(condition)];
}

/** Whether MASTER_KEY is the one that the keys of what was said in private were encrypted with, and what people consented to. */
export async function examineMasterKey(url: string, { TENANT_IDS, MASTER_KEY, MASTER_KEY_FORMER }: Config): Promise<Finding> {
	const what = "Master key";
	const database = openDatabase(appAddress(url), MASTER_KEY, () => {}, 1);
	try {
		const { all, strange } = await keysAt(url, MASTER_KEY);
		if (strange > 0 && MASTER_KEY_FORMER && (await keysAt(url, MASTER_KEY_FORMER)).strange <= all - strange)
			return ok(what, `the next start encrypts ${strange} of ${all} keys anew with it; until then MASTER_KEY_FORMER opens them.`);
		if (strange > 0)
			return fault(
				what,
				`it does not open ${strange} of ${all} keys of panels and pulses: what was said in private there was encrypted under another one.`,
				"Put the former MASTER_KEY back. To change it, give the former one in MASTER_KEY_FORMER at the first start with the new one.",
			);
		const grants = openGrants(database, MASTER_KEY, () => new Date().toISOString());
		for (const tenantId of TENANT_IDS) {
			const personId = await lastKept(database, tenantId);
			if (personId === null) continue;
			if ((await grants.load(tenantId, personId)) !== null)
				return ok(what, `it opens ${all} keys of panels and pulses, and what was kept last.`);
			if (MASTER_KEY_FORMER) return ok(what, "the next start encrypts anew with it what MASTER_KEY_FORMER encrypted.");
			return fault(
				what,
				"it does not open what people consented to: it is another one than that was encrypted with.",
				"Put the former MASTER_KEY back. If it is lost, go on with this one: everybody has to open Evenover once before follow-ups are posted in their name again.",
			);
		}
		return ok(
			what,
			`it is well formed and opens ${all} keys of panels and pulses; nobody's consent is kept yet that it could be tried on.`,
		);
	} catch (problem) {
		if (problem instanceof OwnerRefusal) return fault(what, `it could not be tried: ${wordsFor(problem)}.`, ownerTodo);
		return unchecked(what, `it could not be tried: ${wordsFor(problem)}.`, "See to the database first.");
	} finally {
		await database.close();
	}
}

/** Root may write what its mode forbids, and no more than others on a disk that takes nothing. */
function isWritable(home: string): boolean {
	try {
		accessSync(home, constants.W_OK);
		return true;
	} catch (problem) {
		return (problem as NodeJS.ErrnoException).code !== "EROFS";
	}
}

function spaceIn(home: string): Finding {
	const what = "Disk";
	const free = spaceFor(home);
	if (!isWritable(home))
		return fault(
			what,
			`the one that the built-in database lies on (${home}) can only be read.`,
			"See in the system's log why, make it writable and start Evenover again: a disk that fails is often made so.",
		);
	const told = `${Math.round(free / 1e6)} MB are free where the built-in database lies (${home}).`;
	if (free < littleSpace) return fault(what, told, "Make room: PostgreSQL stops when nothing is left.");
	return free < scarceSpace ? warn(what, told, "Make room, or give a database in DATABASE_URL.") : ok(what, told);
}

function version({ version: found, readOnly, bytes }: Condition): Finding {
	const what = "Database";
	if (found < oldest)
		return fault(what, `it is PostgreSQL ${found}; ${oldest} or newer is needed.`, "Upgrade the server, then start Evenover again.");
	if (readOnly)
		return fault(
			what,
			"it takes no changes: it is a replica, or set to be read only.",
			"Let DATABASE_URL lead to the primary server, and look whether its disk is full.",
		);
	return ok(what, `PostgreSQL ${found} answers; it holds ${Math.ceil(bytes / 1e6)} MB.`);
}

function schema({ migrations, role }: Condition): Finding[] {
	const what = "Schema";
	if (migrations === null || role === null)
		return [warn(what, "nothing is in this database yet.", "Start Evenover once: it brings the schema and the app's role by itself.")];
	const unknown = migrations.filter((name) => !ours.includes(name));
	if (unknown.length > 0)
		return [
			fault(
				what,
				`it was brought up to date by a newer version of Evenover (${unknown.join(", ")}).`,
				"Run that version or a newer one, or go back to the back-up from before.",
			),
		];
	if (migrations.some((name, at) => name !== ours[at]))
		return [
			fault(
				what,
				"its changes were not applied in their order.",
				"Go back to the last back-up in order, and start Evenover on a database of its own.",
			),
		];
	const missing = ours.slice(migrations.length);
	if (missing.length === 0) return [ok(what, `all ${ours.length} changes are applied, in their order.`)];
	return [
		warn(
			what,
			`${missing.length} changes are not applied yet (${missing.join(", ")}).`,
			"Start this version of Evenover: it applies them.",
		),
	];
}

async function guard(url: string, masterKey: Buffer, { role }: Condition): Promise<Finding> {
	const what = "App's role";
	if (role === null) return unchecked(what, "it is made at the first start.", "Start Evenover once and check again.");
	if (role.isSuperuser || role.bypassesPolicies)
		return fault(
			what,
			"the app's role may look past row level security, so that one tenant's rows are not kept from another.",
			"As a superuser: alter role evenover_app nosuperuser nobypassrls;",
		);
	const database = openDatabase(appAddress(url), masterKey, () => {}, 1);
	try {
		await assertGuarded(database);
		return ok(what, "it signs in, it cannot look past row level security, and that is forced on every table.");
	} catch (problem) {
		return fault(
			what,
			`${wordsFor(problem)}.`,
			"Start Evenover once as the database's owner: it sets the role's password and the policies.",
		);
	} finally {
		await database.close();
	}
}

function connections({ connections: { used, most } }: Condition): Finding {
	const what = "Connections";
	const told = `${used} of ${most} are in use; one process of Evenover takes up to ${connectionsOfOneProcess}.`;
	if (most - used >= connectionsOfOneProcess) return ok(what, told);
	return warn(what, told, "Raise max_connections before another process is started.");
}

const codeOf = (problem: unknown): string => String((problem as { code?: unknown } | null)?.code ?? "");

function wordsFor(problem: unknown): string {
	const code = codeOf(problem);
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "its host has no address";
	if (code === "ECONNREFUSED") return "nobody answers at its host and port";
	if (code === "28P01" || code === "28000") return "it does not take the name and the password";
	if (code === "3D000") return "there is no database of that name";
	const { message = "" } = problem as { message?: string };
	return (message || code || "it is not told why").replace(/\.$/, "");
}

function todoFor(problem: unknown): string {
	const code = codeOf(problem);
	if (code.startsWith("28"))
		return "Compare the name and the password in DATABASE_URL with the server's; letters like @ or / have to be percent-encoded.";
	if (code === "3D000") return "Create the database, or correct the name at the end of DATABASE_URL.";
	return "Look whether the server runs, whether DATABASE_URL names its host and port, and whether its firewall lets this machine in.";
}
