import type { Figure } from "../../bench/room/report.ts";

/** A figure of a run that counts: whole numbers, held against none or at least one. */
export type Count = Omit<Figure, "value" | "goal"> & { value: number; goal?: "= 0" | ">= 1" };

export const holds = ({ value, goal }: Count): boolean => goal === undefined || (goal === "= 0" ? value === 0 : value >= 1);

/** The first of what should not have been, one line. */
export const few = (what: string, keys: readonly string[]): string[] =>
	keys.length === 0 ? [] : [`${what}: ${keys.slice(0, 5).join("; ")}${keys.length > 5 ? " and others" : ""}`];

export const minutes = (milliseconds: number): string => `${(milliseconds / 60_000).toFixed(1)} min`;
