import type { Reply } from "../../contract.ts";

/** The framework as its page shows it. */
export type FrameworkPageView = Reply<"viewFramework">;
export type ShownDraft = NonNullable<FrameworkPageView["draft"]>;

export const frameworkKey = (teamId: string) => ["framework", teamId] as const;
