import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as Request } from "hono";

/**
 * The address that a request comes from: the socket's, or what the outermost of `proxies` trusted proxies wrote down. Anybody
 * can write the header's beginning, so it is read from its end.
 */
export function addressOf(request: Request, proxies: number): string {
	const told = request.req.header("x-forwarded-for")?.split(",").at(-proxies)?.trim();
	if (proxies > 0 && told) return told.slice(0, 100);
	// without a socket there is nobody to tell apart
	return (request.env as { incoming?: unknown } | undefined)?.incoming ? (getConnInfo(request).remote.address ?? "") : "";
}
