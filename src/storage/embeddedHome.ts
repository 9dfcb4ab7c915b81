import { createHash } from "node:crypto";
import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { diskFull, explained, HomeUnusableError, inUse, spaceFor } from "./embeddedRefusals.ts";

/** PostgreSQL stops hard when its next 16 MB of log find no place; below two of them it is kinder not to start. */
const leastSpace = 32e6;

/**
 * Where the built-in database keeps its data: where EVENOVER_HOME says; for root a system folder, since the account
 * that PostgreSQL then runs as often may not enter the checkout; otherwise `var` in the checkout.
 */
export function defaultHome(where: { EVENOVER_HOME?: string | undefined; checkout: string }, uid: number | undefined): string {
	if (where.EVENOVER_HOME) return resolve(where.checkout, where.EVENOVER_HOME);
	const checkout = resolve(where.checkout);
	if (uid !== 0) return join(checkout, "var");
	const name = basename(checkout).replace(/[^\w.-]+/g, "-") || "evenover";
	return join("/var/lib/evenover", `${name}-${createHash("sha256").update(checkout).digest("hex").slice(0, 8)}`);
}

export type Home = { path: string; release(): void };

/** Makes the folder, proves that it can be written, and takes it for this process alone until released or ended. */
export function takeHome(asked: string, root: boolean): Home {
	const wanted = resolve(asked);
	try {
		mkdirSync(wanted, { recursive: true });
		const path = realpathSync(wanted);
		if (root) {
			chmodSync(path, 0o711); // to be entered, not listed, by the account that PostgreSQL runs as
			const closed = closedFolder(path);
			if (closed !== undefined)
				throw new HomeUnusableError(
					`PostgreSQL does not run as root, and no other account may enter ${closed}, where ${path} lies. ` +
						"Choose a folder outside it with EVENOVER_HOME, for example /var/lib/evenover.",
				);
		}
		if (spaceFor(path) < leastSpace) throw diskFull(path);
		proveWritable(path);
		return { path, release: lock(path) };
	} catch (problem) {
		throw explained(wanted, problem);
	}
}

/** Writes through to the disk before it returns. */
export function writeDurably(path: string, text: string): void {
	const file = openSync(path, "w", 0o600);
	try {
		writeSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

function proveWritable(home: string): void {
	const probe = join(home, `.probe-${process.pid}`);
	try {
		writeFileSync(probe, Buffer.alloc(64 * 1024, 1));
	} finally {
		rmSync(probe, { force: true });
	}
}

const held = new Set<DatabaseSync>(); // a handle that is collected lets go of its lock

/** The operating system's own file lock, by way of SQLite: gone with the process however it ends, so it is never stale. */
function lock(home: string): () => void {
	const file = join(home, "lock");
	if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
	const handle = new DatabaseSync(file);
	try {
		handle.exec("pragma journal_mode = off; begin exclusive");
	} catch (problem) {
		handle.close();
		if ((problem as { errcode?: number }).errcode === 5) throw inUse(home, problem);
		throw problem;
	}
	held.add(handle);
	return () => {
		if (held.delete(handle)) handle.close();
	};
}

function closedFolder(path: string): string | undefined {
	const above = dirname(path);
	const nearerTheRoot = above === path ? undefined : closedFolder(above);
	return nearerTheRoot ?? ((statSync(path).mode & 0o001) === 0 ? path : undefined);
}
