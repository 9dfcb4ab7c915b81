import { useRef } from "react";
import type { Refused } from "./api.ts";

/** What a refusal marked and nobody has changed since. */
export type Marked = { code: string; fields: Record<string, string>; about: Refused };

/** A mark goes as soon as its field is mended, not only at the next press. Null where nothing is marked any more. */
export function useUnmended(refused: Refused | null, values: Record<string, unknown>): Marked | null {
	const then = useRef<{ refused: Refused | null; values: Record<string, unknown> }>({ refused: null, values });
	if (then.current.refused !== refused) then.current = { refused, values };
	if (!refused) return null;
	const fields = Object.fromEntries(Object.entries(refused.fields).filter(([name]) => then.current.values[name] === values[name]));
	return Object.keys(fields).length > 0 ? { code: refused.code, fields, about: refused } : null;
}
