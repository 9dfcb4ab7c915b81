import { isServed, type Served } from "./lockfile.ts";

/** A known fault that is lived with until a day. */
type Accepted = { advisory: string; package: string; why: string; until: string };

const accepted: readonly Accepted[] = [];

type Advisory = { url?: string; title?: string; severity?: string };
/** What `npm audit --json` tells, as far as it is read. */
export type Audit = { vulnerabilities?: Record<string, { name: string; via: (string | Advisory)[]; nodes: string[] }> };

export type Verdict = { faults: string[]; told: string[] };

/** High and critical faults of what is served have to go; the rest is told. Those that come by way of another package are told with that one. */
export function verdict(audit: Audit, served: Served, today: string, living: readonly Accepted[] = accepted): Verdict {
	const faults = living.flatMap(({ advisory, until }) => (until < today ? [`${advisory} was accepted until ${until}: look again.`] : []));
	const told: string[] = [];
	for (const { name, via, nodes } of Object.values(audit.vulnerabilities ?? {})) {
		const meets = nodes.some((place) => isServed(place, served));
		for (const one of via) {
			if (typeof one === "string") continue;
			const { url = "", title = "", severity = "unknown" } = one;
			const line = `${name} (${meets ? "served" : "a tool"}): ${severity}: ${title} ${url}`.trim();
			const known = living.find((it) => it.package === name && url.endsWith(`/${it.advisory}`) && it.until >= today);
			if (known) told.push(`${line}; accepted until ${known.until}: ${known.why}`);
			else if (meets && severity !== "low" && severity !== "moderate" && severity !== "info") faults.push(line);
			else told.push(line);
		}
	}
	return { faults, told };
}
