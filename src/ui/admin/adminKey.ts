import type { Reply } from "../../contract.ts";

export type Administration = Reply<"viewAdministration">;
export const adminKey = ["administration"];
export const auditKey = ["audit"];
