import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own below a folder. */
export type Disk = {
	/** Leaves no room on it, and gives it back. */
	fill(): void;
	empty(): void;
	/** From now on it can only be read, also by those who were writing; of a disk in a file alone, until it is mounted anew. */
	fail(): void;
	unmount(): void;
};

const quietly = { stdio: "ignore" } as const;

/** Why this account can have no disk of its own, or null where it can. */
export function whyNoDisk(kind: "memory" | "loop"): string | null {
	if (process.platform !== "linux") return "a disk of its own can only be made on Linux";
	if (process.getuid?.() !== 0) return "a disk of its own can only be made by root";
	const folder = mkdtempSync(join(tmpdir(), "evenover-disk-"));
	const there = join(folder, "there");
	try {
		mkdirSync(there);
		if (kind === "memory") memoryDisk(there, 1).unmount();
		else {
			makeImage(join(folder, "image"), 8);
			loopDisk(join(folder, "image"), there).unmount();
		}
		return null;
	} catch (problem) {
		return `no disk can be mounted here (${(problem as Error).message.split("\n")[0]})`;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export function memoryDisk(at: string, megabytes: number): Disk {
	execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", at], quietly);
	return mounted(at);
}

/** An empty disk of this size in one file. */
export function makeImage(path: string, megabytes: number): void {
	writeFileSync(path, "");
	truncateSync(path, megabytes * 1024 * 1024);
	execFileSync("mkfs.ext4", ["-q", "-F", "-O", "^metadata_csum_seed", path], quietly);
}

/** A disk whose every block lies in the file: what is in the file has reached it. It is let go as it is unmounted. */
export function loopDisk(image: string, at: string): Disk {
	execFileSync("mount", ["-o", "loop", image, at], quietly);
	return mounted(at);
}

function mounted(at: string): Disk {
	let there = true;
	const unmount = () => {
		if (!there) return;
		there = false;
		try {
			execFileSync("umount", [at], quietly);
		} catch {
			// somebody is still in it: it goes as they do
			execFileSync("umount", ["-l", at], quietly);
		}
		process.off("exit", unmount);
	};
	process.once("exit", unmount);
	const ballast = join(at, "ballast");
	return {
		fill: () => {
			const { bavail, bsize } = statfsSync(at);
			writeFileSync(ballast, Buffer.alloc(bavail * bsize), { flag: "a" });
		},
		empty: () => {
			if (existsSync(ballast)) rmSync(ballast);
		},
		fail: () => void execFileSync("mount", ["-o", "remount,abort", at], quietly),
		unmount,
	};
}
