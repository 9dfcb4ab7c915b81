import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Type = { base: string | undefined; abstract: boolean; properties: Map<string, string> };

/** Microsoft's published description of Graph v1.0, as far as bodies need it. Names are without their namespace. */
export type Csdl = { types: Map<string, Type>; enums: Map<string, string[]>; actions: Map<string, Map<string, string>> };

const file = fileURLToPath(new URL("../../../shared/contracts/graph-v1.0.csdl", import.meta.url));

const attribute = (line: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1];

/** Reads the file line by line: it is generated, one element a line, and types do not nest. */
export function readCsdl(text: string): Csdl {
	const csdl: Csdl = { types: new Map(), enums: new Map(), actions: new Map() };
	let properties = new Map<string, string>();
	let members: string[] = [];
	let action = "";
	for (const line of text.split("\n")) {
		const element = /^\s*<(\w+|\/Schema)/.exec(line)?.[1];
		const name = attribute(line, "Name") ?? "";
		const type = attribute(line, "Type") ?? "";
		// The namespaces after the first have other types by the same names.
		if (element === "/Schema") break;
		if (element === "EntityType" || element === "ComplexType") {
			properties = new Map();
			const base = attribute(line, "BaseType")?.replace(/^graph\./, "");
			csdl.types.set(name, { base, abstract: attribute(line, "Abstract") === "true", properties });
		} else if (element === "Property" || element === "NavigationProperty") properties.set(name, type);
		else if (element === "EnumType") {
			members = [];
			csdl.enums.set(name, members);
		} else if (element === "Member") members.push(name);
		else if (element === "Action") action = name;
		else if (element === "Parameter") {
			if (name === "bindingParameter") {
				properties = new Map();
				csdl.actions.set(`${type.replace("graph.", "")}.${action}`, properties);
			} else properties.set(name, type);
		}
	}
	return csdl;
}

let kept: Csdl | undefined;

/** The contract, or nothing where the file is not at hand. */
export function graphContract(): Csdl | undefined {
	if (!kept && existsSync(file)) kept = readCsdl(readFileSync(file, "utf8"));
	return kept;
}

/** All properties of a type, with those of the types it builds on. */
export function propertiesOf(csdl: Csdl, name: string): Map<string, string> | undefined {
	const type = csdl.types.get(name);
	if (!type) return csdl.actions.get(name);
	const inherited = type.base === undefined ? undefined : propertiesOf(csdl, type.base);
	return new Map([...(inherited ?? []), ...type.properties]);
}

const isInstant = (value: string): boolean => /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value);

function departsPrimitive(value: unknown, type: string): boolean {
	if (type === "Edm.Boolean") return typeof value !== "boolean";
	if (/^Edm\.(Byte|Int16|Int32|Int64)$/.test(type)) return !Number.isSafeInteger(value);
	if (/^Edm\.(Double|Single|Decimal)$/.test(type)) return typeof value !== "number";
	if (type === "Edm.DateTimeOffset") return typeof value !== "string" || !isInstant(value);
	return typeof value !== "string";
}

const extendsType = (csdl: Csdl, name: string, base: string): boolean =>
	name === base || (csdl.types.get(name)?.base !== undefined && extendsType(csdl, csdl.types.get(name)?.base ?? "", base));

/** Where a value departs from a type: unknown names, words outside a list, values of another kind. Empty when it fits. */
export function departures(csdl: Csdl, type: string, value: unknown, at = type): string[] {
	if (value === null || value === undefined) return [];
	const inside = /^Collection\((.*)\)$/.exec(type)?.[1];
	if (inside !== undefined) {
		if (!Array.isArray(value)) return [`${at}: a list was expected`];
		return value.flatMap((each, index) => departures(csdl, inside, each, `${at}[${index}]`));
	}
	if (type.startsWith("Edm.")) return departsPrimitive(value, type) ? [`${at}: ${JSON.stringify(value)} is no ${type}`] : [];
	const plain = type.replace(/^(microsoft\.)?graph\./, "");
	const members = csdl.enums.get(plain);
	if (members) return members.includes(String(value)) ? [] : [`${at}: "${String(value)}" is none of ${members.join(", ")}`];
	if (typeof value !== "object" || Array.isArray(value)) return [`${at}: an object of type ${plain} was expected`];
	const said = (value as Record<string, unknown>)["@odata.type"];
	const actual = typeof said === "string" ? said.replace(/^#?microsoft\.graph\./, "") : plain;
	if (actual !== plain && !extendsType(csdl, actual, plain)) return [`${at}: ${actual} is no ${plain}`];
	if (csdl.types.get(actual)?.abstract) return [`${at}: @odata.type must say which ${plain} it is`];
	const known = propertiesOf(csdl, actual);
	if (!known) return [`${at}: the type ${actual} is unknown`];
	const lowered = csdl.actions.has(actual) ? new Map([...known].map(([name, kind]) => [name.toLowerCase(), kind])) : undefined;
	return Object.entries(value).flatMap(([name, each]) => {
		if (name.startsWith("@odata.")) return [];
		const bound = name.replace(/@odata\.bind$/, "");
		const kind = known.get(bound) ?? lowered?.get(bound.toLowerCase());
		if (kind === undefined) return [`${at}: ${actual} has no property "${name}"`];
		return bound === name ? departures(csdl, kind, each, `${at}.${name}`) : departures(csdl, "Edm.String", each, `${at}.${name}`);
	});
}
