import { sql } from "kysely";
import { erasedName, formsOf } from "../core/erasure.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** Somebody as our own tables know them, whatever the directory says today: the name and address kept last stand first. */
export type KnownPerson = { id: string; names: readonly string[]; mails: readonly string[] };

type Wanted = { mail: string } | { personId: string };

/** Undefined where nothing is kept of them. By address only who is on a team or a panel is found, or was written to. */
export async function knownPerson(trx: Trx, tenantId: string, wanted: Wanted): Promise<KnownPerson | undefined> {
	const kept = sql`(
		select person_id, name, mail, '-infinity'::timestamptz as at from team_members where tenant_id = ${tenantId}
		union all select m.person_id, m.name, m.mail, p.created_at from panel_people m
			join panels p on p.tenant_id = m.tenant_id and p.id = m.panel_id where m.tenant_id = ${tenantId}
		union all select recipient_id, recipient_name, recipient_address, not_before from deliveries
			where tenant_id = ${tenantId} and recipient_id is not null and recipient_name is not null and recipient_address is not null
	) known`;
	const id =
		"personId" in wanted
			? wanted.personId
			: (
					await sql<{
						id: string;
					}>`select person_id as id from ${kept} where lower(mail) = ${wanted.mail.toLowerCase()} order by at desc limit 1`.execute(trx)
				).rows[0]?.id;
	if (id === undefined) return undefined;
	const { rows } = await sql<{ name: string; mail: string }>`
		select name, mail from ${kept} where person_id = ${id} group by name, mail order by max(at) desc`.execute(trx);
	const called = { id, names: unique(rows.map(({ name }) => name)), mails: unique(rows.map(({ mail }) => mail)) };
	return called.names.length + called.mails.length > 0 || (await isKept(trx, tenantId, id)) ? called : undefined;
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== "" && one !== erasedName);

/** Who is on no team and no panel may have signed in all the same. */
async function isKept(trx: Trx, tenantId: string, id: string): Promise<boolean> {
	const { rows } = await sql<{ kept: boolean }>`select
		exists (select from zones where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from grants where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from subscriptions where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from framework_acknowledgments where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from seals where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from pulse_seals where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from signals where tenant_id = ${tenantId} and ${id} in (person_id, from_id))
		or exists (select from stances where tenant_id = ${tenantId} and person_id = ${id})
		or exists (select from translations where tenant_id = ${tenantId} and ${id} in (said_by, proposed_by))
		or exists (select from panels where tenant_id = ${tenantId} and organizer_id = ${id})
		or exists (select from decisions where tenant_id = ${tenantId} and ${id} in (owner_id, decided_by)) as kept`.execute(trx);
	return rows[0]?.kept === true;
}

/** What an erasure takes and what it leaves. Of what is sealed it tells no more than everybody on the panel knows: that there is an answer. */
export type ErasureCounts = {
	goes: { answers: number; pulseAnswers: number; stanceWords: number; signals: number; translations: number; messages: number };
	stays: { decisions: number; owned: number; reviews: number; putOff: number; versions: number };
	teams: number;
	/** Revealed boards that are drawn without them from then on. */
	boards: number;
	/** Panels that are not closed: which somebody else has to decide or run. */
	open: { decides: number; facilitates: number; organizes: number };
	/** Meetings still to come that they are invited to: from there they come again. */
	invited: number;
};

export async function countErasure(trx: Trx, tenantId: string, id: string, now: Instant): Promise<ErasureCounts> {
	const { rows } = await sql<{ counts: ErasureCounts }>`
		with mine as (
			select p.*, m.roles from panel_people m join panels p on p.tenant_id = m.tenant_id and p.id = m.panel_id
			where m.tenant_id = ${tenantId} and m.person_id = ${id} and p.detached_at is null
		), live as (select * from mine where closed_at is null and cancelled_at is null and (ends_at > ${now} or exists (
			select from follow_ups f where f.tenant_id = mine.tenant_id and f.panel_id = mine.id and f.state in ('planned', 'held', 'sending'))))
		select jsonb_build_object(
			'goes', jsonb_build_object(
				'answers', (select count(*) from seals where tenant_id = ${tenantId} and person_id = ${id}),
				'pulseAnswers', (select count(*) from pulse_seals where tenant_id = ${tenantId} and person_id = ${id}),
				'stanceWords', (select count(*) from stances where tenant_id = ${tenantId} and person_id = ${id} and words <> ''),
				'signals', (select count(*) from signals where tenant_id = ${tenantId} and ${id} in (person_id, from_id)),
				'translations', (select count(*) from translations where tenant_id = ${tenantId} and said_by = ${id}),
				'messages', (select count(*) from deliveries where tenant_id = ${tenantId} and recipient_id = ${id} and state not in ('sent', 'failed'))),
			'stays', jsonb_build_object(
				'decisions', (select count(*) from decisions where tenant_id = ${tenantId} and decided_by = ${id}),
				'owned', (select count(*) from decisions where tenant_id = ${tenantId} and owner_id = ${id}),
				'reviews', (select count(*) from reviews where tenant_id = ${tenantId} and reviewed_by = ${id}),
				'putOff', (select count(*) from deferrals where tenant_id = ${tenantId} and ${id} in (owner_id, deferred_by)),
				'versions', (select count(*) from framework_versions where tenant_id = ${tenantId} and ${id} in (drafted_by, confirmed_by))),
			'teams', (select count(*) from team_members where tenant_id = ${tenantId} and person_id = ${id} and left_at is null),
			'boards', (select count(distinct s.panel_id) from seals s join rounds r on r.tenant_id = s.tenant_id and r.panel_id = s.panel_id
				and r.round = s.round and r.revealed_at is not null and r.answers_removed_at is null
				where s.tenant_id = ${tenantId} and s.person_id = ${id}),
			'open', jsonb_build_object(
				'decides', (select count(*) from live where 'decider' = any(roles)),
				'facilitates', (select count(*) from live where 'facilitator' = any(roles)),
				'organizes', (select count(*) from live where organizer_id = ${id})),
			'invited', (select count(*) from mine where ends_at > ${now} and closed_at is null and cancelled_at is null and not 'left' = any(roles))
		) as counts`.execute(trx);
	const counts = rows[0]?.counts;
	if (!counts) throw new Error("Counting told nothing");
	return counts;
}

/** What is left to do elsewhere once the erasure is kept. */
export type Left = { subscriptionId: string | null; panels: readonly string[] };

/**
 * Erases somebody in one go: what they said is gone, and what was decided stays under an id that is nobody's.
 *
 * @param standIn an id that nobody ever had.
 */
export async function eraseFrom(trx: Trx, tenantId: string, person: KnownPerson, standIn: string, now: Instant): Promise<Left> {
	const { id, names, mails } = person;
	const watching = await trx
		.selectFrom("subscriptions")
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", id)
		.select("id")
		.executeTakeFirst();
	const panels = await trx
		.selectFrom("panel_people")
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", id)
		.select("panel_id")
		.execute();
	const lower = mails.map((mail) => mail.toLowerCase());
	// an answer that is just being kept holds its round: it is waited for, and goes too
	await sql`select from rounds where tenant_id = ${tenantId} and revealed_at is null and panel_id in (
		select panel_id from panel_people where tenant_id = ${tenantId} and person_id = ${id}) order by panel_id, round for update`.execute(
		trx,
	);
	await sql`select erase_person(${id}, ${standIn}, ${erasedName}, ${formsOf([...names, ...mails, ...lower])}::text[], ${lower}::text[], ${now})`.execute(
		trx,
	);
	return { subscriptionId: watching?.id ?? null, panels: panels.map(({ panel_id }) => panel_id) };
}

/** Who was erased since a panel was attached: its meeting may still invite them, and they do not come back to it. */
export async function erasedSince(trx: Trx, tenantId: string, panelId: string): Promise<ReadonlySet<string>> {
	const rows = await trx
		.selectFrom("erasures as e")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "e.tenant_id").onRef("p.created_at", "<=", "e.erased_at"))
		.where("p.tenant_id", "=", tenantId)
		.where("p.id", "=", panelId)
		.select("e.person_id")
		.execute();
	return new Set(rows.map(({ person_id }) => person_id));
}
