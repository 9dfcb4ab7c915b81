import { isRead } from "../../src/contract/isRead.ts";
import { actionNames, inputsFor, type Known, schemaOf } from "../house/contractInputs.ts";
import { type House, headersOf, type Told } from "../house/house.ts";
import { canary } from "./secrets.ts";

/** Something that can be read, and how it is called where two answers to it differ. */
export type Read = { name: string; input?: unknown };

/** Every read action of the contract with every input that there is, for one reader. One that cannot be asked is an error that says what is missing. */
export function readsOf(known: Known): Read[] {
	return actionNames.filter(isRead).flatMap((name) => {
		const words = () => [canary, "retention"];
		return inputsFor(schemaOf(name), { action: name, known, words }).map((input) => ({ name, input }));
	});
}

/** Every other way to read, as the product routes it. */
export function routesOf({ product }: House): Read[] {
	const paths = product.app.routes
		.filter(({ method, path }) => method === "GET" && !path.includes(":"))
		.map(({ path }) => path.replace("/*", "/x"));
	return [...new Set(paths)].map((name) => ({ name }));
}

export async function read(house: House, alias: string, { name, input }: Read): Promise<Told> {
	if (input !== undefined) return house.say(alias, name, input);
	const headers = { authorization: `Bearer ${await house.tokenOf(alias)}` };
	const response = await house.fetch(new Request(`${house.origin}${name}`, { headers }));
	return { status: response.status, headers: headersOf(response), body: await response.text() };
}

export const keyOf = ({ name, input }: Read): string => (input === undefined ? name : `${name} ${JSON.stringify(input)}`);

/** Where two answers to the same question part, in a line. */
export function difference(before: Told, after: Told): string | null {
	for (const part of ["status", "headers", "body"] as const) {
		const [one, other] = [String(before[part]), String(after[part])];
		if (one === other) continue;
		let at = 0;
		while (one[at] === other[at]) at++;
		return `${part}: …${one.slice(Math.max(0, at - 40), at + 40)}… became …${other.slice(Math.max(0, at - 40), at + 40)}…`;
	}
	return null;
}
