// Follows the audit log of each tenant from its first entry to its last: `npm run audit`, `npm run audit -- --json`,
// `npm run audit -- --head <number>:<hash>`.
import { parseArgs } from "node:util";
import { type AuditFound, verifyAudit } from "./actions/verifyAudit.ts";
import { settings } from "./config/settings.ts";
import type { AuditFault, AuditHead } from "./core/audit.ts";
import { openDatabase } from "./storage/database.ts";
import { defaultHome, EmbeddedRefusal, startEmbedded } from "./storage/embedded.ts";
import { appAddress } from "./storage/prepare.ts";

const usage = `Follows the audit log of every tenant in TENANT_IDS and says where each one ends.
  npm run audit                              is every entry what it was when it was linked?
  npm run audit -- --head <number>:<hash>    does the log still hold this head, noted earlier? With one tenant only
  npm run audit -- --tenant <id>             this tenant alone
  npm run audit -- --json                    the same for programs`;

const faults: Record<AuditFault["kind"], string> = {
	missing: "it is missing, and later ones are there: an entry was taken out of the chain",
	gone: "its entry is not there any more: it was deleted",
	changed: "it is not what it was when it was linked: an entry or its link was changed, moved, or put in between",
	shorter: "the log ends before the head that you noted: its end was cut off",
	rewritten: "another entry stands where the head that you noted was: the log was written anew",
};

const options = { json: { type: "boolean" }, head: { type: "string" }, tenant: { type: "string" } } as const;
const { json = false, head, tenant } = read();
const { DATABASE_URL, EVENOVER_HOME, TENANT_IDS } = process.env;
const tenants = settings.TENANT_IDS.schema.safeParse(tenant ?? TENANT_IDS ?? "");
if (!tenants.success) stop(`${tenant === undefined ? "TENANT_IDS" : "--tenant"}: should be ${settings.TENANT_IDS.should}.`);
const tenantIds = tenants.data as string[];
const noted = head === undefined ? undefined : headIn(head);
if (noted && tenantIds.length !== 1) stop("--head is one tenant's: say which with --tenant <id>.");
if (DATABASE_URL && !settings.DATABASE_URL.schema.safeParse(DATABASE_URL).success)
	stop(`DATABASE_URL: should be ${settings.DATABASE_URL.should}.`);

try {
	const embedded = DATABASE_URL
		? undefined
		: await startEmbedded({ home: defaultHome({ EVENOVER_HOME, checkout: process.cwd() }, process.getuid?.()) });
	const found = await follow(appAddress(DATABASE_URL || (embedded?.url ?? ""))).finally(() => embedded?.stop());
	console.log(json ? JSON.stringify({ tenants: found }, null, "\t") : found.flatMap(inWords).join("\n"));
	process.exitCode = found.some(({ fault, unlinked }) => fault !== null || unlinked.count > 0) ? 1 : 0;
} catch (problem) {
	if (problem instanceof EmbeddedRefusal) stop(problem.message);
	const { cause = problem } = problem as Error;
	const { code = "", message } = cause as { code?: string; message: string };
	if (code === "42P01" || code === "3F000") stop("There is no audit log on this database yet: start this version of Evenover on it once.");
	if (/^(E[A-Z_]+|3D000|28.{3})$/.test(code))
		stop(`The database does not let us in (${message}). Look at DATABASE_URL, and whether Evenover was ever started on it.`);
	throw problem;
}

/** As the app's own role, which sees one tenant at a time. Nothing that is sealed is opened. */
async function follow(url: string): Promise<AuditFound[]> {
	const database = openDatabase(url, Buffer.alloc(32), () => {}, 1);
	try {
		const found: AuditFound[] = [];
		for (const tenantId of tenantIds) found.push(await verifyAudit(database, tenantId, new Date().toISOString(), noted));
		return found;
	} finally {
		await database.close();
	}
}

function inWords({ tenantId, head, fault, unlinked }: AuditFound): string[] {
	const at = head.number === 0 ? "no entries" : `${head.number} entries, head ${head.number}:${head.hash}`;
	const unbroken = noted && !fault ? `; it holds the head that you noted, ${noted.number}` : "";
	return [
		fault ? `${tenantId}: BROKEN at entry ${fault.number}: ${faults[fault.kind]}.` : `${tenantId}: holds, ${at}${unbroken}.`,
		...(fault ? [`${tenantId}: as far as it holds: ${at}.`] : []),
		...(unlinked.count > 0
			? [
					`${tenantId}: ${unlinked.count} entries are in no link, among them ${unlinked.first}: put in behind the app's back, or cut off with their links; or Evenover has not run for some minutes.`,
				]
			: []),
	];
}

function read(): { json?: boolean; head?: string; tenant?: string } {
	try {
		return parseArgs({ options }).values;
	} catch (problem) {
		return stop(`${(problem as Error).message}\n${usage}`);
	}
}

function headIn(text: string): AuditHead {
	const [, number = "", hash = ""] =
		/^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ??
		stop("--head: should be as it was printed: the number, a colon, 64 hexadecimal digits.");
	return { number: Number(number), hash };
}

function stop(why: string): never {
	console.error(why);
	process.exit(1);
}
