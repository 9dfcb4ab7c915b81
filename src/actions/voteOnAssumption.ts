import { refuse } from "../core/refusal.ts";
import { asLeader } from "../core/roles.ts";
import { whyNotVoted } from "../core/vote.ts";
import { ballotOf, keepVotes } from "../storage/ballots.ts";
import { lockRound, panelById } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Keeps what one leader says of statements put to them. Nobody is told: not who voted, not that anyone did. */
export const voteOnAssumption: Act<"voteOnAssumption"> = ({ panelId, votes }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const leader = asLeader(opened.person);
		if ("refused" in leader) return leader;
		const { tenantId } = context.me;
		const at = { tenantId, panelId, round: opened.panel.round };
		await lockRound(trx, tenantId, panelId, at.round, "shared");
		// the reveal may have come while this waited for the lock
		const panel = await panelById(trx, tenantId, panelId);
		if (!panel) return refuse("notOnPanel");
		const refusal = whyNotVoted(votes, await ballotOf(trx, at, leader.id), panel);
		if (refusal) return refusal;
		await keepVotes(trx, at, leader.id, votes);
		return showPanel(trx, context, panelId);
	});
