import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context as Request } from "hono";
import { bodyLimit } from "hono/body-limit";
import { matchedRoutes, routePath } from "hono/route";
import type { Logger } from "pino";
import { refuse } from "../core/refusal.ts";
import { addressOf } from "./address.ts";
import { answer, type Parts, sayRefusal, wordsFor } from "./answer.ts";
import { KeysUnavailable } from "./keys.ts";
import { createLimits, type Limits } from "./limits.ts";
import { type LiveParts, live } from "./live.ts";
import { openapi } from "./openapi.ts";
import { secured } from "./secured.ts";
import { createStreams } from "./streams.ts";
import { toldSafely } from "./toldSafely.ts";
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
		// whoever keeps the keys has told it already, and nobody is a stranger for it
		if (error instanceof KeysUnavailable) return sayRefusal(c, wordsFor(c, parts.words), refuse("graphUnavailable"));
		const reference = `EV-${parts.newId().slice(0, 4).toUpperCase()}`;
		parts.log.error({ fault: toldSafely(error), reference, path: routePath(c) }, "unexpected");
		c.header("x-reference", reference);
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
	app.use("/api/*", async (c, next) => {
		await next();
		c.header("Cache-Control", "no-store");
		c.header("X-Now", parts.now());
	});
	app.use("/api/*", bodyLimit({ maxSize: mostBytes, onError: (c) => sayRefusal(c, wordsFor(c, parts.words), refuse("tooLarge")) }));
	for (const path of ["/graph/notifications", "/graph/lifecycle"]) {
		app.post(path, bodyLimit({ maxSize: mostNoticedBytes, onError: (c) => c.text("Too much at once.", 413) }), (c) => hearGraph(c, parts));
	}
	app.get("/healthz", (c) => c.json({ alive: true }));
	app.get("/readyz", async (c) => ((await parts.ready()) ? c.json({ ready: true }) : c.json({ ready: false }, 503)));
	app.get("/config.json", (c) => c.json(parts.paneConfig));
	// classic Outlook looks here before it lets a script without a page call us
	app.get("/.well-known/microsoft-officeaddins-allowed.json", (c) => c.json({ allowed: [`${parts.origin}/taskpane/events.js`] }));
	app.get("/api/openapi.json", (c) => c.json(openapi()));
	app.get(livePath, (c) => live(c, parts));
	app.post("/api/:action", (c) => answer(c, parts));
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

const limited = (limits: Limits, now: () => string) => ({
	limiting: createLimits(limits, () => Date.parse(now())),
	streams: createStreams(limits.streams),
	addressOf: (request: Request) => addressOf(request, limits.proxies),
});
