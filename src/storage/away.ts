import { StoreAway } from "../core/storeAway.ts";

/** PostgreSQL's own words for "not now": the line is cut, it stops or starts, has no room, may only be read, or somebody else is in the way. */
const sayings = /^(08...|53...|57P0[1-5]|57014|58030|25006|25P03|40001|40P01|55P03)$/;
const lines = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ERR_STREAM_DESTROYED)$/;
/** What the driver says by itself has no code. */
const driver =
	/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client .*not queryable|Cannot use a pool)/;

/** Whether a fault means that the database is away for now, and not that what was asked of it is wrong. */
export function meansAway(fault: unknown): boolean {
	if (typeof fault !== "object" || fault === null) return false;
	const { code, message } = fault as { code?: unknown; message?: unknown };
	return typeof code === "string" ? sayings.test(code) || lines.test(code) : driver.test(String(message));
}

/** Throws it on, as what it means. */
export function tellAway(fault: unknown): never {
	throw meansAway(fault) ? new StoreAway(fault) : fault;
}
