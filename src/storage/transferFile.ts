// The file of an export: gzip around lines of JSON. First what it holds, then each table's rows in that order, last the checksum of all before.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";

/** What cannot be exported or imported, for a reason that whoever asked can read and act on. */
export class TransferRefusal extends Error {
	override name = "TransferRefusal";
}

const header = z.object({
	format: z.literal("evenover-export"),
	version: z.literal(1),
	/** The last migration applied where it was made. */
	schema: z.string().min(1),
	madeAt: z.string(),
	tables: z.array(z.object({ name: z.string().min(1), columns: z.array(z.string().min(1)).min(1), rows: z.number().int().min(0) })),
	sequences: z.array(z.object({ name: z.string().min(1), value: z.string().regex(/^\d+$/), called: z.boolean() })),
});
export type TransferHeader = z.output<typeof header>;

const sum = (hash: string): string => `{"sha256":"${hash}"}`;

/** Writes the lines under another name until all are on the disk; nobody but its owner may read the file. */
export async function writeTransfer(path: string, lines: AsyncIterable<string>): Promise<void> {
	if (existsSync(path)) throw new TransferRefusal(`${path} is there already. Nothing was written; choose another name.`);
	const unfinished = `${path}.unfinished`;
	const hash = createHash("sha256");
	async function* summed() {
		for await (const line of lines) {
			const bytes = Buffer.from(`${line}\n`);
			hash.update(bytes);
			yield bytes;
		}
		yield Buffer.from(`${sum(hash.digest("hex"))}\n`);
	}
	try {
		await pipeline(summed, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
		const file = await open(unfinished, "r+");
		await file.sync().finally(() => file.close());
		await rename(unfinished, path);
	} catch (problem) {
		await rm(unfinished, { force: true });
		throw explained(path, problem);
	}
}

const damaged = (path: string, how: string) =>
	new TransferRefusal(`${path} ${how}. It was cut off or changed since it was made; nothing was written. Take another copy of it.`);

/** The lines of an export but the last, which it is measured against: whoever reads to the end knows that all are as they were written. */
async function* checkedLines(path: string): AsyncGenerator<string> {
	const hash = createHash("sha256");
	let held: Buffer | undefined;
	for await (const line of rawLines(path)) {
		if (held) {
			hash.update(held);
			hash.update("\n");
			yield held.toString("utf8");
		}
		held = line;
	}
	if (held?.toString("utf8") !== sum(hash.digest("hex"))) throw damaged(path, "does not carry the checksum of what is in it");
}

/** Lines end with a line feed and nothing else: texts hold other separators. */
async function* rawLines(path: string): AsyncGenerator<Buffer> {
	const file = createReadStream(path);
	const unpacked = createGunzip();
	file.once("error", (problem) => unpacked.destroy(problem));
	let begun: Buffer[] = [];
	try {
		for await (const part of file.pipe(unpacked) as AsyncIterable<Buffer>) {
			let from = 0;
			for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, from)) {
				yield Buffer.concat([...begun, part.subarray(from, end)]);
				begun = [];
				from = end + 1;
			}
			if (from < part.length) begun.push(part.subarray(from));
		}
	} catch (problem) {
		throw explained(path, problem);
	} finally {
		file.destroy();
	}
	if (begun.length > 0) throw damaged(path, "ends in the middle of a line");
}

/** Everything the file holds, with its header read; each call reads it again from the start, a line at a time. */
export async function readTransfer(path: string): Promise<{ header: TransferHeader; rows: AsyncGenerator<string> }> {
	const lines = checkedLines(path);
	const first = await lines.next();
	const read = header.safeParse(first.done ? undefined : jsonOf(first.value));
	if (!read.success) {
		await lines.return(undefined);
		throw new TransferRefusal(`${path} is no export of Evenover that this version reads. Nothing was written.`);
	}
	return { header: read.data, rows: lines };
}

function jsonOf(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function explained(path: string, problem: unknown): unknown {
	const code = (problem as { code?: string }).code ?? "";
	if (code === "ENOENT") return new TransferRefusal(`${path} is not there.`, { cause: problem });
	if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "EISDIR")
		return new TransferRefusal(`${path} cannot be opened by this account (${code}).`, { cause: problem });
	if (code === "ENOSPC") return new TransferRefusal(`The disk is full: ${path} was not written.`, { cause: problem });
	if (code.startsWith("Z_")) return damaged(path, "is no whole gzip file");
	return problem;
}
