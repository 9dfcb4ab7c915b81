import { GraphFailure, type GraphFailureKind } from "./failure.ts";
import { retryAfterMs } from "./middleware.ts";

type Judged<T> = { value: T | GraphFailure; status: number; requestId?: string };

/** Exchange says these of a mailbox under several statuses, and always before anything happened. */
const refusedOnly = new Set(["ErrorQuotaExceeded", "MailboxNotEnabledForRESTAPI", "ErrorNonExistentMailbox", "ErrorInvalidRecipients"]);

const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Turns what came back, or did not, into a value or a failure that says what may be done next. */
export async function judge<T>(
	call: { method: string; path: string; byPerson: boolean; permission?: string },
	send: () => Promise<Response>,
): Promise<Judged<T>> {
	const name = `${call.method} ${call.path}`;
	const doubt: GraphFailureKind = call.method === "GET" ? "unavailable" : "unknownOutcome";
	let response: Response;
	try {
		response = await send();
	} catch (cause) {
		const kind = neverConnected.has(codeOf(cause)) ? "unavailable" : doubt;
		return { value: new GraphFailure(kind, `${name}: no answer`, { cause }), status: 0 };
	}
	const status = response.status;
	const requestId = response.headers.get("request-id") ?? undefined;
	const known = requestId ? { status, requestId } : { status };
	const body = await read(response);
	if (response.ok) {
		if (body instanceof Error) return { ...known, value: new GraphFailure(doubt, `${name}: unreadable answer`, { status, cause: body }) };
		return { ...known, value: body as T };
	}
	const error = body instanceof Error ? undefined : (body as { error?: { code?: string; message?: string } } | undefined)?.error;
	const kind = refusedOnly.has(error?.code ?? "") ? "rejected" : kindOf(status, doubt, call.byPerson);
	const wait = retryAfterMs(response);
	const message = `${name}: ${status} ${error?.code ?? ""} ${error?.message ?? ""}`.trim().slice(0, 500);
	const value = new GraphFailure(kind, message, {
		status,
		...(wait === undefined ? {} : { retryAfterMs: wait }),
		...(error?.code ? { code: error.code } : {}),
		...(call.permission && (kind === "consent" || kind === "forbidden") ? { permission: call.permission } : {}),
	});
	return { ...known, value };
}

function kindOf(status: number, doubt: GraphFailureKind, byPerson: boolean): GraphFailureKind {
	if (status === 429) return "throttled";
	if (status === 404 || status === 410) return "notFound";
	if (status === 401) return byPerson ? "consent" : "forbidden";
	if (status === 403) return "forbidden";
	// there is no room to keep what was sent: it was not kept
	if (status === 507) return "rejected";
	return status >= 500 || status === 408 ? doubt : "rejected";
}

/** 202 and 204 carry nothing worth waiting for: the effect is told by the status. */
async function read(response: Response): Promise<unknown> {
	if (response.status === 202 || response.status === 204) {
		await response.body?.cancel();
		return undefined;
	}
	try {
		const text = await response.text();
		return text === "" ? undefined : JSON.parse(text);
	} catch (cause) {
		return new Error("not JSON", { cause });
	}
}

/** The system's code for a fault, however deep the client wrapped it. */
function codeOf(thrown: unknown, depth = 0): string {
	if (typeof thrown !== "object" || thrown === null || depth > 4) return "";
	const { code, cause } = thrown as { code?: unknown; cause?: unknown };
	return typeof code === "string" && neverConnected.has(code) ? code : codeOf(cause, depth + 1);
}
