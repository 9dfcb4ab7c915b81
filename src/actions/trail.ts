import { leavesEntry, sealOf } from "../contract/leavesEntry.ts";
import type { AuditSeal, ClockAct } from "../core/audit.ts";
import type { Instant } from "../core/instant.ts";
import { addEntry } from "../storage/audit.ts";
import type { Trx } from "../storage/database.ts";

type About = { panelId: string | null; teamId: string | null; personId: string | null; round: number | null };

/** What one request leaves in the audit log: its act, and the panel, team and person that it turns out to be about. */
export type Trail = About & {
	/** Null for what leaves none. */
	readonly act: string | null;
	readonly sealed: AuditSeal | null;
	readonly pulseId: string | null;
	/** Whether its entry is kept; one request leaves one. */
	left: boolean;
};

const nothing: About = { panelId: null, teamId: null, personId: null, round: null };

/** What an input may name; whether it is there and the reader's to touch shows before anything is left. */
type Naming = { panelId?: string | null; teamId?: string; personId?: string; pulseId?: string };

export const beginTrail = (action: string, input: unknown): Trail => {
	const { panelId = null, teamId = null, personId = null, pulseId = null } = input as Naming;
	const act = leavesEntry(action, input) ? action : null;
	return { panelId, teamId, personId, round: null, pulseId, act, sealed: sealOf(action), left: false };
};

/** Notes what a request is about; what was noted before stays. The doors to a panel and to a team do it, so that no action has to. */
export function note(trail: Trail | undefined, about: { panelId?: string; teamId?: string; personId?: string; round?: number }): void {
	if (!trail) return;
	trail.panelId ??= about.panelId ?? null;
	trail.teamId ??= about.teamId ?? null;
	trail.personId ??= about.personId ?? null;
	trail.round ??= about.round ?? null;
}

/** Leaves the request's entry, in the transaction of what it did. The hour of what is sealed is not kept. */
export async function leaveEntry(
	trx: Trx,
	trail: Trail & { act: string },
	{ me, now, newId }: { me: { tenantId: string; id: string }; now: Instant; newId(): string },
): Promise<void> {
	const { act, sealed, panelId, teamId, personId } = trail;
	await addEntry(trx, {
		tenantId: me.tenantId,
		id: newId(),
		at: sealed === null ? now : `${now.slice(0, 10)}T00:00:00.000Z`,
		actorId: me.id,
		act,
		panelId,
		teamId,
		personId,
		sealed,
		round: sealed === "reveal" ? trail.round : null,
		pulseId: sealed === "pulse" ? trail.pulseId : null,
	});
}

/** Leaves an entry of what the clock did, in the same transaction; of people there is none in it. */
export const clockLeaves = (
	trx: Trx,
	{ tenantId, now, newId }: { tenantId: string; now: Instant; newId(): string },
	{ act, ...about }: { act: ClockAct; panelId?: string; teamId?: string; pulseId?: string },
): Promise<void> =>
	addEntry(trx, { ...nothing, sealed: null, pulseId: null, ...about, tenantId, id: newId(), at: now, actorId: null, act });
