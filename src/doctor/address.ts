import { lookup } from "node:dns/promises";
import type { Config } from "../config.ts";
import { microsoftHosts } from "../server/secured.ts";
import { daysUntil, type Finding, fault, ok, unchecked, warn } from "./finding.ts";
import { type Answer, certificateOf, read, type Trusted } from "./https.ts";

const soonDays = 21;

/** Whether people, Outlook and Teams reach us at PUBLIC_URL and may show what they get. */
export async function examineAddress({ PUBLIC_URL, CLIENT_ID, PORT }: Config, trusted: Trusted, now: number): Promise<Finding[]> {
	const { hostname, port } = new URL(PUBLIC_URL);
	const host = hostname.replace(/^\[|\]$/g, "");
	try {
		const [first] = await lookup(host, { all: true });
		if (!first) throw new Error("no address");
	} catch {
		return [fault("Address", `${host} has no address in the DNS as this machine sees it.`, "Make the DNS record, or correct PUBLIC_URL.")];
	}
	const certificate = await examineCertificate(host, Number(port || 443), trusted, now);
	const alive = await read(`${PUBLIC_URL}/healthz`).catch(() => null);
	if (alive?.status !== 200 || !alive.text.includes("alive")) {
		const told = alive === null ? "nobody answers" : `something else answers, with ${alive.status}`;
		const todo = `Start Evenover, and let the proxy before it lead ${PUBLIC_URL} to port ${PORT}.`;
		return [certificate, fault("Server", `${told} at ${PUBLIC_URL}/healthz.`, todo)];
	}
	const [ready, page, teams, config] = await Promise.all(
		["/readyz", "/taskpane/", "/teams-tab/", "/config.json"].map((path) => read(`${PUBLIC_URL}${path}`).catch(() => undefined)),
	);
	return [
		certificate,
		ready?.status === 200
			? ok("Server", "it answers, and its database answers it.")
			: fault("Server", "it answers, and says that its database does not.", "See to the database; the server comes back by itself."),
		sameRegistration(config, CLIENT_ID),
		panes({ "/taskpane/": page, "/teams-tab/": teams }),
		frames(page),
	];
}

async function examineCertificate(host: string, port: number, trusted: Trusted, now: number): Promise<Finding> {
	const what = "Certificate of the address";
	try {
		const { certificate, untrusted } = await certificateOf(host, port, trusted);
		const until = new Date(certificate.valid_to).toISOString();
		const days = daysUntil(until, now);
		if (days < 0)
			return fault(what, `it expired on ${until.slice(0, 10)}.`, "Renew it at whoever issues it, and see why that is not done by itself.");
		if (untrusted !== null)
			return fault(
				what,
				`Outlook and Teams will not trust it (${untrusted}).`,
				"Install one that a public authority issued for this name, with the certificates between.",
			);
		if (days <= soonDays)
			return warn(what, `it expires on ${until.slice(0, 10)}, in ${days} days.`, "Renew it, and see that it is renewed by itself.");
		return ok(what, `it is trusted, and good until ${until.slice(0, 10)}.`);
	} catch (problem) {
		return fault(
			what,
			`no https was spoken at ${host}:${port} (${(problem as Error).message}).`,
			"Let the proxy before Evenover speak https there.",
		);
	}
}

function sameRegistration(config: Answer | undefined, clientId: string): Finding {
	const what = "Sign-in of the panes";
	const said = config?.status === 200 ? /"clientId":"([^"]*)"/.exec(config.text)?.[1] : undefined;
	if (said === clientId) return ok(what, "they sign people in with CLIENT_ID.");
	return fault(
		what,
		said === undefined ? "the server does not say how." : "the running server uses another CLIENT_ID than these settings.",
		"Start Evenover again with the settings that are checked here, and see that no other server answers at this address.",
	);
}

function panes(answers: Record<string, Answer | undefined>): Finding {
	const what = "Panes";
	const missing = Object.entries(answers).flatMap(([path, answer]) =>
		answer?.status === 200 && /<script/i.test(answer.text) ? [] : [path],
	);
	if (missing.length === 0) return ok(what, "those for Outlook and for Teams are there.");
	return fault(what, `nothing to show is at ${missing.join(" and ")}.`, "Build them with `npm run build` and start Evenover again.");
}

/** A proxy can forbid what we allow, and then the panes stay white. */
function frames(page: Answer | undefined): Finding {
	const what = "Frames";
	if (page === undefined) return unchecked(what, "no pane could be read.", "See to the panes first.");
	const forbidding = page.headers["x-frame-options"];
	if (forbidding !== undefined)
		return fault(
			what,
			`something before Evenover sends X-Frame-Options: ${forbidding}, so that Outlook and Teams show nothing.`,
			"Take that header away in the proxy.",
		);
	const policies = page.headers["content-security-policy"] ?? "";
	const ancestors = /frame-ancestors ([^;]*)/.exec(policies)?.[1]?.split(/\s+/) ?? [];
	const missing = microsoftHosts.filter((host) => !ancestors.includes(host));
	if (missing.length === 0) return ok(what, "Outlook and Teams may show the panes, and nobody else.");
	return fault(
		what,
		`the Content-Security-Policy does not let these show the panes: ${missing.join(", ")}.`,
		"Let the proxy pass Evenover's own header unchanged.",
	);
}
