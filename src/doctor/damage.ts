import { damageOf } from "../storage/damage.ts";
import { type Finding, fault, ok, unchecked, warn, whyNot } from "./finding.ts";

/** Whether what is kept can be read as it was written, as far as the database knows. */
export async function examineDamage(url: string): Promise<Finding> {
	const what = "Damage";
	try {
		const { checked, found, lastAt, tables } = await damageOf(url);
		const day = lastAt === null ? "" : `, the last on ${lastAt.slice(0, 16).replace("T", " at ")} UTC`;
		if (tables.length > 0)
			return fault(
				what,
				`these tables cannot be read whole: ${tables.map(({ table, place }) => (place === null ? table : `${table} (${place})`)).join(", ")}.`,
				"Stop Evenover, keep a copy of the database's files as they are, look at the disk, and restore the last backup to another one (docs/operate.md, Damage).",
			);
		if (!checked)
			return warn(
				what,
				"the database keeps no checksums of its pages, so that nobody notices when the disk gives back something else than was written.",
				"Stop the server and switch them on with `pg_checksums --enable`; servers made by a provider have them.",
			);
		if (found > 0)
			return warn(
				what,
				`pages were found damaged (${found} times${day}), and every table can be read whole now: it was in an index, or was mended.`,
				"Look at the disk. As the owner: `reindex database` with its name, then `select pg_stat_reset()`, and see that it stays at none.",
			);
		return ok(what, "every page carries a checksum, and none that was read was found damaged.");
	} catch (problem) {
		return unchecked(what, `it could not be looked for: ${whyNot(problem)}.`, "See to the database first.");
	}
}
