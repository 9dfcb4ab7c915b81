import { randomUUID } from "node:crypto";
import type { Database } from "../../src/storage/database.ts";
import { planFollowUp } from "../../src/storage/followUps.ts";
import { addPanel, markRevealed } from "../../src/storage/panels.ts";
import { addTeam } from "../../src/storage/teams.ts";
import { samplePanel } from "../support/panel.ts";

/** A panel whose meeting ends at eleven, with eight people, its answers revealed unless told otherwise, and its follow-up planned. */
export async function attachedPanel(
	database: Database,
	tenantId: string,
	{ chatId = "19:meeting_x@thread.v2" as string | null, uid = null as string | null, revealed = true } = {},
) {
	const sample = samplePanel({ id: randomUUID(), teamId: randomUUID() });
	const people = sample.people.map((person) => ({ ...person, id: randomUUID() }));
	const organizerId = people[0]?.id ?? "";
	const panel = {
		...sample,
		people,
		meeting: { ...sample.meeting, chatId },
		organizerId,
		timeZone: "Europe/Berlin",
		createdAt: "2026-06-10T09:00:00.000Z",
		...(uid === null ? {} : { event: { uid, eventId: "event-1" } }),
	};
	await database.as({ tenantId, personId: null }, async (trx) => {
		await addTeam(
			trx,
			tenantId,
			{ id: panel.teamId, name: "Leadership", createdAt: panel.createdAt },
			people.map((person) => ({ ...person, optional: false })),
		);
		await addPanel(trx, tenantId, panel);
		if (revealed) await markRevealed(trx, tenantId, panel.id, 1, sample.meeting.startsAt);
		await planFollowUp(trx, tenantId, { id: randomUUID(), panelId: panel.id, dueAt: sample.meeting.endsAt });
	});
	return { tenantId, panelId: panel.id, people };
}

/** A worker, the Graph it asks, and a clock that stands until it is moved. */
