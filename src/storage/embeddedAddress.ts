import { join } from "node:path";
import { passwordOf } from "./embeddedCluster.ts";
import { alive, orphanedPort } from "./embeddedPostmaster.ts";

/** The owner's address of the built-in database while an app runs it, null while none does. Nothing is started, nothing taken over. */
export async function embeddedAddress(home: string): Promise<string | null> {
	const data = join(home, "data");
	const port = alive(data) ? await orphanedPort(data) : undefined;
	if (port === undefined) return null;
	const password = passwordOf({ home, data, programs: "", account: undefined });
	return `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
}
