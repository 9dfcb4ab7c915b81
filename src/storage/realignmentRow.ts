import type { JSONColumnType } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { OfferedTime } from "../core/offeredTimes.ts";

export type RealignmentRow = {
	team_id: string;
	id: string;
	from_id: string;
	from_name: string;
	to_id: string;
	to_name: string;
	version: number;
	executing: string;
	missed: string;
	ask: string;
	asked_at: Instant;
	writing_at: Instant | null;
	mail_id: string | null;
	web_link: string | null;
	checked_at: Instant | null;
	sent_at: Instant | null;
	times: JSONColumnType<OfferedTime[], string | null, string> | null;
	chosen_at: Instant | null;
	taken_at: Instant | null;
	event_id: string | null;
	panel_id: string;
	attached_at: Instant | null;
};
