import { z } from "zod";
import { type ActionName, contract } from "../../src/contract.ts";

/** As much of JSON schema as the contract is written in. */
type Schema = {
	type?: string;
	format?: string;
	pattern?: string;
	const?: unknown;
	enum?: unknown[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	properties?: Record<string, Schema>;
	additionalProperties?: Schema | boolean;
	items?: Schema;
	minItems?: number;
	minimum?: number;
};
type Spot = { path: string; put(text: string): unknown; usual: string };

const formats: Record<string, string> = {
	uuid: "00000000-0000-4000-8000-000000000001",
	date: "2026-12-01",
	"date-time": "2026-12-01T10:00:00.000Z",
};
/** What a field takes whose schema does not say all of it. */
function usualOf(path: string, { format = "", pattern }: Schema): string {
	if (pattern?.includes("[0-5]") && formats[format] === undefined) return "09:30";
	// a hash
	if (pattern?.includes("{64}")) return "0".repeat(64);
	return formats[format] ?? (path.endsWith("timeZone") ? "UTC" : "Words");
}

const variantsOf = ({ anyOf, oneOf }: Schema): Schema[] => anyOf ?? oneOf ?? [];
const isText = (schema: Schema) => schema.type === "string" && schema.enum === undefined && schema.const === undefined;

/** Something that the schema takes, everything in it that can be. */
function sample(schema: Schema, path: string): unknown {
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	const [first] = variantsOf(schema);
	if (first) return sample(first, path);
	if (schema.type === "object")
		return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sample(one, at(path, name))]));
	if (schema.type === "array") return schema.items ? [sample(schema.items, at(path, "0"))] : [];
	if (schema.type === "string") return usualOf(path, schema);
	if (schema.type === "number" || schema.type === "integer") return Math.max(schema.minimum ?? 1, 1);
	return schema.type === "boolean" ? true : null;
}

/** Every place in it where somebody's text can stand, in each of its variants. */
function spotsIn(schema: Schema, path = ""): Spot[] {
	if (isText(schema)) return [{ path, put: (text) => text, usual: usualOf(path, schema) }];
	const own = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
		spotsIn(one, at(path, name)).map((spot) => ({
			...spot,
			put: (text: string) => ({ ...(sample(schema, path) as object), [name]: spot.put(text) }),
		})),
	);
	const listed = schema.items
		? spotsIn(schema.items, at(path, "0")).map((spot) => ({ ...spot, put: (text: string) => [spot.put(text)] }))
		: [];
	return [...variantsOf(schema).flatMap((one) => spotsIn(one, path)), ...own, ...listed];
}
const at = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);

const names = Object.keys(contract) as ActionName[];
/** Every place of the contract where somebody can put a text, with an input around it that is otherwise right. */
export const textSpots = names.flatMap((name) =>
	spotsIn(z.toJSONSchema(contract[name].input, { io: "input", unrepresentable: "any" }) as Schema).map((spot) => ({ name, ...spot })),
);
