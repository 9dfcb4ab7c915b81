import type { Instant } from "../core/instant.ts";
import type { Outsider } from "../core/outside.ts";
import {
	type Attribution,
	type Dimension,
	deciderOf,
	facilitatorOf,
	type Panel,
	type PanelPerson,
	type Target,
	type Wall,
} from "../core/panel.ts";
import type { Trx } from "./database.ts";
import { dropNames } from "./meetingNames.ts";
import { together } from "./transaction.ts";

/** What goes out about the panel speaks as whoever attached it reads: `timeZone` is IANA, `locale` BCP 47. */
export type KeptPanel = Panel & { organizerId: string; timeZone: string; locale: string };
export type NewPanel = Omit<KeptPanel, "round" | "revealedAt" | "closedAt" | "locale"> & {
	/** British English unless given. */
	locale?: string;
	createdAt: Instant;
	/** By what the meeting is found again in its organizer's calendar; without it, the panel keeps the times it has. */
	event?: { uid: string; eventId: string | null };
};

export async function addPanel(trx: Trx, tenantId: string, panel: NewPanel): Promise<void> {
	await trx
		.insertInto("panels")
		.values({
			tenant_id: tenantId,
			id: panel.id,
			team_id: panel.teamId,
			topic: panel.topic,
			subject: panel.meeting.subject,
			starts_at: panel.meeting.startsAt,
			ends_at: panel.meeting.endsAt,
			join_url: panel.meeting.joinUrl,
			chat_id: panel.meeting.chatId,
			organizer_id: panel.organizerId,
			time_zone: panel.timeZone,
			...(panel.locale === undefined ? {} : { locale: panel.locale }),
			targets: JSON.stringify(panel.targets),
			dimensions: JSON.stringify(panel.dimensions),
			attribution: panel.attribution,
			due_at: panel.dueAt,
			wall: JSON.stringify(panel.wall),
			created_at: panel.createdAt,
			closed_at: null,
			detached_at: null,
			meeting_uid: panel.event?.uid ?? null,
			event_id: panel.event?.eventId ?? null,
			series_id: null,
			checked_at: null,
			tried_at: null,
			cancelled_at: null,
			tab_chat_id: null,
			outside: JSON.stringify(panel.outside ?? []),
		})
		.execute();
	await trx
		.insertInto("panel_people")
		.values(
			panel.people.map((person, position) => ({
				tenant_id: tenantId,
				panel_id: panel.id,
				person_id: person.id,
				position,
				name: person.name,
				mail: person.mail,
				title: person.title,
				roles: person.roles,
			})),
		)
		.execute();
	await openRound(trx, tenantId, panel.id, 1, panel.createdAt);
}

/** Undefined where there is none, where it was detached, or where it belongs to another tenant: the three are not told apart. */
export async function panelById(trx: Trx, tenantId: string, panelId: string): Promise<KeptPanel | undefined> {
	const [row, people] = await together([
		trx
			.selectFrom("panels as p")
			.innerJoin("rounds as r", (join) =>
				join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id").onRef("r.round", "=", "p.round"),
			)
			.where("p.tenant_id", "=", tenantId)
			.where("p.id", "=", panelId)
			.where("p.detached_at", "is", null)
			.selectAll("p")
			.select(["r.revealed_at", "r.answers_removed_at"])
			.executeTakeFirst(),
		peopleOn(trx, tenantId, panelId),
	]);
	if (!row) return undefined;
	return {
		id: row.id,
		teamId: row.team_id,
		topic: row.topic,
		meeting: {
			subject: row.subject,
			startsAt: row.starts_at,
			endsAt: row.ends_at,
			joinUrl: row.join_url,
			chatId: row.chat_id,
			cancelledAt: row.cancelled_at,
		},
		targets: row.targets,
		dimensions: row.dimensions,
		attribution: row.attribution,
		dueAt: row.due_at,
		round: row.round,
		revealedAt: row.revealed_at,
		...(row.answers_removed_at ? { answersRemovedAt: row.answers_removed_at } : {}),
		closedAt: row.closed_at,
		wall: row.wall,
		people,
		outside: row.outside,
		organizerId: row.organizer_id,
		timeZone: row.time_zone,
		locale: row.locale,
	};
}

async function peopleOn(trx: Trx, tenantId: string, panelId: string): Promise<PanelPerson[]> {
	const rows = await trx
		.selectFrom("panel_people")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.select(["person_id", "name", "mail", "title", "roles"])
		.orderBy("position")
		.execute();
	return rows.map(({ person_id, ...person }) => ({ id: person_id, ...person }));
}

/** How the team's latest panel was set up: the next one starts from it. */
export async function latestSetup(
	trx: Trx,
	tenantId: string,
	teamId: string,
): Promise<{ targets: string[]; deciderId: string | null; facilitatorId: string | null } | undefined> {
	const row = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("detached_at", "is", null)
		.select(["id", "targets"])
		.orderBy("created_at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	const people = await peopleOn(trx, tenantId, row.id);
	return {
		targets: row.targets.map((target) => target.label),
		deciderId: deciderOf({ people })?.id ?? null,
		facilitatorId: facilitatorOf({ people })?.id ?? null,
	};
}

export type PanelChange = Partial<{
	topic: string;
	targets: readonly Target[];
	dimensions: readonly Dimension[];
	attribution: Attribution;
	dueAt: Instant;
	wall: Wall;
	outside: readonly Outsider[];
}>;

export async function changePanelRow(trx: Trx, tenantId: string, panelId: string, change: PanelChange): Promise<void> {
	const { targets, dimensions, wall, dueAt, outside, ...plain } = change;
	const values = {
		...plain,
		...(dueAt ? { due_at: dueAt } : {}),
		...(targets ? { targets: JSON.stringify(targets) } : {}),
		...(dimensions ? { dimensions: JSON.stringify(dimensions) } : {}),
		...(wall ? { wall: JSON.stringify(wall) } : {}),
		...(outside ? { outside: JSON.stringify(outside) } : {}),
	};
	if (Object.keys(values).length === 0) return;
	await trx.updateTable("panels").set(values).where("tenant_id", "=", tenantId).where("id", "=", panelId).execute();
}

/** Sets the panel aside: its link leads nowhere and its meeting is free again; what was said is kept under the seal. */
export async function setAside(trx: Trx, tenantId: string, panelId: string, at: Instant): Promise<void> {
	await trx.updateTable("panels").set({ detached_at: at }).where("tenant_id", "=", tenantId).where("id", "=", panelId).execute();
	await dropNames(trx, tenantId, panelId);
	await trx
		.deleteFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("state", "in", ["planned", "held"])
		.execute();
}

export async function openRound(trx: Trx, tenantId: string, panelId: string, round: number, at: Instant): Promise<void> {
	await trx.insertInto("rounds").values({ tenant_id: tenantId, panel_id: panelId, round, opened_at: at, revealed_at: null }).execute();
	await trx.updateTable("panels").set({ round }).where("tenant_id", "=", tenantId).where("id", "=", panelId).execute();
}

/** Holds the panel's latest round still, for an answer. @returns which it is; undefined where there is no panel. */
export async function lockLatestRound(trx: Trx, tenantId: string, panelId: string): Promise<number | undefined> {
	const row = await trx
		.selectFrom("rounds as r")
		.innerJoin("panels as p", (join) =>
			join.onRef("p.tenant_id", "=", "r.tenant_id").onRef("p.id", "=", "r.panel_id").onRef("p.round", "=", "r.round"),
		)
		.where("r.tenant_id", "=", tenantId)
		.where("r.panel_id", "=", panelId)
		.select("r.round")
		.forShare("r")
		.executeTakeFirst();
	return row?.round;
}

/** Holds the round still: an answer shares the lock, a reveal owns it, so that no answer slips in behind the reveal. */
export async function lockRound(
	trx: Trx,
	tenantId: string,
	panelId: string,
	round: number,
	how: "shared" | "alone",
): Promise<Instant | null | undefined> {
	const asked = trx
		.selectFrom("rounds")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.select("revealed_at");
	const row = await (how === "alone" ? asked.forUpdate() : asked.forShare()).executeTakeFirst();
	return row?.revealed_at;
}

export async function markRevealed(trx: Trx, tenantId: string, panelId: string, round: number, at: Instant): Promise<void> {
	await trx
		.updateTable("rounds")
		.set({ revealed_at: at })
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("revealed_at", "is", null)
		.execute();
}
