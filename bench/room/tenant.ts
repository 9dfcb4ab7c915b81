import { randomUUID } from "node:crypto";
import type { SandboxState } from "../../sandbox/hosts/shape.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { clientId, registrationAt } from "../../sandbox/registration.ts";
import type { ActionName, Reply, Sent } from "../../src/contract.ts";

export type People = {
	/** An action as one of the people, with a real token over HTTP. */
	ask<Name extends ActionName>(alias: string, name: Name, input: Sent<Name>): Promise<Reply<Name>>;
	state(alias: string): Promise<SandboxState>;
	/** Something that the sandbox's own pages do. */
	post<Told>(path: string, body: unknown): Promise<Told>;
};

/** The people of a sandbox that runs somewhere, as programs speak for them. */
export function peopleAt(origin: string): People {
	const tokens = new Map<string, Promise<string>>();
	const token = (alias: string): Promise<string> => {
		const kept = tokens.get(alias) ?? signIn(origin, alias);
		tokens.set(alias, kept);
		return kept;
	};
	const post = async <Told>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
		read(
			await fetch(`${origin}${path}`, {
				method: "POST",
				headers: { "content-type": "application/json", ...headers },
				body: JSON.stringify(body),
			}),
		);
	return {
		ask: async (alias, name, input) => post(`/api/${name}`, input, { authorization: `Bearer ${await token(alias)}` }),
		state: async (alias) => read(await fetch(`${origin}/sandbox/state.json?as=${alias}`)),
		post,
	};
}

async function signIn(origin: string, alias: string): Promise<string> {
	const { tenantId, mail } = personByAlias(alias);
	const form = { grant_type: "password", client_id: clientId, username: mail, password: "sandbox", scope: registrationAt(origin).apiScope };
	const response = await fetch(`${origin}/sandbox/identity/${tenantId}/oauth2/v2.0/token`, {
		method: "POST",
		body: new URLSearchParams(form),
	});
	return (await read<{ access_token: string }>(response)).access_token;
}

async function read<Told>(response: Response): Promise<Told> {
	const text = await response.text();
	if (!response.ok) throw new Error(`${response.status} ${response.url}: ${text}`);
	return JSON.parse(text) as Told;
}

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const hour = 3_600_000;

/**
 * A second meeting of a team that has met before, with a panel that nobody has answered yet: five targets, the five usual
 * dimensions and one of its own, and what the last answers assumed to start from.
 *
 * @returns the meeting's key in the given leader's calendar
 */
export async function secondPanel(people: People, reader: string): Promise<{ panelId: string; meetingId: string }> {
	const [first] = (await people.state("maya")).meetings;
	if (!first) throw new Error("Maya has no meeting");
	const panelId = (await people.ask("marcus", "listMyAsks", {})).asks[0]?.panelId;
	if (!panelId) throw new Error("Marcus is asked for nothing, though his answer is missing");
	await people.post("/sandbox/clock", { to: first.startsAt });
	await people.ask("maya", "revealPanel", { panelId });
	const startsAt = new Date(Date.parse(first.startsAt) + 7 * 24 * hour).toISOString();
	const written = {
		as: "maya",
		mailbox: "maya",
		id: null,
		subject: "Leadership team: what the year ends on",
		startsAt,
		endsAt: new Date(Date.parse(startsAt) + hour).toISOString(),
		required: leaders.map((alias) => personByAlias(alias)).map(({ name, mail }) => ({ name, mail })),
	};
	const { id } = await people.post<{ id: string }>("/sandbox/events", written);
	const { panel, inviteBlock } = await people.ask("maya", "attachPanel", {
		meeting: { itemId: id },
		topic: "What should the rest of the year optimize for?",
		deciderId: personByAlias("ines").oid,
		facilitatorId: personByAlias("maya").oid,
		targets: ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"],
		dimensions: ["Brand"],
		dueAt: new Date(Date.parse(startsAt) - 16 * hour).toISOString(),
		idempotencyKey: randomUUID(),
	});
	await people.post("/sandbox/events", { as: "maya", mailbox: "maya", id, body: { type: "html", content: inviteBlock.html } });
	const mine = (await people.state(reader)).meetings.find((meeting) => meeting.subject === written.subject);
	if (!mine) throw new Error(`${reader} has no invite`);
	return { panelId: panel.id, meetingId: mine.id };
}
