/** A database quotes the values it stumbles over, and those may be sealed: where it happened is told, not what it said. */
export function toldSafely(fault: unknown) {
	if (!(fault instanceof Error)) return { name: typeof fault };
	const { name, stack } = fault;
	return { name, code: (fault as { code?: unknown }).code, at: stack?.split("\n").filter((frame) => frame.startsWith("    at ")) };
}
