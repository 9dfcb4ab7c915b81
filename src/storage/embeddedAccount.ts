import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedRefusal } from "./embeddedRefusals.ts";

export type Account = { uid: number; gid: number };

const name = "evenover";

/** Who PostgreSQL runs as when root starts it, which it refuses to serve: the owner of the data, or else a system account. */
export async function accountFor(data: string): Promise<Account | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const owner = statSync(data, { throwIfNoEntry: false });
	if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
	for (let tries = 1; ; tries++) {
		const known = existing();
		if (known) return known;
		try {
			makeAccount();
		} catch (problem) {
			// Two starts at once get in each other's way at the list of accounts: one of them only has to look again.
			if (tries < 5) await sleep(200);
			else throw cannotMake(problem);
		}
	}
}

function existing(): Account | undefined {
	const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
	try {
		return { uid: id("-u"), gid: id("-g") };
	} catch {
		return undefined;
	}
}

function makeAccount(): void {
	execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name], {
		stdio: ["ignore", "ignore", "pipe"],
	});
}

const cannotMake = (cause: unknown) =>
	new EmbeddedRefusal(
		`PostgreSQL does not run as root, and a system account "${name}" for it could not be made ` +
			`(${String((cause as Error).message).trim()}). Make that account, start Evenover as an ordinary user, or set DATABASE_URL.`,
		{ cause },
	);
