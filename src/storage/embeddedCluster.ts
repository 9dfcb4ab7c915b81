import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./embeddedAccount.ts";
import { writeDurably } from "./embeddedHome.ts";
import { EmbeddedRefusal } from "./embeddedRefusals.ts";

/** Where one home keeps what, and as whom its programs run. */
export type Cluster = { home: string; data: string; programs: string; account: Account | undefined };

const run = promisify(execFile);

/** How every program is started: in no folder of ours, speaking English, knowing nothing of the app's own settings. */
export const surroundings = (account: Account | undefined) => ({
	...account,
	...(process.platform === "win32" ? {} : { cwd: "/", env: { LC_ALL: "C", TZ: "UTC" } }),
});

export async function makeCluster({ home, data, programs, account }: Cluster): Promise<void> {
	if (existsSync(join(data, "PG_VERSION"))) return;
	for (const old of readdirSync(home)) if (old.startsWith("data.half-")) discard(join(home, old));
	// Renamed when whole: an initdb that was cut off leaves what passes for a finished one. A name of its own: the
	// initdb of an app that was killed may still be writing into the last one.
	const half = join(home, `data.half-${randomBytes(4).toString("hex")}`);
	try {
		mkdirSync(half, { mode: 0o700 });
		const secret = join(home, "password");
		writeDurably(secret, randomBytes(24).toString("base64url"));
		if (account) for (const path of [half, secret]) chownSync(path, account.uid, account.gid);
		const asked = ["--username=owner", "--auth=scram-sha-256", "--locale=C", "--encoding=UTF8", "--data-checksums"];
		await run(join(programs, "initdb"), ["-D", half, `--pwfile=${secret}`, ...asked], surroundings(account));
		renameSync(half, data);
	} catch (problem) {
		discard(half);
		throw problem;
	}
}

function discard(half: string): void {
	try {
		rmSync(half, { recursive: true, force: true, maxRetries: 5 });
	} catch {} // still being written; the next first start tries again
}

export function passwordOf({ home }: Cluster): string {
	try {
		return readFileSync(join(home, "password"), "utf8").trim();
	} catch (cause) {
		throw new EmbeddedRefusal(
			`The data in ${home} is there, but the file "password" beside it cannot be read. Put it back from your back-up.`,
			{
				cause,
			},
		);
	}
}

export async function stopCluster({ data, programs, account }: Cluster): Promise<void> {
	await run(join(programs, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-t", "60"], surroundings(account));
}
