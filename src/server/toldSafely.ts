import type { Logger } from "pino";
import type { StoreDamaged } from "../core/storeDamaged.ts";

/** A database quotes the values it stumbles over, and those may be sealed: where it happened is told, not what it said. */
export function toldSafely(fault: unknown) {
	if (!(fault instanceof Error)) return { name: typeof fault };
	const { name, message, stack = "" } = fault;
	const code: unknown = (fault as { code?: unknown }).code;
	// a stack begins with what was said, in which a line may look like a place
	const said = stack.indexOf(message);
	const places = stack.slice(said < 0 ? 0 : said + message.length).split("\n");
	return {
		name,
		...(typeof code === "string" || typeof code === "number" ? { code } : {}),
		at: places.filter((line) => line.startsWith("    at ")),
	};
}

/** Names damage for whoever has to restore what is kept. */
export const logDamage = (log: Logger, damage: StoreDamaged, about: { reference?: string; path?: string } = {}): void =>
	log.error({ place: damage.place, fault: toldSafely(damage.cause), ...about }, "the database is damaged");
