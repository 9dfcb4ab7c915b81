import { randomUUID } from "node:crypto";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { tenant } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { slug, standardDimensions } from "../../src/core/panel.ts";
import { pairId } from "../../src/core/tensions.ts";
import { openDatabase, type Trx } from "../../src/storage/database.ts";
import { addDecision, addStance } from "../../src/storage/decisions.ts";
import { planFollowUp } from "../../src/storage/followUps.ts";
import { addPanel, markRevealed } from "../../src/storage/panels.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { addTeam, addVersion } from "../../src/storage/teams.ts";
import { invented, rolesOf } from "./crowd.ts";

export type Grown = { teamId: string; panelId: string; reader: ReturnType<typeof invented> };
export type Size = { teams: number; panels: number; decisions: number };

const day = 86_400_000;
const targets = labels.map((label) => ({ id: slug(label), label }));
/** Each target over those behind it: an order that holds. */
const pairs = targets.flatMap((chosen, place) => targets.slice(place + 1).map((over) => ({ chosen, over })));

/** Teams with as many panels behind them, and on each as many decisions, each a version of the framework of its own. The first team's last panel is still to come. */
export async function grow(ownerUrl: string, { teams, panels, decisions }: Size, first: Partial<Size> = {}): Promise<Grown> {
	const database = openDatabase(await prepareDatabase(ownerUrl, masterKey), masterKey, () => {});
	let grown: Grown | undefined;
	try {
		for (let team = 0; team < teams; team++) {
			const people = Array.from({ length: 8 }, (_, seat) => invented(team * 8 + seat));
			const size = team === 0 ? { panels, decisions, ...first } : { panels, decisions };
			const made = await database.as({ tenantId: tenant.id, personId: people[0]?.oid ?? null }, (trx) => addGrown(trx, people, size));
			grown ??= { ...made, reader: people[2] ?? invented(0) };
		}
	} finally {
		await database.close();
	}
	if (!grown) throw new Error("No team");
	// as PostgreSQL does by itself within minutes
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query("vacuum analyze").finally(() => owner.end());
	return grown;
}

type Out = { followUpId: string; panelId: string; at: string };

/** Everybody has answered and has had what follows: else whatever is measured is the clock, that sends all of it now. */
async function alreadyOut(trx: Trx, { followUpId, panelId, at }: Out, members: readonly { id: string; name: string; mail: string }[]) {
	const here = { tenant_id: tenant.id, panel_id: panelId };
	await trx
		.insertInto("seals")
		.values(members.map(({ id }) => ({ ...here, round: 1, person_id: id })))
		.execute();
	await trx
		.insertInto("deliveries")
		.values(
			members.map(({ id, name, mail }) => ({
				...{ ...here, id: randomUUID(), follow_up_id: followUpId, channel: "mail" as const, content: "{}" },
				...{ recipient_id: id, recipient_name: name, recipient_address: mail, dedupe_key: `${followUpId}/${id}` },
				...{ state: "sent" as const, remote_id: null, maybe_sent_at: null, not_before: at, lease_until: null, lease_token: null },
				...{ last_error: null, sent_at: at },
			})),
		)
		.execute();
	await trx
		.updateTable("follow_ups")
		.set({ state: "sent", finished_at: at })
		.where("tenant_id", "=", tenant.id)
		.where("id", "=", followUpId)
		.execute();
}

async function addGrown(trx: Trx, people: ReturnType<typeof invented>[], { panels, decisions }: Omit<Size, "teams">) {
	const now = new Date().toISOString();
	const teamId = randomUUID();
	const members = people.map(({ oid, name, mail }) => ({ id: oid, name, mail, title: "" }));
	await addTeam(trx, tenant.id, { id: teamId, name: "A team", createdAt: now }, members);
	const [decider = "", owner = "", reader = ""] = members.map(({ id }) => id);
	let panelId = "";
	let version = 0;
	let earlier: string[] = [];
	for (let number = 0; number < panels; number++) {
		const upcoming = number === panels - 1;
		const startsAt = later(now, upcoming ? day : (number - panels) * 7 * day);
		panelId = randomUUID();
		await addPanel(trx, tenant.id, {
			id: panelId,
			teamId,
			people: members.map((member, seat) => ({ ...member, roles: rolesOf(seat) })),
			topic: `What should plan ${number} optimize for?`,
			meeting: { subject: `Meeting ${number}`, startsAt, endsAt: later(startsAt, 3_600_000), joinUrl: null, chatId: null },
			targets,
			dimensions: standardDimensions,
			attribution: "named",
			dueAt: later(startsAt, -7_200_000),
			wall: { show: "rankings" },
			organizerId: decider,
			timeZone: "Europe/London",
			createdAt: later(startsAt, -day),
		});
		const followUpId = randomUUID();
		await planFollowUp(trx, tenant.id, { id: followUpId, panelId, dueAt: later(startsAt, 3_600_000) });
		if (upcoming) break;
		await markRevealed(trx, tenant.id, panelId, 1, startsAt);
		await alreadyOut(trx, { followUpId, panelId, at: later(startsAt, 3_660_000) }, members);
		const made: string[] = [];
		for (let pair = 0; pair < decisions; pair++) {
			const { chosen, over } = pairs[pair] ?? {};
			if (!chosen || !over) throw new Error(`No panel decides more than ${pairs.length} pairs`);
			const id = randomUUID();
			const decidedAt = later(startsAt, (pair + 1) * 60_000);
			await addDecision(trx, tenant.id, {
				...{ id, teamId, panelId, tensionId: pairId(chosen.id, over.id), chosen, over, decidedAt },
				...{ givesUp: "The Nordics launch", why: "The leak first", scope: "", ownerId: owner, ownerName: "Owner" },
				...{ reviewOn: later(now, 60 * day).slice(0, 10), reversal: null, decidedBy: decider, decidedByName: "Decider" },
				// what was decided last replaces what was decided before it
				supersedes: earlier.slice(pair, pair + 1),
			});
			await addStance(trx, tenant.id, { decisionId: id, personId: reader, stance: "commit", words: "", takenAt: later(decidedAt, 60_000) });
			await addVersion(trx, tenant.id, {
				teamId,
				version: ++version,
				levels: targets.map((one) => [one]),
				decisionId: id,
				createdAt: decidedAt,
			});
			made.push(id);
		}
		earlier = made;
	}
	return { teamId, panelId };
}
