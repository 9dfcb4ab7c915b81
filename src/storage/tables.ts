import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Answer, Draft } from "../core/answer.ts";
import type { Reversal, Side, StanceKind } from "../core/decision.ts";
import type { Channel, DeliveryState, FollowUpState } from "../core/followUp.ts";
import type { Attribution, Dimension, Role, Target, Wall } from "../core/panel.ts";

/** Instants travel as ISO strings both ways; `database.ts` tells the driver so. */
type Instant = string;
type Json<T> = JSONColumnType<T & object, string, string>;
type Own = { tenant_id: string };

export type Tables = {
	teams: Own & { id: string; name: string; created_at: Instant };
	team_members: Own & { team_id: string; person_id: string; name: string; mail: string; title: string };
	panels: Own & {
		id: string;
		team_id: string;
		topic: string;
		subject: string;
		starts_at: Instant;
		ends_at: Instant;
		join_url: string | null;
		chat_id: string | null;
		organizer_id: string;
		time_zone: string;
		targets: Json<Target[]>;
		dimensions: Json<Dimension[]>;
		attribution: Attribution;
		due_at: Instant;
		round: Generated<number>;
		wall: Json<Wall>;
		created_at: Instant;
		closed_at: Instant | null;
		detached_at: Instant | null;
	};
	meeting_aliases: Own & { alias: string; panel_id: string };
	panel_people: Own & {
		panel_id: string;
		person_id: string;
		position: number;
		name: string;
		mail: string;
		title: string;
		roles: ColumnType<Role[], readonly Role[], readonly Role[]>;
	};
	rounds: Own & { panel_id: string; round: number; opened_at: Instant; revealed_at: Instant | null };
	seals: Own & { panel_id: string; round: number; person_id: string };
	answers: Own & { panel_id: string; round: number; person_id: string; content: Json<Answer>; submitted_at: Instant };
	drafts: Own & { panel_id: string; round: number; person_id: string; content: Json<Draft>; saved_at: Instant };
	round_requests: Own & { panel_id: string; round: number; person_id: string };
	proposals: Own & {
		id: string;
		panel_id: string;
		tension_id: string;
		costs: Json<{ a: string; b: string }>;
		proposed_by: string;
		proposed_at: Instant;
	};
	decisions: Own & {
		id: string;
		team_id: string;
		panel_id: string;
		tension_id: string;
		chosen: Json<Side>;
		over: Json<Side>;
		gives_up: string;
		why: string;
		scope: string;
		owner_id: string;
		owner_name: string;
		review_on: string;
		reversal: JSONColumnType<Reversal, string | null, string | null> | null;
		decided_by: string;
		decided_by_name: string;
		decided_at: Instant;
	};
	supersessions: Own & { superseded_id: string; by_id: string };
	deferrals: Own & {
		id: string;
		team_id: string;
		panel_id: string;
		tension_id: string;
		owner_id: string;
		owner_name: string;
		until_day: string;
		deferred_by: string;
		deferred_at: Instant;
	};
	stances: Own & { decision_id: string; person_id: string; taken_at: Instant; stance: StanceKind; words: string };
	framework_versions: Own & { team_id: string; version: number; levels: Json<Target[][]>; decision_id: string; created_at: Instant };
	follow_ups: Own & {
		id: string;
		panel_id: string;
		state: FollowUpState;
		due_at: Instant;
		held_by: string | null;
		finished_at: Instant | null;
	};
	deliveries: Own & {
		id: string;
		follow_up_id: string;
		panel_id: string;
		channel: Channel;
		recipient_id: string | null;
		recipient_name: string | null;
		recipient_address: string | null;
		dedupe_key: string;
		state: DeliveryState;
		attempts: Generated<number>;
		remote_id: string | null;
		maybe_sent_at: Instant | null;
		not_before: Instant;
		lease_until: Instant | null;
		lease_token: string | null;
		last_error: string | null;
		sent_at: Instant | null;
		content: Json<Record<string, unknown>>;
	};
	grants: Own & { person_id: string; sealed: Buffer; saved_at: Instant };
	intents: Own & {
		person_id: string;
		key: string;
		action: string;
		input_hash: string;
		reply: Json<Record<string, unknown>>;
		done_at: Instant;
	};
};
