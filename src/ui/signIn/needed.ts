/** Why a token is not to be had without the person, or without an administrator. */
export type Why =
	| "noNested"
	| "interaction"
	| "otherAccount"
	| "mismatch"
	| "notAllowed"
	| "declined"
	| "notAssigned"
	| "blocked"
	| "cancelled"
	| "failed";

/** There is no token until somebody does something about it; the pane says what. */
export class SignInNeeded extends Error {
	readonly why: Why;
	constructor(why: Why, cause?: unknown) {
		super(`Signing in needs the person: ${why}`, { cause });
		this.name = "SignInNeeded";
		this.why = why;
	}
}

const told = (error: unknown): { code: string; words: string } => {
	const { errorCode, subError, message } = (error ?? {}) as { errorCode?: unknown; subError?: unknown; message?: unknown };
	return { code: `${errorCode ?? ""} ${subError ?? ""}`, words: String(message ?? "") };
};

/** The number that Entra gives its reason, `AADSTS65001`; null where it said none. */
export const directoryCode = (error: unknown): string | null => /AADSTS\d+|AADB2C\d+/.exec(told(error).words)?.[0] ?? null;

/** @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const byNumber: Record<string, Why> = {
	AADSTS65001: "notAllowed",
	AADSTS90093: "notAllowed",
	AADSTS90094: "notAllowed",
	AADSTS90095: "notAllowed",
	AADSTS65004: "declined",
	AADSTS50105: "notAssigned",
	AADSTS50126: "interaction",
	AADB2C90091: "cancelled",
};

const byCode: readonly [RegExp, Why][] = [
	[/popup_window_error|empty_window_error|block_nested_popups/, "blocked"],
	[/user_cancell?ed|timed_out|interaction_in_progress/, "cancelled"],
	[/consent_required/, "notAllowed"],
	[/access_denied/, "declined"],
	[/interaction_required|login_required|no_account|no_tokens_found|refresh_token_expired|invalid_grant|native_account/, "interaction"],
];

/** What stands behind an error of signing in; null where the network is at fault and trying again is all there is to do. */
export function whyOf(error: unknown): Why | null {
	const { code } = told(error);
	if (/no_network_connectivity|(post|get)_request_failed|endpoints?_resolution_error|failed_to_parse_response/.test(code)) return null;
	const numbered = byNumber[directoryCode(error) ?? ""];
	return numbered ?? byCode.find(([sign]) => sign.test(code))?.[1] ?? "failed";
}

/** True where the silent way is at its end, whatever the reason. */
export const needsPerson = (error: unknown): boolean => (error as { name?: unknown } | null)?.name === "InteractionRequiredAuthError";
