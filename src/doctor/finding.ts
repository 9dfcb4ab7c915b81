/** `fault`: something does not work. `warn`: it works, and will not for long or not as well as it should. `unchecked`: it could not be seen from here. */
export type Level = "ok" | "warn" | "fault" | "unchecked";

export type Finding = {
	/** What was looked at. */
	what: string;
	level: Level;
	/** What was found, a sentence. */
	told: string;
	/** What to do about it, a sentence; with nothing to do, absent. */
	todo?: string;
};

export const ok = (what: string, told: string): Finding => ({ what, level: "ok", told });
export const warn = (what: string, told: string, todo: string): Finding => ({ what, level: "warn", told, todo });
export const fault = (what: string, told: string, todo: string): Finding => ({ what, level: "fault", told, todo });
export const unchecked = (what: string, told: string, todo: string): Finding => ({ what, level: "unchecked", told, todo });

const signs: Record<Level, string> = { ok: "ok   ", warn: "warn ", fault: "FAULT", unchecked: "—    " };

/** As lines for a person at a terminal. */
export function asText(findings: readonly Finding[]): string {
	const lines = findings.flatMap(({ what, level, told, todo }) => [
		`${signs[level]}  ${what}: ${told}`,
		...(todo === undefined ? [] : [`         → ${todo}`]),
	]);
	const count = (level: Level) => findings.filter((one) => one.level === level).length;
	const sum = `Faults: ${count("fault")}. Warnings: ${count("warn")}. In order: ${count("ok")}. Could not be checked: ${count("unchecked")}.`;
	return [...lines, "", sum].join("\n");
}

/** Why a request came to nothing: the system's own code says more than "fetch failed". */
export function whyNot(problem: unknown): string {
	const { message, cause } = problem as { message?: string; cause?: { code?: string; message?: string } };
	return cause?.code ?? cause?.message ?? message ?? "it is not told why";
}

/** Whole days from now until then; below zero when it is past. */
export const daysUntil = (until: string, now: number): number => Math.floor((Date.parse(until) - now) / 86_400_000);
