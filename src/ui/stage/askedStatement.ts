import type { Board, BoardAssumption, Tension } from "../../core/board.ts";
import { slug } from "../../core/panel.ts";

/** The statement that a question asks about, where it asks about one. */
export const askedStatement = ({ assumptions }: Board, { kind, id }: Tension): BoardAssumption | undefined =>
	kind === "assumption" ? assumptions.find(({ statement }) => id === `assumption:${slug(statement)}`) : undefined;
