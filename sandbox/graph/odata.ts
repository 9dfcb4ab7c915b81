import { badRequest, GraphProblem } from "./problem.ts";
import { shapes } from "./shapes.ts";

/** A string literal of OData, in which '' stands for one quote. */
const literal = "'((?:[^']|'')*)'";
const unquote = (text: string) => text.replaceAll("''", "'");

/** Reads `name eq 'value'`; the name's case does not matter. */
export function equals(filter: string, name: string): string | undefined {
	const found = new RegExp(`^\\s*${name}\\s+eq\\s+${literal}\\s*$`, "i").exec(filter)?.[1];
	return found === undefined ? undefined : unquote(found);
}

/** Reads `name in ('a','b')`. */
export function among(filter: string, name: string): string[] | undefined {
	const list = new RegExp(`^\\s*${name}\\s+in\\s*\\((.*)\\)\\s*$`, "i").exec(filter)?.[1];
	if (list === undefined) return undefined;
	return [...list.matchAll(new RegExp(literal, "g"))].map((match) => unquote(match[1] ?? ""));
}

/** Reads `singleValueExtendedProperties/Any(ep: ep/id eq 'a' and ep/value eq 'b')`. */
export function extendedProperty(filter: string): { id: string; value: string } | undefined {
	const inner = `(\\w+)\\s*:\\s*\\1/id\\s+eq\\s+${literal}\\s+and\\s+\\1/value\\s+eq\\s+${literal}`;
	const found = new RegExp(`^\\s*singleValueExtendedProperties/any\\(\\s*${inner}\\s*\\)\\s*$`, "i").exec(filter);
	return found ? { id: unquote(found[2] ?? ""), value: unquote(found[3] ?? "") } : undefined;
}

/** Which extended properties `$expand=singleValueExtendedProperties($filter=id eq '…')` asks for. */
export function expandedProperties(expand: string): string[] {
	if (!expand.startsWith("singleValueExtendedProperties")) throw badRequest(`Could not expand '${expand}'.`);
	return [...expand.matchAll(new RegExp(`id\\s+eq\\s+${literal}`, "gi"))].map((match) => unquote(match[1] ?? ""));
}

export const unknownFilter = (filter: string) =>
	new GraphProblem(400, "ErrorInvalidUrlQueryFilter", `The query filter '${filter}' contains one or more invalid nodes.`);

/** Leaves of a resource what `$select` names; a name that its type does not have is refused. */
export function select(resource: Record<string, unknown>, fields: string | null, type?: string): Record<string, unknown> {
	if (fields === null || fields === "") return resource;
	const names = fields.split(",").map((name) => name.trim());
	const known = type === undefined ? undefined : shapes[type]?.properties;
	const unknown = known && names.find((name) => !(name in known) && !(name in resource));
	if (unknown)
		throw badRequest(
			`Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
		);
	const kept = names.filter((name) => name in resource).map((name) => [name, resource[name]]);
	const always = Object.entries(resource).filter(
		([name]) => name === "id" || name.startsWith("@odata.") || name === "singleValueExtendedProperties",
	);
	return Object.fromEntries([...always, ...kept]);
}

/** One page of a list, with the address of the next if there is one. */
export function page<T>(list: T[], query: URLSearchParams, address: string, { usual = 10, most = 1000 } = {}) {
	const number = (name: string, otherwise: number) => {
		const given = query.get(name);
		if (given === null) return otherwise;
		if (!/^\d+$/.test(given)) throw badRequest(`Invalid value '${given}' for '${name}' query option found.`);
		return Number(given);
	};
	const top = number("$top", usual);
	const skip = number("$skip", 0);
	if (top < 1 || top > most) throw badRequest(`The limit of '${most}' for Top query has been exceeded, or it is below 1: '${top}'.`);
	const next = new URLSearchParams(query);
	next.set("$skip", String(skip + top));
	return { value: list.slice(skip, skip + top), ...(skip + top < list.length ? { "@odata.nextLink": `${address}?${next}` } : {}) };
}
