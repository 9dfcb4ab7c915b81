import { z } from "zod";
import { type ActionName, contract } from "../../src/contract.ts";

/** JSON schema, as far as the contract uses it. */
export type Schema = {
	type?: string;
	format?: string;
	pattern?: string;
	enum?: readonly unknown[];
	const?: unknown;
	anyOf?: readonly Schema[];
	properties?: Readonly<Record<string, Schema>>;
	required?: readonly string[];
	items?: Schema;
	minItems?: number;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
};

export const actionNames = Object.keys(contract) as ActionName[];
export const schemaOf = (action: ActionName): Schema =>
	z.toJSONSchema(contract[action].input, { io: "input", unrepresentable: "any" }) as Schema;

/** What there is to say for a field, by its name; in full (`costs.a`, `answerPulse:answer`) where its last name says too little. */
export type Known = Readonly<Record<string, readonly unknown[]>>;
/** How an action's input is written out: what is known of each field, and what stands where any words may. */
export type Writing = {
	action: string;
	known: Known;
	words(path: string, schema: Schema): readonly unknown[];
	/** Of several that would do, one; all of them unless given. */
	choose?: <T>(options: readonly T[]) => T;
};

/**
 * Inputs that the contract takes, made from its schema and from what is known: one for each combination of what may stand in the fields
 * that are asked for, and one more for each of those that may be left out. An id that nobody knows anything of is an error, so that an action
 * which is added later is either asked or missed.
 */
export const inputsFor = (schema: Schema, writing: Writing): unknown[] => [...valuesFor(schema, "", writing)];

function valuesFor(schema: Schema, path: string, writing: Writing): readonly unknown[] {
	const name = path.slice(path.lastIndexOf(".") + 1);
	const { known: all, action } = writing;
	const known = all[`${action}:${path}`] ?? all[path] ?? all[name];
	if (known) return known;
	if (schema.const !== undefined) return [schema.const];
	if (schema.enum) return schema.enum;
	if (schema.anyOf) return schema.anyOf.flatMap((one) => [...valuesFor(one, path, writing)]);
	switch (schema.type) {
		case "object":
			return objectsFor(schema, path, writing);
		case "array": {
			const items = schema.items ? valuesFor(schema.items, path, writing) : [];
			const most = items.length === 0 ? [] : [items.slice(0, Math.max(schema.minItems ?? 0, 1))];
			return (schema.minItems ?? 0) > 0 ? most : [[], ...most];
		}
		case "boolean":
			return [true, false];
		case "integer":
		case "number":
			return [Math.max(schema.minimum ?? 1, 1)];
		case "null":
			return [null];
		case "string":
			if (schema.format !== undefined || (schema.pattern !== undefined && !writing.words(path, schema).length))
				throw new Error(
					`${writing.action} asks for "${path}", of which nothing is known: add what there is of it to faults/house/known.ts`,
				);
			return writing.words(path, schema);
		default:
			throw new Error(
				`${writing.action} asks for "${path}" in a way that faults/house/contractInputs.ts cannot write (${JSON.stringify(schema)})`,
			);
	}
}

function objectsFor({ properties = {}, required = [] }: Schema, path: string, writing: Writing): unknown[] {
	const within = (name: string) => (path === "" ? name : `${path}.${name}`);
	const asked = Object.entries(properties).filter(([name]) => required.includes(name));
	let whole: Record<string, unknown>[] = [{}];
	for (const [name, schema] of asked) {
		const values = valuesFor(schema, within(name), writing);
		if (values.length === 0)
			throw new Error(`${writing.action} asks for "${within(name)}", of which there is nothing yet: the run's story has to make one`);
		const kept = writing.choose ? [writing.choose(values)] : values;
		whole = whole.flatMap((one) => kept.map((value) => ({ ...one, [name]: value })));
	}
	const [first] = whole;
	if (writing.choose) {
		const { choose } = writing;
		const more = Object.entries(properties).flatMap(([name, schema]): [string, unknown][] => {
			if (required.includes(name) || !choose([true, false])) return [];
			const values = valuesFor(schema, within(name), writing);
			return values.length === 0 ? [] : [[name, choose(values)]];
		});
		return [{ ...first, ...Object.fromEntries(more) }];
	}
	const more = Object.entries(properties).flatMap(([name, schema]) =>
		required.includes(name) ? [] : valuesFor(schema, within(name), writing).map((value) => ({ ...first, [name]: value })),
	);
	return [...whole, ...more];
}
