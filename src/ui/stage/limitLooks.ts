import type { Hold } from "../../core/answer.ts";
import type { BoardLimit } from "../../core/board.ts";
import type { IconName } from "../icons.ts";

/** How each answer to a dimension looks: fill, border, icon and word together, since colour never speaks alone. */
export const looks: Record<Hold, { className: string; icon: IconName; word: string }> = {
	fixed: { className: "fx", icon: "lockClosedFilled", word: "stage.limits.fixed" },
	flexible: { className: "fl", icon: "arrowBidirectionalLeftRight", word: "stage.limits.flexible" },
	unknown: { className: "dk", icon: "question", word: "stage.limits.unknown" },
};

export const holds: readonly Hold[] = ["fixed", "flexible", "unknown"];

/** How what the room makes of a dimension looks. */
export const states: Record<BoardLimit["state"], { className: string; icon: IconName }> = {
	clash: { className: "warn-t", icon: "arrowSwap" },
	open: { className: "q2", icon: "questionCircle" },
	shared: { className: "ok-t", icon: "checkmark" },
	unanswered: { className: "q2", icon: "circle" },
};
