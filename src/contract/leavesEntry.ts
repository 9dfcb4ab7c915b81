import type { AuditSeal } from "../core/audit.ts";
import { isRead } from "./isRead.ts";

/** What saves itself while somebody types, and votes: of those nobody is ever told who voted, or that anyone did. */
const never: ReadonlySet<string> = new Set(["saveDraft", "voteOnAssumption"]);

/** Acts of which before that moment nobody may learn more than is shown of them, and the day at most after it. */
const sealing: Readonly<Record<string, AuditSeal>> = { submitAnswer: "reveal", answerPulse: "pulse", answerEcho: "day" };

/** Whether what an action does is told in the audit log. A draft of the framework saves itself too, until it is handed on. */
export const leavesEntry = (action: string, input: unknown): boolean =>
	!isRead(action) && !never.has(action) && !(action === "draftFramework" && (input as { offer?: boolean }).offer !== true);

/** Until when that is kept to itself; null where it is not. */
export const sealOf = (action: string): AuditSeal | null => sealing[action] ?? null;
