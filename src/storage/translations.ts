import type { Instant } from "../core/instant.ts";
import type { Translation, TranslationVerdict } from "../core/translation.ts";
import { anyOf } from "./anyOf.ts";
import type { Trx } from "./database.ts";

export async function addTranslation(trx: Trx, tenantId: string, translation: Translation): Promise<void> {
	const { id, teamId, implications } = translation;
	await trx
		.insertInto("translations")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			id,
			statement: translation.statement,
			said_by: translation.saidBy,
			said_by_name: translation.saidByName,
			said_on: translation.saidOn,
			proposed_by: translation.proposedBy,
			proposed_by_name: translation.proposedByName,
			proposed_at: translation.proposedAt,
		})
		.execute();
	const lines = implications.map((line, position) => ({ tenant_id: tenantId, translation_id: id, id: line.id, position, text: line.text }));
	await trx.insertInto("implications").values(lines).execute();
}

type Given = { id: string; implicationId: string; verdict: TranslationVerdict; words: string; at: Instant };

export async function addVerdict(trx: Trx, tenantId: string, { id, implicationId, verdict, words, at }: Given): Promise<void> {
	const row = { tenant_id: tenantId, implication_id: implicationId, id, verdict, words, given_at: at };
	await trx.insertInto("implication_verdicts").values(row).execute();
}

/** How many translations of one proposer, in all their teams, wait for who said it and is in the team still. */
export async function openTranslationsBy(trx: Trx, tenantId: string, personId: string): Promise<number> {
	const { count } = await trx
		.selectFrom("translations as t")
		.innerJoin("team_members as speaker", (join) =>
			join
				.onRef("speaker.tenant_id", "=", "t.tenant_id")
				.onRef("speaker.team_id", "=", "t.team_id")
				.onRef("speaker.person_id", "=", "t.said_by"),
		)
		.where("t.tenant_id", "=", tenantId)
		.where("t.proposed_by", "=", personId)
		.where("speaker.left_at", "is", null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("implications as i")
					.leftJoin("implication_verdicts as v", (join) =>
						join.onRef("v.tenant_id", "=", "i.tenant_id").onRef("v.implication_id", "=", "i.id"),
					)
					.whereRef("i.tenant_id", "=", "t.tenant_id")
					.whereRef("i.translation_id", "=", "t.id")
					.where("v.id", "is", null)
					.select("i.id"),
			),
		)
		.select(({ fn }) => fn.countAll<string>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

const most = 100;

/** A team's translations, the latest first. */
export const translationsOf = (trx: Trx, tenantId: string, teamId: string): Promise<Translation[]> => kept(trx, tenantId, { teamId });

/** What one person is asked whether they meant it, in any team, the latest first. */
export const translationsFor = (trx: Trx, tenantId: string, saidBy: string): Promise<Translation[]> => kept(trx, tenantId, { saidBy });

export const translationById = async (trx: Trx, tenantId: string, id: string): Promise<Translation | undefined> =>
	(await kept(trx, tenantId, { id }))[0];

type Which = { id?: string; teamId?: string; saidBy?: string };

async function kept(trx: Trx, tenantId: string, { id, teamId, saidBy }: Which): Promise<Translation[]> {
	const rows = await trx
		.selectFrom("translations")
		.where("tenant_id", "=", tenantId)
		.$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
		.$if(teamId !== undefined, (query) => query.where("team_id", "=", teamId ?? ""))
		.$if(saidBy !== undefined, (query) => query.where("said_by", "=", saidBy ?? ""))
		.selectAll()
		.orderBy("proposed_at", "desc")
		.orderBy("id")
		.limit(most)
		.execute();
	const lines = await linesOf(
		trx,
		tenantId,
		rows.map((row) => row.id),
	);
	return rows.map((row) => ({
		id: row.id,
		teamId: row.team_id,
		statement: row.statement,
		saidBy: row.said_by,
		saidByName: row.said_by_name,
		saidOn: row.said_on,
		proposedBy: row.proposed_by,
		proposedByName: row.proposed_by_name,
		proposedAt: row.proposed_at,
		implications: lines.filter((line) => line.translationId === row.id).map(({ translationId: _of, ...line }) => line),
	}));
}

async function linesOf(trx: Trx, tenantId: string, translationIds: readonly string[]) {
	if (translationIds.length === 0) return [];
	const rows = await trx
		.selectFrom("implications as i")
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom("implication_verdicts as v")
					.whereRef("v.tenant_id", "=", "i.tenant_id")
					.whereRef("v.implication_id", "=", "i.id")
					.select(["v.verdict", "v.words", "v.given_at"])
					.orderBy("v.given_at", "desc")
					.orderBy("v.id")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.where("i.tenant_id", "=", tenantId)
		.where("i.translation_id", "=", anyOf(translationIds))
		.select(["i.translation_id", "i.id", "i.text", "latest.verdict", "latest.words", "latest.given_at"])
		.orderBy("i.translation_id")
		.orderBy("i.position")
		.execute();
	return rows.map((row) => ({
		translationId: row.translation_id,
		id: row.id,
		text: row.text,
		verdict: row.verdict && row.given_at ? { is: row.verdict, words: row.words ?? "", at: row.given_at } : null,
	}));
}
