import type { ActionName } from "../../src/contract.ts";
import { actionNames, type Schema, schemaOf } from "../house/contractInputs.ts";

/** A field in which somebody may write what they like. */
export type TextField = { action: ActionName; path: string; most: number };

/** Fields of words that only name something which is there: an id, an address, a zone, a side of a question. */
const naming = new Set([
	...["tensionId", "priorityId", "metricId", "chosen", "target", "dimension", "first", "side", "itemId", "chatId", "mailbox", "timeZone"],
	...["mails", "mail", "add", "deciderMail", "facilitatorMail"],
]);
/** Of an echo, both sides are written from memory. */
const written = new Set(["recall.chosen", "recall.over"]);

/** Every text field of the contract, as its schemas have it now. */
export const textFields = (): TextField[] => actionNames.flatMap((action) => fieldsIn(action, schemaOf(action), ""));

function fieldsIn(action: ActionName, schema: Schema, path: string): TextField[] {
	const { type, anyOf, properties, items } = schema;
	if (anyOf) return merged(anyOf.flatMap((one) => fieldsIn(action, one, path)));
	if (type === "object")
		return Object.entries(properties ?? {}).flatMap(([name, one]) => fieldsIn(action, one, path === "" ? name : `${path}.${name}`));
	if (type === "array" && items) return fieldsIn(action, items, path);
	const name = path.slice(path.lastIndexOf(".") + 1);
	const free = type === "string" && !schema.format && !schema.enum && schema.const === undefined && !schema.pattern;
	return free && (!naming.has(name) || written.has(path)) ? [{ action, path, most: schema.maxLength ?? 200 }] : [];
}

/** One field that may be of several shapes is one field. */
const merged = (fields: TextField[]): TextField[] => [...new Map(fields.map((field) => [field.path, field])).values()];

/** Every text in an input that stands in such a field, put in anew. */
export function rewritten(
	action: ActionName,
	input: unknown,
	fields: readonly TextField[],
	write: (field: TextField, was: string) => string,
): unknown {
	const at = (value: unknown, path: string): unknown => {
		if (typeof value === "string") {
			const field = fields.find((one) => one.action === action && one.path === path);
			return field && value !== "" ? write(field, value) : value;
		}
		if (Array.isArray(value)) return value.map((one) => at(one, path));
		if (value === null || typeof value !== "object") return value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, at(one, path === "" ? name : `${path}.${name}`)]));
	};
	return at(input, "");
}
