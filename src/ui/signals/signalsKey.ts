import type { Reply } from "../../contract.ts";

export type SignalsRead = Reply<"viewSignals">;
export type WarningRead = SignalsRead["warnings"][number];
export type SignalRead = SignalsRead["signals"][number];

export const signalsKey = (teamId: string) => ["signals", teamId];
