import type { Reply } from "../../contract.ts";
import type { Attribution } from "../../core/panel.ts";

export type MeetingBefore = Reply<"viewMeeting">["meeting"];

/** What somebody has chosen for a panel, as their form holds it. Day and time are those of the reader's own clock. */
export type Chosen = {
	topic: string;
	deciderId: string;
	facilitatorId: string;
	targets: readonly string[];
	day: string;
	time: string;
	attribution: Attribution;
};

const two = (number: number) => String(number).padStart(2, "0");

/** A moment as the day and time a form shows. @example dayAndTime("2026-06-17T16:00:00.000Z") // { day: "2026-06-17", time: "18:00" } in Berlin */
export function dayAndTime(at: string): { day: string; time: string } {
	const local = new Date(at);
	return {
		day: `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`,
		time: `${two(local.getHours())}:${two(local.getMinutes())}`,
	};
}

/** The moment of a day and time on the reader's clock, or null while one of them is missing. */
export function momentOf({ day, time }: Pick<Chosen, "day" | "time">): string | null {
	const at = new Date(`${day}T${time}`);
	return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

export const suggestedChoice = ({ suggested }: MeetingBefore): Chosen => ({
	topic: suggested.topic,
	deciderId: suggested.deciderId ?? "",
	facilitatorId: suggested.facilitatorId ?? "",
	targets: suggested.targets,
	...dayAndTime(suggested.dueAt),
	attribution: "named",
});
