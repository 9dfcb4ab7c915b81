import type { Tension } from "../core/board.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Trx } from "../storage/database.ts";
import type { Context } from "./action.ts";
import { showPanel } from "./panelFacts.ts";

/** The tension of the panel's board that somebody means, if the board is there and has it. */
export async function tensionOf(trx: Trx, context: Context, panelId: string, tensionId: string): Promise<Tension | Refusal> {
	const shown = await showPanel(trx, context, panelId);
	if ("refused" in shown) return shown;
	if (shown.panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: shown.panel.closedAt } });
	// who is asked to remember sees what was settled as open: nothing is put off or settled anew on that
	if (shown.panel.echo === "open") return refuse("echoFirst");
	if (shown.panel.board === null) return refuse("notRevealed");
	if (shown.panel.recallFirst) return refuse("recallFirst");
	return shown.panel.board.tensions.find((tension) => tension.id === tensionId) ?? refuse("unknownTension");
}
