import type { ActionName } from "../contract.ts";
import type { Act } from "./action.ts";
import { answerEcho } from "./answerEcho.ts";
import { askForRound } from "./askForRound.ts";
import { attachPanel } from "./attachPanel.ts";
import { changePanel } from "./changePanel.ts";
import { changeTeam } from "./changeTeam.ts";
import { createTeam } from "./createTeam.ts";
import { deferTension } from "./deferTension.ts";
import { detachPanel } from "./detachPanel.ts";
import { exportDecisions } from "./exportDecisions.ts";
import { findPanel } from "./findPanel.ts";
import { forceDecision } from "./forceDecision.ts";
import { holdFollowUp } from "./holdFollowUp.ts";
import { listDecisions } from "./listDecisions.ts";
import { listMyAsks } from "./listMyAsks.ts";
import { listTeams } from "./listTeams.ts";
import { previewFollowUp } from "./previewFollowUp.ts";
import { proposeDecision } from "./proposeDecision.ts";
import { remindPeople } from "./remindPeople.ts";
import { revealPanel } from "./revealPanel.ts";
import { reviewDecision } from "./reviewDecision.ts";
import { saveDraft } from "./saveDraft.ts";
import { sendFollowUp } from "./sendFollowUp.ts";
import { startRound } from "./startRound.ts";
import { submitAnswer } from "./submitAnswer.ts";
import { takeStance } from "./takeStance.ts";
import { viewFramework } from "./viewFramework.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewPanel } from "./viewPanel.ts";
import { viewTeam } from "./viewTeam.ts";
import { voteOnAssumption } from "./voteOnAssumption.ts";

export type Actions = { [Name in ActionName]: Act<Name> };

export const actions: Actions = {
	answerEcho,
	askForRound,
	attachPanel,
	changePanel,
	changeTeam,
	createTeam,
	deferTension,
	detachPanel,
	exportDecisions,
	findPanel,
	forceDecision,
	holdFollowUp,
	listDecisions,
	listMyAsks,
	listTeams,
	previewFollowUp,
	proposeDecision,
	remindPeople,
	revealPanel,
	reviewDecision,
	saveDraft,
	sendFollowUp,
	startRound,
	submitAnswer,
	takeStance,
	viewFramework,
	viewMeeting,
	viewPanel,
	viewTeam,
	voteOnAssumption,
};
