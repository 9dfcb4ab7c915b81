import { GraphProblem } from "./problem.ts";
import { enums, type Shape, shapes } from "./shapes.ts";

export type Json = Record<string, unknown>;

const refuse = (message: string) => new GraphProblem(400, "RequestBodyRead", message);

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const simple: Record<string, (value: unknown) => boolean> = {
	"Edm.String": (value) => typeof value === "string",
	"Edm.Boolean": (value) => typeof value === "boolean",
	"Edm.Int32": (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31,
	"Edm.Int64": (value) => Number.isSafeInteger(value),
	"Edm.DateTimeOffset": (value) => typeof value === "string" && /T.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
};

function checkValue(value: unknown, type: string, name: string): void {
	if (value === null || value === undefined) return;
	const wrong = () =>
		refuse(`Cannot convert the value of property '${name}' to the expected type '${type.replace("graph.", "microsoft.graph.")}'.`);
	const inside = /^Collection\((.*)\)$/.exec(type)?.[1];
	if (inside !== undefined) {
		if (!Array.isArray(value)) throw wrong();
		for (const each of value) checkValue(each, inside, name);
		return;
	}
	const isSimple = simple[type];
	if (isSimple) {
		if (!isSimple(value)) throw wrong();
		return;
	}
	const plain = type.replace("graph.", "");
	const members = enums[plain];
	if (members) {
		if (typeof value !== "string") throw wrong();
		if (members.some((member) => member.toLowerCase() === value.toLowerCase())) return;
		throw refuse(
			`Cannot convert the literal '${value}' of property '${name}' to the expected type 'microsoft.graph.${plain}'. Known: ${members.join(", ")}.`,
		);
	}
	if (!isObject(value)) throw wrong();
	const said = value["@odata.type"];
	const actual = typeof said === "string" ? said.replace(/^#?microsoft\.graph\./, "") : plain;
	const shape = shapes[actual];
	// A type whose inside the sandbox does not keep passes as it is; the contract's own test looks into it.
	if (!shape && actual === plain) return;
	if (!shape || (actual !== plain && shape.base !== plain))
		throw refuse(`A value of property '${name}' has the type '${String(said)}', which does not fit.`);
	checkObject(value, actual, shape, true);
}

function checkObject(body: Json, type: string, shape: Shape, whole: boolean): void {
	for (const [name, value] of Object.entries(body)) {
		if (name.startsWith("@odata.")) continue;
		if (shape.binds?.some((bind) => name === `${bind}@odata.bind`)) {
			if (typeof value !== "string") throw refuse(`'${name}' must be the address of what is bound.`);
			continue;
		}
		const known = shape.properties[name];
		if (known === undefined) {
			throw refuse(
				`The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
			);
		}
		if (shape.readOnly?.includes(name))
			throw new GraphProblem(400, "ErrorInvalidPropertySet", `The property '${name}' is read-only and cannot be set.`);
		checkValue(value, known, name);
	}
	if (!whole) return;
	const missing = shape.required?.find((name) => body[name] === undefined || body[name] === null);
	if (missing) throw refuse(`The required property '${missing}' of type 'microsoft.graph.${type}' is missing.`);
}

/** Refuses a body that Graph would refuse; `whole` is false for a PATCH, which may leave out what is required. */
export function checkBody(body: unknown, type: string, whole: boolean): Json {
	const shape = shapes[type];
	if (!shape) throw new Error(`No shape for ${type}`);
	if (!isObject(body)) throw refuse("A JSON object was expected in the request body.");
	const isAction = type.includes(".");
	const given = isAction ? asParameters(body, shape) : body;
	checkObject(given, type, shape, whole);
	return given;
}

/** An action's parameters are found whatever their case, e.g. `message` for `Message`. */
function asParameters(body: Json, shape: Shape): Json {
	const names = Object.keys(shape.properties);
	return Object.fromEntries(
		Object.entries(body).map(([name, value]) => [names.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name, value]),
	);
}
