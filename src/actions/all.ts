import type { ActionName } from "../contract.ts";
import { acknowledgeFramework } from "./acknowledgeFramework.ts";
import type { Act } from "./action.ts";
import { answerEcho } from "./answerEcho.ts";
import { answerPulse } from "./answerPulse.ts";
import { answerTranslation } from "./answerTranslation.ts";
import { askForRound } from "./askForRound.ts";
import { attachPanel } from "./attachPanel.ts";
import { changePanel } from "./changePanel.ts";
import { changeRetention } from "./changeRetention.ts";
import { changeTeam } from "./changeTeam.ts";
import { checkLink } from "./checkLink.ts";
import { closePanel } from "./closePanel.ts";
import { confirmFramework } from "./confirmFramework.ts";
import { createTeam } from "./createTeam.ts";
import { deferTension } from "./deferTension.ts";
import { detachPanel } from "./detachPanel.ts";
import { dismissWarning } from "./dismissWarning.ts";
import { draftFramework } from "./draftFramework.ts";
import { dropFrameworkDraft } from "./dropFrameworkDraft.ts";
import { erasePerson } from "./erasePerson.ts";
import { exportAudit } from "./exportAudit.ts";
import { exportDecisions } from "./exportDecisions.ts";
import { exportFramework } from "./exportFramework.ts";
import { exportMyData } from "./exportMyData.ts";
import { findPanel } from "./findPanel.ts";
import { forceDecision } from "./forceDecision.ts";
import { holdFollowUp } from "./holdFollowUp.ts";
import { listDecisions } from "./listDecisions.ts";
import { listFrameworkVersions } from "./listFrameworkVersions.ts";
import { listMyAsks } from "./listMyAsks.ts";
import { listNudges } from "./listNudges.ts";
import { listTeams } from "./listTeams.ts";
import { openWarningPanel } from "./openWarningPanel.ts";
import { postFramework } from "./postFramework.ts";
import { previewErasure } from "./previewErasure.ts";
import { previewFollowUp } from "./previewFollowUp.ts";
import { proposeDecision } from "./proposeDecision.ts";
import { proposeTranslation } from "./proposeTranslation.ts";
import { raiseSignal } from "./raiseSignal.ts";
import { remindPeople } from "./remindPeople.ts";
import { reportMetric } from "./reportMetric.ts";
import { requestRealignment } from "./requestRealignment.ts";
import { resumeWaiting } from "./resumeWaiting.ts";
import { revealPanel } from "./revealPanel.ts";
import { reviewDecision } from "./reviewDecision.ts";
import { saveDraft } from "./saveDraft.ts";
import { schedulePulse } from "./schedulePulse.ts";
import { sendFollowUp } from "./sendFollowUp.ts";
import { startRound } from "./startRound.ts";
import { submitAnswer } from "./submitAnswer.ts";
import { takeSlot } from "./takeSlot.ts";
import { takeStance } from "./takeStance.ts";
import { viewAdministration } from "./viewAdministration.ts";
import { viewAlignment } from "./viewAlignment.ts";
import { viewAudit } from "./viewAudit.ts";
import { viewCoalition } from "./viewCoalition.ts";
import { viewDiagnosis } from "./viewDiagnosis.ts";
import { viewFramework } from "./viewFramework.ts";
import { viewFrameworkPosts } from "./viewFrameworkPosts.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewPanel } from "./viewPanel.ts";
import { viewPulse } from "./viewPulse.ts";
import { viewRealignment } from "./viewRealignment.ts";
import { viewSignals } from "./viewSignals.ts";
import { viewTeam } from "./viewTeam.ts";
import { viewTranslations } from "./viewTranslations.ts";
import { voteOnAssumption } from "./voteOnAssumption.ts";
export type Actions = { [Name in ActionName]: Act<Name> };

export const actions: Actions = {
	acknowledgeFramework,
	answerEcho,
	answerPulse,
	askForRound,
	attachPanel,
	changePanel,
	changeTeam,
	confirmFramework,
	createTeam,
	closePanel,
	deferTension,
	detachPanel,
	draftFramework,
	dropFrameworkDraft,
	exportAudit,
	exportDecisions,
	exportFramework,
	exportMyData,
	checkLink,
	findPanel,
	forceDecision,
	holdFollowUp,
	listDecisions,
	listFrameworkVersions,
	listMyAsks,
	listNudges,
	listTeams,
	postFramework,
	previewFollowUp,
	proposeDecision,
	remindPeople,
	reportMetric,
	resumeWaiting,
	revealPanel,
	reviewDecision,
	saveDraft,
	schedulePulse,
	sendFollowUp,
	startRound,
	submitAnswer,
	takeStance,
	viewFramework,
	viewFrameworkPosts,
	viewMeeting,
	viewPanel,
	viewPulse,
	viewTeam,
	dismissWarning,
	openWarningPanel,
	raiseSignal,
	viewSignals,
	viewAlignment,
	viewAudit,
	viewDiagnosis,
	answerTranslation,
	proposeTranslation,
	viewTranslations,
	viewCoalition,
	requestRealignment,
	takeSlot,
	viewRealignment,
	changeRetention,
	erasePerson,
	previewErasure,
	viewAdministration,
	voteOnAssumption,
};
