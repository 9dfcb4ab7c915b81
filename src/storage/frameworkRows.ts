import type { Generated, JSONColumnType } from "kysely";
import type { FrameworkContent, FrameworkDraft } from "../core/framework.ts";
import type { Instant } from "../core/instant.ts";
import type { Target } from "../core/panel.ts";

type Drafted = JSONColumnType<FrameworkDraft, string, string>;

export type FrameworkVersionRow = {
	team_id: string;
	version: number;
	levels: JSONColumnType<Target[][], string, string>;
	decision_id: string | null;
	created_at: Instant;
	content: JSONColumnType<FrameworkContent, string | null, never> | null;
	drafted_by: string | null;
	confirmed_by: string | null;
};

export type FrameworkDraftRow = {
	team_id: string;
	revision: number;
	based_on: number;
	content: Drafted;
	state: "writing" | "offered" | "sentBack" | "confirmed" | "dropped";
	words: Generated<string>;
	saved_by: string;
	saved_at: Instant;
	/** A page was opened on it. */
	opened: Generated<boolean>;
};

export type RefusedDraftRow = { team_id: string; person_id: string; base: Drafted; content: Drafted; refused_at: Instant };
