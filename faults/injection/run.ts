import { personByAlias } from "../../sandbox/people.ts";
import type { ActionName } from "../../src/contract.ts";
import { actionNames } from "../house/contractInputs.ts";
import { openHouse } from "../house/house.ts";
import { rewritten, textFields } from "./fields.ts";
import { type Fault, openReader, type Reader, undone } from "./outputs.ts";
import { fitting, isTaken, payloads } from "./payloads.ts";
import { playHostile, type Says } from "./story.ts";

export type InjectionResult = {
	payloads: number;
	fields: number;
	stories: number;
	/** Which pairs of a field and a payload there were. */
	pairs: Set<string>;
	/** Text fields of the contract in which the story says nothing. */
	left: string[];
	/** What went out, by its kind. */
	outputs: Map<string, number>;
	unescaped: string[];
	/** The same outputs with what escapes undone: in how many of each kind something would be found. */
	control: Map<string, number>;
	/** Payloads that the contract refuses as they are, and what was answered with a fault instead. */
	refused: number;
	broken: string[];
	tookMs: number;
};

type Received = { method: string; path: string; body: unknown };
const fixed = "2026-06-01T06:00:00.000Z";
/** How many payloads lie between those of one field and of the next in the same story. */
export const apart = 37;

/**
 * Stories in which each text that people write, the names in the directory and the calendar's own words are hostile: each field in each story another
 * payload, so that after as many stories as there are payloads every field has had every one. Whatever goes out is read with a parser.
 *
 * @param first which payload begins
 */
export async function runInjection(
	fresh: () => Promise<string>,
	stories: number,
	first: number,
	tell: (text: string) => void,
): Promise<InjectionResult> {
	const begun = performance.now();
	const fields = textFields();
	const reader = await openReader();
	const pairs = new Set<string>();
	const written = new Set<string>();
	const result: InjectionResult = {
		...{
			payloads: payloads.length,
			fields: fields.length,
			stories: 0,
			pairs,
			left: [],
			outputs: new Map(),
			unescaped: [],
			control: new Map(),
			refused: 0,
			broken: [],
			tookMs: 0,
		},
	};
	const found = (faults: readonly Fault[]) => result.unescaped.push(...faults.map(({ what, fault }) => `${what}: ${fault}`));
	const people = ["tomas", "leila"].map(personByAlias);
	const names = people.map(({ name, jobTitle }) => ({ name, jobTitle }));
	try {
		for (let story = 0; story < stories; story++) {
			const ownerUrl = await fresh();
			const payloadAt = (turn: number) => payloads[(first + story + turn * apart) % payloads.length] as string;
			for (const [index, person] of people.entries())
				Object.assign(person, { name: fitting(payloadAt(index), 120), jobTitle: fitting(payloadAt(index + 5), 120) });
			const house = await openHouse({ ownerUrl, start: fixed });
			try {
				const received: Received[] = [];
				house.tenant.graph.received.listen(({ method, path, body }) => void received.push({ method, path, body }));
				let turn = 0;
				const say: Says = async (alias, action, input) => {
					const told = rewritten(action as ActionName, input, fields, (field, was) => {
						const at = fields.indexOf(field);
						const payload = payloadAt(at);
						pairs.add(`${at}/${payload}`);
						written.add(`${field.action}.${field.path}`);
						// several of one kind are told apart
						const last = ` ${turn++ % 100}`;
						return field.path === "words" && was === "looked for"
							? fitting(payload, field.most)
							: fitting(payload, field.most - last.length) + last;
					});
					const { status, body } = await house.say(alias, action, told);
					if (status >= 500 && status !== 503) result.broken.push(`${action}: ${status} to ${JSON.stringify(told).slice(0, 200)}`);
					if (status !== 200) throw new Error(`${action} as ${alias}: ${status} ${body} to ${JSON.stringify(told).slice(0, 600)}`);
					return JSON.parse(body) as never;
				};
				const taken = await playHostile(house, say, fitting(payloadAt(50), 200));
				for (const one of taken) {
					count(result, one.kind);
					found(reader.check(one, house.origin));
					if (reader.check(undone(one), house.origin).length > 0) result.control.set(one.kind, (result.control.get(one.kind) ?? 0) + 1);
				}
				readReceived(received, reader, house.origin, found, (kind) => count(result, kind));
				await refuseRaw(house.say, payloadAt(0), result);
			} finally {
				await house.close();
			}
			result.stories++;
			if (result.stories % 20 === 0) tell(`${result.stories} stories, ${result.unescaped.length} unescaped`);
		}
	} finally {
		for (const [index, person] of people.entries()) Object.assign(person, names[index]);
		await reader.close();
	}
	result.left = fields.map(({ action, path }) => `${action}.${path}`).filter((name) => !written.has(name));
	result.tookMs = performance.now() - begun;
	return result;
}

const count = (result: InjectionResult, kind: string) => void result.outputs.set(kind, (result.outputs.get(kind) ?? 0) + 1);

/** What the contract does not take is refused in words, never with a fault. */
async function refuseRaw(
	say: (alias: string, action: string, input: unknown) => Promise<{ status: number }>,
	payload: string,
	result: InjectionResult,
): Promise<void> {
	if (isTaken(payload)) return;
	for (const action of actionNames) {
		const { status } = await say("maya", action, { teamId: payload, panelId: payload, words: payload, name: payload });
		if (status >= 500) result.broken.push(`${action}: ${status} to ${JSON.stringify(payload)}`);
	}
	result.refused++;
}

type Sent = {
	subject?: string;
	title?: string;
	body?: { contentType?: string; content?: string };
	attachments?: { contentType?: string; content?: string }[];
	toRecipients?: { emailAddress: { name: string; address: string } }[];
	attendees?: { emailAddress: { name: string; address: string } }[];
	previewText?: { content: string };
	templateParameters?: { name: string; value: string }[];
	topic?: { value: string; webUrl?: string };
	linkedResources?: { displayName: string; webUrl: string }[];
};

/** Everything that Graph was given to show to people. */
function readReceived(
	received: readonly Received[],
	reader: Reader,
	origin: string,
	found: (faults: readonly Fault[]) => void,
	counted: (kind: string) => void,
): void {
	for (const { method, path, body } of received) {
		if (method === "GET" || body === null || typeof body !== "object") continue;
		const sent = body as Sent;
		const what = `${method} ${path.replace(/[0-9a-f-]{36}|AAMk[^/?]+|19[:%][^/?]+/g, "…").split("?")[0]}`;
		const line = (name: string, text: string | undefined) => text !== undefined && found(reader.line(`${what} ${name}`, text));
		line("subject", sent.subject);
		line("title", sent.title);
		line("preview", sent.previewText?.content);
		line("topic", sent.topic?.value);
		for (const { name, value } of sent.templateParameters ?? []) line(name, value);
		for (const { displayName } of sent.linkedResources ?? []) line("link", displayName);
		for (const { emailAddress } of [...(sent.toRecipients ?? []), ...(sent.attendees ?? [])]) {
			line("recipient", emailAddress.name);
			line("address", emailAddress.address);
		}
		if (sent.body?.content !== undefined && sent.body.contentType?.toLowerCase() === "html")
			found(reader.check({ kind: "html", what, content: sent.body.content }, origin));
		for (const { contentType, content } of sent.attachments ?? [])
			if (content !== undefined && contentType?.includes("adaptive")) found(reader.card(`${what} card`, JSON.parse(content), origin));
		counted(what);
	}
}
