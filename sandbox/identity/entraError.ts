/** How Entra refuses: the OAuth code, its own number, and words. */
export type EntraError = { status: number; error: string; code: number; words: string; suberror?: string };

export const entraError = (error: string, code: number, words: string, more: { status?: number; suberror?: string } = {}): EntraError => ({
	status: more.status ?? 400,
	error,
	code,
	words,
	...(more.suberror === undefined ? {} : { suberror: more.suberror }),
});

export const isEntraError = (value: object): value is EntraError => "error" in value && "code" in value;

export const consentRequired = (scope: string): EntraError =>
	entraError(
		"invalid_grant",
		65001,
		`The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource. (${scope})`,
		{ suberror: "consent_required" },
	);

export function entraBody(refusal: EntraError, ids: { trace: string; correlation: string }, at: string) {
	return {
		error: refusal.error,
		error_description: `AADSTS${refusal.code}: ${refusal.words} Trace ID: ${ids.trace} Correlation ID: ${ids.correlation} Timestamp: ${at}`,
		error_codes: [refusal.code],
		timestamp: at,
		trace_id: ids.trace,
		correlation_id: ids.correlation,
		error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}`,
		...(refusal.suberror === undefined ? {} : { suberror: refusal.suberror }),
	};
}
