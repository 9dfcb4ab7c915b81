import type { Reply } from "../../contract.ts";
import type { IconName } from "../icons.ts";

export type Coalition = Reply<"viewCoalition">;
export type Member = Coalition["members"][number];
export type Point = Member["points"][number];
export type Holding = Point["holding"];
export type Next = Coalition["next"][number];

/** Never by colour alone: each has its icon, its border and its word. */
export const looks: Record<Holding, { className: string; icon: IconName }> = {
	holds: { className: "holds", icon: "checkmark" },
	drifting: { className: "drifting", icon: "arrowRight" },
	against: { className: "against", icon: "dismiss" },
	unheard: { className: "unheard", icon: "circle" },
};

/** Whole weeks, one at least. */
export const weeksSince = (at: string, now: string): number =>
	Math.max(1, Math.floor((Date.parse(now) - Date.parse(at)) / (7 * 86_400_000)));

export const keyOf = ({ about }: Pick<Point, "about">): string => `${about.kind} ${about.id}`;
