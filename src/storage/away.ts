import { type AwayWhy, StoreAway } from "../core/storeAway.ts";
import { StoreDamaged } from "../core/storeDamaged.ts";

/** PostgreSQL's own words for "not now": the line is cut, it stops or starts, has no room, may only be read, or somebody else is in the way. */
const sayings = /^(08...|53...|57P0[1-5]|57014|58030|25006|25P03|40001|40P01|55P03)$/;
const lines = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ERR_STREAM_DESTROYED)$/;
/** What the driver says by itself has no code. */
const driver =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client .*not queryable|Cannot use a pool)/;

/** What the operating system denies PostgreSQL has the code of what a role may not do. */
const denied = /^could not .*: (Read-only file system|Permission denied|Operation not permitted)$/;

const told: readonly [codes: RegExp, why: AwayWhy][] = [
	[/^53100$/, "full"],
	[/^25006$/, "readOnly"],
	[/^58030$/, "diskError"],
	[/^(53...|57014|25P03|40001|40P01|55P03)$/, "busy"],
];

/** A page or an index that is not what was written, or a file that is not there. */
const damages = /^(XX001|XX002|58P01)$/;

const partsOf = (fault: unknown): { code: string; message: string } => {
	const { code, message } = (typeof fault === "object" && fault !== null ? fault : {}) as { code?: unknown; message?: unknown };
	return { code: typeof code === "string" ? code : "", message: String(message) };
};

/** Whether a fault means that the database is away for now, and not that what was asked of it is wrong. */
export function meansAway(fault: unknown): boolean {
	const { code, message } = partsOf(fault);
	return code === "" ? driver.test(message) : sayings.test(code) || lines.test(code) || isDenied({ code, message });
}

const isDenied = ({ code, message }: { code: string; message: string }): boolean => code === "42501" && denied.test(message);

export function whyAway(fault: unknown): AwayWhy {
	const parts = partsOf(fault);
	return isDenied(parts) ? "readOnly" : (told.find(([codes]) => codes.test(parts.code))?.[1] ?? "gone");
}

/** What a fault says of damage, or undefined where it says of none. What it quotes is a place in the database's files, never a value. */
export function damageIn(fault: unknown): StoreDamaged | undefined {
	if (fault instanceof StoreDamaged) return fault;
	const { code, message } = partsOf(fault);
	if (!damages.test(code)) return undefined;
	const [, block, file] = /\bblock (\d+) (?:of relation|in file) "?((?:base|pg_tblspc)\/[\w./]+)/.exec(message) ?? [];
	const [lost] = /\b(?:base|pg_tblspc)\/[\w./]+/.exec(message) ?? [];
	return new StoreDamaged(fault, block === undefined ? (lost ?? null) : `block ${block} of ${file}`);
}

/** Throws it on, as what it means. */
export function tellAway(fault: unknown): never {
	throw damageIn(fault) ?? (meansAway(fault) ? new StoreAway(fault, whyAway(fault)) : fault);
}
