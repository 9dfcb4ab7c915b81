import { statfsSync } from "node:fs";

/** The built-in database cannot run here, for a reason that whoever started the app can read and act on. */
export class EmbeddedRefusal extends Error {
	override name = "EmbeddedRefusal";
}

export class DataInUseError extends EmbeddedRefusal {
	override name = "DataInUseError";
}

export class HomeUnusableError extends EmbeddedRefusal {
	override name = "HomeUnusableError";
}

const elsewhere = "choose another folder with EVENOVER_HOME, or use a PostgreSQL of your own with DATABASE_URL";
const megabytes = (bytes: number) => `${Math.floor(bytes / 1e6)} MB`;

export const inUse = (home: string, cause: unknown): DataInUseError =>
	new DataInUseError(
		`Another running Evenover already uses the data in ${home}. It goes on undisturbed; this one stops. ` +
			"Stop the other one first, or give this one a folder of its own with EVENOVER_HOME.",
		{ cause },
	);

export const diskFull = (home: string, cause?: unknown): HomeUnusableError =>
	new HomeUnusableError(
		`The disk that holds ${home} is full, or nearly (${freeSpace(home)}). Nothing was lost. Free some space and start again, or ${elsewhere}.`,
		{
			cause,
		},
	);

const readOnly = (home: string, cause: unknown) =>
	new HomeUnusableError(`The disk that holds ${home} can only be read, not written. Make it writable and start again, or ${elsewhere}.`, {
		cause,
	});

const notAllowed = (home: string, cause: unknown) =>
	new HomeUnusableError(`This account may not write in ${home}. Give it the right to, or ${elsewhere}.`, { cause });

/** Says in plain words what stands in the way, when it is the folder or its disk; anything else comes back as it was. */
export function explained(home: string, problem: unknown): unknown {
	if (problem instanceof EmbeddedRefusal) return problem;
	const { code, message, stderr } = problem as { code?: unknown; message?: unknown; stderr?: unknown };
	const words = `${code} ${message} ${stderr ?? ""}`;
	if (/ENOSPC|EDQUOT|No space left|Disk quota exceeded/.test(words)) return diskFull(home, problem);
	if (/EROFS|Read-only file system/.test(words)) return readOnly(home, problem);
	if (/EACCES|EPERM|Permission denied|Operation not permitted/.test(words)) return notAllowed(home, problem);
	if (/ENOTDIR|EEXIST|ELOOP|ENAMETOOLONG|Not a directory/.test(words))
		return new HomeUnusableError(`${home} cannot be a folder for data. Please ${elsewhere}.`, { cause: problem });
	return problem;
}

export function spaceFor(path: string): number {
	const disk = statfsSync(path);
	return disk.bavail * disk.bsize;
}

function freeSpace(home: string): string {
	try {
		return `${megabytes(spaceFor(home))} left`;
	} catch {
		return "no space left";
	}
}
