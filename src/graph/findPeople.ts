import type { User } from "@microsoft/microsoft-graph-types";
import type { Me } from "../core/me.ts";
import { type GraphClient, quoted } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/** Someone of the tenant's directory. `mail` is in lower case, as a meeting's addresses are. */
export type DirectoryPerson = { id: string; name: string; mail: string; title: string };

/** Whoever asks, by who they are: the name one signs in with is not always one's mail address, and may be somebody else's. */
export async function findMe(client: GraphClient, me: Me): Promise<DirectoryPerson | GraphFailure> {
	const found = await client.ask<User>(
		{ me, scopes: ["User.Read"] },
		{ method: "GET", path: "/me", query: { $select: "id,displayName,mail,jobTitle" } },
	);
	if (isFailure(found)) return found;
	return { id: me.id, name: found.displayName ?? me.name, mail: (found.mail ?? "").toLowerCase(), title: found.jobTitle ?? "" };
}

/** Graph takes at most 15 values in one `in`. */
const atOnce = 15;

/** The people whose mail addresses these are, as far as the directory knows them, in the order of the addresses. Asked by a person, or by the app in a tenant. */
export async function findPeople(
	client: GraphClient,
	by: Me | { tenantId: string },
	mails: readonly string[],
): Promise<DirectoryPerson[] | GraphFailure> {
	const caller = "id" in by ? { me: by, scopes: ["User.ReadBasic.All"] } : by;
	const wanted = [...new Set(mails.map((mail) => mail.trim().toLowerCase()))].filter((mail) => mail !== "");
	const found = new Map<string, DirectoryPerson>();
	for (let from = 0; from < wanted.length; from += atOnce) {
		const some = wanted.slice(from, from + atOnce);
		const page = await client.ask<{ value: User[] }>(caller, {
			method: "GET",
			path: "/users",
			query: { $filter: `mail in (${some.map(quoted).join(",")})`, $select: "id,displayName,mail,jobTitle", $top: String(atOnce) },
		});
		if (isFailure(page)) return page;
		for (const { id, displayName, mail, jobTitle } of page.value)
			if (id && mail) found.set(mail.toLowerCase(), { id, name: displayName ?? mail, mail: mail.toLowerCase(), title: jobTitle ?? "" });
	}
	return wanted.flatMap((mail) => found.get(mail) ?? []);
}
