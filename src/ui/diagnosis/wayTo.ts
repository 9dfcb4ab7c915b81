import type { Reply } from "../../contract.ts";
import type { Room } from "../rooms/address.ts";

export type Diagnosis = Reply<"viewDiagnosis">;
export type Problem = Diagnosis["kinds"][number];
export type Evidence = Problem["for"][number];

/** What leads away from a page of the team. */
export type Ways = { onOpen(panelId: string): void; onRoom(room: Room): void };

const rooms: Partial<Record<Evidence["source"]["kind"], Room>> = {
	pulse: "pulse",
	decision: "decisions",
	metric: "framework",
	overTime: "overTime",
};

/** To where something can be read; null where that is no page. */
export function wayTo({ kind, panelId }: Pick<Evidence["source"], "kind" | "panelId">, { onOpen, onRoom }: Ways): (() => void) | null {
	if (panelId !== null) return () => onOpen(panelId);
	const room = rooms[kind];
	return room ? () => onRoom(room) : null;
}
