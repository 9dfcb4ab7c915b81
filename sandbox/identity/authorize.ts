import type { Context } from "hono";
import { html } from "hono/html";
import type { Tenant } from "../people.ts";
import { findPerson, type Issuing } from "./grants.ts";
import { notEverywhere } from "./registration.ts";

const codeLifetime = 10 * 60_000;

const page = (title: string, content: unknown) => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #f3f4f6; display: grid; place-items: center; min-height: 100vh; margin: 0 }
main { background: #fff; padding: 2rem; width: min(24rem, 90vw); box-shadow: 0 1px 6px #0003 }
h1 { font-size: 1.25rem; margin: 0 0 1rem } ul { list-style: none; margin: 0; padding: 0 }
a { display: block; padding: .5rem .25rem; color: inherit; text-decoration: none; border-top: 1px solid #e5e7eb }
a:hover, a:focus { background: #eef2ff } small { color: #555; display: block }
</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`;

const wrong = (c: Context, words: string) => c.html(page("Sorry, but we’re having trouble signing you in.", html`<p>${words}</p>`), 400);

/** The page on which one says who one is. With `login_hint` it asks nothing. */
export function authorize(c: Context, { tenants, registration, kept, newId }: Issuing, tenant: Tenant | "any") {
	const query = c.req.query();
	const { redirect_uri: redirectUri = "", state, nonce, code_challenge: challenge, login_hint: hint, prompt } = query;
	if (query["client_id"] !== registration.clientId)
		return wrong(c, `AADSTS700016: Application with identifier '${query["client_id"] ?? ""}' was not found in the directory.`);
	const elsewhere = tenant === "any" ? notEverywhere(registration) : null;
	if (elsewhere !== null) return wrong(c, `AADSTS50194: ${elsewhere}`);
	if (!registration.redirectUris.includes(redirectUri))
		return wrong(c, `AADSTS50011: The redirect URI '${redirectUri}' does not match the ones configured for the application.`);
	const back = (answer: Record<string, string | undefined>) => {
		const said = new URLSearchParams();
		for (const [name, value] of Object.entries({ ...answer, state })) if (value !== undefined) said.set(name, value);
		const sign = query["response_mode"] === "fragment" ? "#" : redirectUri.includes("?") ? "&" : "?";
		return c.redirect(`${redirectUri}${sign}${said}`);
	};
	if (query["response_type"] !== "code")
		return back({ error: "unsupported_response_type", error_description: "AADSTS700054: Only response_type 'code' is enabled." });
	if (challenge !== undefined && query["code_challenge_method"] !== "S256") {
		return back({ error: "invalid_request", error_description: "AADSTS501491: Invalid code challenge method; use S256." });
	}
	const person = hint === undefined ? undefined : findPerson(tenants, hint);
	if (person && (tenant === "any" || person.tenantId === tenant.id)) {
		const code = `0.${newId()}${newId()}`.replaceAll("-", "");
		kept.codes.set(code, { person, challenge, redirectUri, nonce, scope: query["scope"] ?? "", until: Date.now() + codeLifetime });
		return back({ code, client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: person.tenantId })).toString("base64url") });
	}
	if (prompt === "none")
		return back({ error: "login_required", error_description: "AADSTS50058: A silent sign-in request was sent but no user is signed in." });
	const choice = (tenant === "any" ? tenants : [tenant]).flatMap((each) => each.people);
	const link = (mail: string) => `?${new URLSearchParams({ ...query, login_hint: mail })}`;
	const rows = choice.map(
		(each) => html`<li><a href="${link(each.mail)}">${each.name}<small>${each.jobTitle} · ${each.mail}</small></a></li>`,
	);
	return c.html(page("Pick an account", html`<ul>${rows}</ul>`));
}

/** Nobody stays signed in here, so signing out only goes back where it may. */
export function logout(c: Context, { registration }: Issuing) {
	const back = c.req.query("post_logout_redirect_uri");
	if (back !== undefined && registration.redirectUris.includes(back)) return c.redirect(back);
	return c.html(page("You signed out of your account", html`<p>It’s a good idea to close all windows.</p>`));
}
