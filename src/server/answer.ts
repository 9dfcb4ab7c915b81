import type { Context as Request } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Act, Context } from "../actions/action.ts";
import type { Actions } from "../actions/all.ts";
import { beginTrail } from "../actions/trail.ts";
import { isRead } from "../contract/isRead.ts";
import { type ActionName, contract, type RefusalReply } from "../contract.ts";
import { tellErased } from "../core/erasure.ts";
import { type Observe, unobserved } from "../core/observe.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import type { Words } from "../words/say.ts";
import { readShallow } from "./depth.ts";
import type { Identify } from "./identity.ts";
import { localeAsked } from "./language.ts";
import type { Limiting } from "./limits.ts";

/** What every action gets, but for who asks, when, and what it leaves in the audit log. */
export type Parts = Omit<Context, "me" | "now" | "trail"> & {
	now(): string;
	identify: Identify;
	actions: Actions;
	/** Whoever measures; nobody unless given. */
	observe?: Observe;
	/** Who asks too often; nobody unless given. */
	limiting?: Limiting;
	/** Where a request comes from. */
	addressOf?(request: Request): string;
};

/** Statuses that mean more than "refused". */
const statuses: Partial<Record<Refusal["refused"], 401 | 403 | 404 | 409 | 413 | 429 | 503>> = {
	signIn: 401,
	notOnPanel: 403,
	facilitatorCannotDecide: 403,
	onlyTheDecider: 403,
	notALeader: 403,
	notYoursToRun: 403,
	notAdmin: 403,
	nobodyKnown: 404,
	alreadyCounted: 409,
	seatTaken: 409,
	panelWithoutDecider: 403,
	retentionDrops: 409,
	notOrganizer: 403,
	notOnTeam: 403,
	notYoursToReview: 403,
	unknownAction: 404,
	meetingNotFound: 404,
	panelExists: 409,
	answersFinal: 409,
	votesFinal: 409,
	echoAnswered: 409,
	alreadyRevealed: 409,
	contradicts: 409,
	alreadySettled: 409,
	decisionReplaced: 409,
	keyReused: 409,
	draftConflict: 409,
	draftMoved: 409,
	unknownVersion: 404,
	unknownMetric: 404,
	followUpSent: 409,
	meetingCancelled: 409,
	panelClosed: 409,
	answersRemoved: 409,
	meetingNotOver: 409,
	tooLarge: 413,
	tooMany: 429,
	graphUnavailable: 503,
	storeAway: 503,
	storeDamaged: 503,
};

/** The one path every action takes: who asks, a known action, valid input, act, reply. No action can forget any of it. */
export async function answer(request: Request, parts: Parts): Promise<Response> {
	const words = wordsFor(request, parts.words);
	const identified = await parts.identify(request.req.header("authorization"));
	if (!identified) return sayRefusal(request, words, strangerRefused(request, parts));
	const { me } = identified;
	const tooOften = parts.limiting?.person(me);
	if (tooOften) return sayRefusal(request, words, tooMany(tooOften));
	const name = request.req.param("action") ?? "";
	if (!isAction(name)) return sayRefusal(request, words, refuse("unknownAction", { values: { action: name } }));
	const tooMuch = isRead(name) ? null : parts.limiting?.write(me);
	if (tooMuch) return sayRefusal(request, words, tooMany(tooMuch));
	const input = contract[name].input.safeParse(readShallow(await request.req.text()));
	if (!input.success) {
		const told = input.error.issues.find((issue) => issue.code === "custom" && issue.params?.["refused"] === "dayTooFar");
		if (told) return sayRefusal(request, words, refuse("dayTooFar", { fields: { [told.path.join(".")]: "dayTooFar" } }));
		const fields = Object.fromEntries(input.error.issues.map((issue) => [issue.path.join("."), issue.message]));
		return sayRefusal(request, words, refuse("malformed", { fields }));
	}
	const act = parts.actions[name] as Act<typeof name>;
	const context: Context = { ...parts, words, me, now: parts.now(), trail: beginTrail(name, input.data) };
	const reply = await (parts.observe ?? unobserved).piece(
		{ kind: "action", name, tenantId: me.tenantId },
		async () => act(input.data as never, context),
		(done) => (isRefusal(done) ? done.refused : "ok"),
	);
	if (isRefusal(reply)) return sayRefusal(request, words, reply);
	return sayJson(request, words, contract[name].reply.parse(reply), 200);
}

/** Whoever was erased is told of in the reader's own language, wherever their name was. */
function sayJson(request: Request, words: Words, body: unknown, status: ContentfulStatusCode): Response {
	return request.body(tellErased(JSON.stringify(body), words.t("erased.name")), status, { "content-type": "application/json" });
}

const isAction = (name: string): name is ActionName => Object.hasOwn(contract, name);

/** Words in the language that the asking pane is shown in. */
export const wordsFor = (request: Request, words: Words): Words => words.inLocale(localeAsked(request.req.header("accept-language")));

const tooMany = (seconds: number): Refusal => refuse("tooMany", { values: { seconds } });

/** Whoever proved nobody is to sign in, and to wait where too many of their address did. People who are signed in never wait for strangers. */
export function strangerRefused(request: Request, { limiting, addressOf }: Pick<Parts, "limiting" | "addressOf">): Refusal {
	const seconds = limiting?.stranger(addressOf?.(request) ?? "");
	return seconds ? tooMany(seconds) : refuse("signIn");
}

/** A refusal on the wire: the code for programs, words for people, the fields to mend. */
export function sayRefusal(request: Request, words: Words, { refused, values, fields, chain }: Refusal): Response {
	const [title, reason] = ["title", "reason"].map((part) => words.t(`refusals.${refused}.${part}`, told(values, words)));
	const message = [title, reason].filter((text) => text && !text.startsWith("refusals.")).join(". ");
	const body: RefusalReply = {
		error: { code: refused, message, ...(values ? { values } : {}), ...(fields ? { fields } : {}), ...(chain ? { chain } : {}) },
	};
	if (refused === "storeAway") request.header("Retry-After", "2");
	if (refused === "tooMany") request.header("Retry-After", String(values?.["seconds"] ?? 1));
	return sayJson(request, words, body, statuses[refused] ?? 422);
}

/** Instants among the values are also told as a day and as a time. */
function told(values: Refusal["values"], words: Words): Record<string, string | number> {
	const all = { ...values };
	for (const [name, value] of Object.entries(all)) {
		if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT/.test(value)) continue;
		all[`${name}Day`] = words.day(value);
		all[`${name}Time`] = words.time(value);
	}
	return all;
}
