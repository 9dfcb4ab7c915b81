import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context as Request } from "hono";
import { bodyLimit } from "hono/body-limit";
import { matchedRoutes, routePath } from "hono/route";
import type { Logger } from "pino";
import { refuse } from "../core/refusal.ts";
import { StoreAway } from "../core/storeAway.ts";
import { StoreDamaged } from "../core/storeDamaged.ts";
import { addressOf } from "./address.ts";
import { answer, type Parts, sayRefusal, strangerRefused, wordsFor } from "./answer.ts";
import { dropRest } from "./dropRest.ts";
import { KeysUnavailable } from "./keys.ts";
import { createLimits, type Limits } from "./limits.ts";
import { type LiveParts, live } from "./live.ts";
import { openapi } from "./openapi.ts";
import { secured } from "./secured.ts";
import { createStreams } from "./streams.ts";
import { logDamage, toldSafely } from "./toldSafely.ts";
import { hearGraph, type WebhookParts } from "./webhooks.ts";

export type AppParts = Parts &
	LiveParts &
	WebhookParts & {
		/** Where people reach us. */
		origin: string;
		/** What the panes need to sign people in. */
		paneConfig: Record<string, unknown>;
		panesDir: string;
		/** Whether the database answers. */
		ready(): Promise<boolean>;
		log: Logger;
		/** Who may show the panes in a frame, beside us. */
		frameAncestors: readonly string[];
		/** How often anybody may ask; as often as they like unless given. */
		limits?: Limits;
	};

const livePath = "/api/live/:panelId";
const mostBytes = 64 * 1024;
/** Graph tells many changes at once. */
const mostNoticedBytes = 1024 * 1024;

export function createApp(given: AppParts): Hono {
	const app = new Hono();
	const parts = { ...given, ...(given.limits ? limited(given.limits, given.now) : {}) };
	app.onError((error, c) => {
		// who asked has gone while they were still asking
		if (c.req.raw.signal.aborted) return c.body(null, 400);
		// whoever keeps the keys has told it already, and nobody is a stranger for it
		if (error instanceof KeysUnavailable) return sayRefusal(c, wordsFor(c, parts.words), refuse("graphUnavailable"));
		if (error instanceof StoreAway) {
			parts.log.warn({ why: error.why, fault: toldSafely(error.cause), path: routePath(c) }, "the database is away");
			return sayRefusal(c, wordsFor(c, parts.words), refuse("storeAway"));
		}
		const reference = `EV-${parts.newId().slice(0, 4).toUpperCase()}`;
		c.header("x-reference", reference);
		if (error instanceof StoreDamaged) {
			logDamage(parts.log, error, { reference, path: routePath(c) });
			return sayRefusal(c, wordsFor(c, parts.words), refuse("storeDamaged", { values: { reference } }));
		}
		parts.log.error({ fault: toldSafely(error), reference, path: routePath(c) }, "unexpected");
		return c.json({ error: { code: "broken", message: `Something broke on our side. Reference ${reference}.` } }, 500);
	});
	const { observe } = parts;
	if (observe)
		app.use(async (c, next) => {
			const startedAt = performance.now();
			await next();
			// what has no method of its own is on the way and not the aim; a stream lasts as long as somebody looks
			const route = matchedRoutes(c).find(({ method }) => method !== "ALL")?.path ?? "/*";
			if (route !== livePath) observe.request({ method: c.req.method, route, status: c.res.status }, performance.now() - startedAt);
		});
	app.use(secured(parts.frameAncestors));
	app.use(async (c, next) => {
		await next();
		// a page names the scripts of its build: one that a browser kept would ask for files that an upgrade took away
		if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-cache");
	});
	app.use("/api/*", async (c, next) => {
		await next();
		c.header("Cache-Control", "no-store");
		c.header("X-Now", parts.now());
	});
	const tooLarge = async (c: Request) => sayRefusal(await last(c), wordsFor(c, parts.words), refuse("tooLarge"));
	// before anything that looks for a body: a request whose body was looked for takes several times as much for as long as its stream lasts
	app.get(livePath, (c) => live(c, parts));
	app.use("/api/*", bodyLimit({ maxSize: mostBytes, onError: tooLarge }));
	for (const path of ["/graph/notifications", "/graph/lifecycle"]) {
		app.post(path, bodyLimit({ maxSize: mostNoticedBytes, onError: async (c) => (await last(c)).text("Too much at once.", 413) }), (c) =>
			hearGraph(c, parts),
		);
	}
	app.get("/healthz", (c) => c.json({ alive: true }));
	const ready = oneAtATime(parts.ready);
	app.get("/readyz", async (c) => ((await ready()) ? c.json({ ready: true }) : c.json({ ready: false }, 503)));
	app.get("/config.json", (c) => c.json(parts.paneConfig));
	// classic Outlook looks here before it lets a script without a page call us
	app.get("/.well-known/microsoft-officeaddins-allowed.json", (c) => c.json({ allowed: [`${parts.origin}/taskpane/events.js`] }));
	app.get("/api/openapi.json", (c) => {
		// it is long, and anybody may ask for it
		const refused = strangerRefused(c, parts);
		if (refused.refused === "tooMany") return sayRefusal(c, wordsFor(c, parts.words), refused);
		return c.body(openapi(), 200, { "Content-Type": "application/json" });
	});
	app.post("/api/:action", (c) => answer(c, parts));
	app.all("/api/*", (c) => {
		const action = c.req.path.slice("/api/".length, 100);
		return sayRefusal(c, wordsFor(c, parts.words), refuse("unknownAction", { values: { action } }));
	});
	app.use("/icons/*", async (c, next) => {
		await next();
		// Office shows none that it may not keep
		if (c.res.status === 200) c.header("Cache-Control", "public, max-age=86400");
	});
	app.use("/assets/*", async (c, next) => {
		await next();
		if (c.res.status === 200) c.header("Cache-Control", "public, max-age=31536000, immutable");
		c.header("Vary", "Accept-Encoding");
	});
	for (const page of ["/panel/*", "/team/*", "/asks"])
		app.get(page, serveStatic({ path: `${parts.panesDir}/teams-tab/index.html`, precompressed: true }));
	app.use("*", serveStatic({ root: parts.panesDir, precompressed: true }));
	return app;
}

/** The rest of what is too long is nobody's next request: nothing follows it on the same line. */
const last = async (c: Request): Promise<Request> => {
	await dropRest(c);
	c.header("Connection", "close");
	return c;
};

/** However many ask at once, and anybody may: the database is asked once for all of them. */
function oneAtATime(look: () => Promise<boolean>): () => Promise<boolean> {
	let looking: Promise<boolean> | undefined;
	return () => {
		looking ??= look().finally(() => {
			looking = undefined;
		});
		return looking;
	};
}

const limited = (limits: Limits, now: () => string) => ({
	limiting: createLimits(limits, () => Date.parse(now())),
	streams: createStreams(limits.streams),
	addressOf: (request: Request) => addressOf(request, limits.proxies),
});
