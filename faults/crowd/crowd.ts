import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createMint } from "../../sandbox/identity/tokens.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type Person, tenant } from "../../sandbox/people.ts";
import { clientId } from "../../sandbox/registration.ts";
import { labels } from "../../sandbox/seed.ts";
import type { Answer } from "../../src/core/answer.ts";
import { rankingOf } from "../../src/core/answer.ts";
import { later } from "../../src/core/instant.ts";
import { type PanelPerson, slug, standardDimensions } from "../../src/core/panel.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { planFollowUp } from "../../src/storage/followUps.ts";
import { addPanel } from "../../src/storage/panels.ts";
import { appAddress } from "../../src/storage/prepare.ts";
import { addTeam } from "../../src/storage/teams.ts";

/** One person's place on one panel, with a token that proves them. */
export type Seat = { panelId: string; personId: string; token: string };
export type Keys = { origin: string; tokenOf(person: Person): Promise<string>; close(): void };
export type CrowdPanel = { id: string; teamId: string; people: readonly Person[] };

/** A directory that signs for anybody, and publishes the keys to check it with. */
export async function openKeys(): Promise<Keys> {
	const mint = createMint(randomUUID, 4 * 3600);
	const server = createServer((request, response) => {
		const known = request.url?.endsWith("/keys") ?? false;
		response.writeHead(known ? 200 : 404, { "content-type": "application/json" }).end(known ? JSON.stringify(mint.jwks) : "{}");
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	const grant = { audience: clientId, scopes: ["access_as_user"], clientId, withSecret: false };
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		tokenOf: (person) => mint.delegated(person, grant),
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

const hour = 3_600_000;

/** Somebody whom no directory lists. */
export function invented(number: number): Person {
	const [givenName, surname] = [`Person${number}`, "Crowd"];
	const mail = `${givenName}.${surname}@${tenant.domain}`.toLowerCase();
	const name = `${givenName} ${surname}`;
	return { ...(tenant.people[0] as Person), alias: mail, oid: randomUUID(), name, givenName, surname, mail };
}

/** As many panels of teams of their own, nobody on two of them, before their meetings. All of them lead; the first facilitates and the second decides. */
export async function seedCrowd(ownerUrl: string, size: { panels: number; people: number }): Promise<CrowdPanel[]> {
	const database = openDatabase(appAddress(ownerUrl), masterKey, () => {});
	const now = new Date().toISOString();
	const startsAt = later(now, 26 * hour);
	const panels: CrowdPanel[] = [];
	try {
		for (let number = 0; number < size.panels; number++) {
			const people = Array.from({ length: size.people }, (_, seat) => invented(number * size.people + seat));
			const panel = { id: randomUUID(), teamId: randomUUID(), people };
			await database.as({ tenantId: tenant.id, personId: people[0]?.oid ?? null }, async (trx) => {
				const members = people.map(({ oid, name, mail }) => ({ id: oid, name, mail, title: "" }));
				await addTeam(trx, tenant.id, { id: panel.teamId, name: `Team ${number}`, createdAt: now }, members);
				await addPanel(trx, tenant.id, {
					...panel,
					people: members.map((member, seat): PanelPerson => ({ ...member, roles: rolesOf(seat) })),
					topic: `What should plan ${number} optimize for?`,
					meeting: { subject: `Leadership team ${number}`, startsAt, endsAt: later(startsAt, hour), joinUrl: null, chatId: null },
					targets: labels.map((label) => ({ id: slug(label), label })),
					dimensions: standardDimensions,
					attribution: "named",
					dueAt: later(startsAt, -2 * hour),
					wall: { show: "rankings" },
					organizerId: people[0]?.oid ?? "",
					timeZone: "Europe/London",
					createdAt: now,
				});
				await planFollowUp(trx, tenant.id, { id: randomUUID(), panelId: panel.id, dueAt: later(startsAt, hour) });
			});
			panels.push(panel);
		}
	} finally {
		await database.close();
	}
	return panels;
}

export const rolesOf = (seat: number): PanelPerson["roles"] => {
	if (seat === 0) return ["leader", "organizer", "facilitator"];
	return seat === 1 ? ["leader", "decider"] : ["leader"];
};

/** A place for everybody, panel by panel. */
export async function seatsOf(panels: readonly CrowdPanel[], keys: Keys): Promise<Seat[]> {
	const seats: Seat[] = [];
	for (const { id, people } of panels)
		seats.push(
			...(await Promise.all(people.map(async (person) => ({ panelId: id, personId: person.oid, token: await keys.tokenOf(person) })))),
		);
	return seats;
}

/** A whole answer, another one for each number: five targets, five dimensions, three assumptions. */
export function answerNumber(number: number): Answer {
	const ids = labels.map(slug);
	const turned = ids.map((_, place) => ids[(place + number) % ids.length] ?? "");
	return {
		ranking: rankingOf(turned),
		confidence: (["low", "medium", "high"] as const)[number % 3] ?? "low",
		limits: standardDimensions.map(({ id }, index) =>
			(index + number) % 3 === 0 ? { dimension: id, hold: "fixed", limit: `No more than ${number}` } : { dimension: id, hold: "flexible" },
		),
		assumptions: [0, 1, 2].map((one) => `Statement ${one} of answer ${number} holds until the year ends`),
		guess: { first: ids[number % ids.length] ?? "", sharing: number % 4 },
	};
}
