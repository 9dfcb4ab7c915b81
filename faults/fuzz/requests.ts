import { type Body, bodyFor, type Draw } from "./bodies.ts";
import { oddTexts } from "./words.ts";

/** One request as it goes over the line. `whole`: it is answered, whatever the answer is; else it may also be cut off. */
export type Request = { what: string; bytes: Buffer; action: string | null; whole: boolean };

const request = (method: string, path: string, headers: readonly string[], { bytes, headers: more }: Body): Buffer =>
	Buffer.concat([
		Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${[...headers, ...more].map((one) => `${one}\r\n`).join("")}`),
		Buffer.from(`content-length: ${bytes.length}\r\n\r\n`),
		bytes,
	]);

const none: Body = { bytes: Buffer.alloc(0), headers: [] };
const line = (text: string) => Buffer.from(`${text}\r\nhost: localhost\r\n\r\n`);
/** As a header can hold it: bytes, on one line. */
const inHeader = (text: string) => text.replaceAll("\r", " ").replaceAll("\n", " ").replaceAll("\u0000", " ");

/** A call of an action as clients make it, with whatever body. */
export function callOf(action: string, valid: unknown, token: string, draw: Draw): Request {
	const odd: string[] = [];
	if (draw.chance() < 0.1) odd.push(`accept-language: ${inHeader(draw.of(oddTexts)).slice(0, 4_000)}`);
	if (draw.chance() < 0.05) odd.push(`x-forwarded-for: ${inHeader(draw.of(oddTexts)).slice(0, 4_000)}`);
	return {
		what: `POST ${action}`,
		bytes: request("POST", `/api/${action}`, [`authorization: Bearer ${token}`, ...odd], bodyFor(valid, draw)),
		action,
		// control characters make a header none: Node turns the request away before all of it is there
		whole: !odd.some((header) => /[^\P{Cc}\t]/u.test(header)),
	};
}

/** A request that is odd in itself: its method, path, headers, or how its body is sent. Each asks for a line of its own. */
export function oddRequest(actions: readonly string[], valid: unknown, token: string, draw: Draw): Request {
	const action = draw.of(actions);
	const body = Buffer.from(JSON.stringify(valid));
	const close = "connection: close";
	const mine = `authorization: Bearer ${token}`;
	const post = `POST /api/${action} HTTP/1.1\r\nhost: localhost\r\n${mine}\r\n${close}\r\ncontent-type: application/json\r\n`;
	const odd = (bytes: Buffer | string, whole = true): Request => ({
		what: action,
		bytes: Buffer.from(bytes as string),
		action: null,
		whole,
	});
	const kinds: (() => Request)[] = [
		() => odd(request(draw.of(["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "PURGE", "PROPFIND"]), `/api/${action}`, [mine, close], none)),
		() => odd(request("POST", `/api/${draw.of(oddPaths)}`, [mine, close], { bytes: body, headers: ["content-type: application/json"] })),
		() => odd(request(draw.of(["GET", "POST"]), draw.of(["/", "//", ""]) + draw.of(oddPaths), [mine, close], none)),
		() => odd(request("GET", `/api/live/${draw.of(oddPaths)}`, [mine, close], none)),
		() =>
			odd(
				request(
					"POST",
					`/graph/${draw.of(["notifications", "lifecycle"])}${draw.of(["", "?validationToken=%00%ff", "?validationToken=a"])}`,
					[close],
					{
						bytes: draw.of([body, Buffer.from('{"value":[null]}'), Buffer.from('{"value":{}}')]),
						headers: ["content-type: application/json"],
					},
				),
			),
		() => odd(request("POST", `/api/${action}`, [`authorization: ${draw.of(oddTokens(token))}`, close], { bytes: body, headers: [] })),
		() => odd(request("POST", `/api/${action}`, [mine, close, `x-junk: ${"a".repeat(20_000)}`], none)),
		() => odd(request("POST", `/api/${action}`, [mine, close, ...Array.from({ length: 3_000 }, (_, index) => `x${index}: 1`)], none)),
		() =>
			odd(
				request(
					"POST",
					`/api/${action}`,
					[mine, close, draw.of(["bad header", "\u0001: a", "a\u0000: b", ": a", "expect: nonsense", "expect: 100-continue"])],
					none,
				),
			),
		() => odd(`${post}transfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`),
		() =>
			odd(
				`${post}transfer-encoding: chunked\r\n\r\n${draw.of(["zz\r\n", "-1\r\n", "ffffffffffffffff\r\n", "5;ext=1\r\nabcde\r\n0\r\n\r\n"])}`,
				false,
			),
		() => odd(`${post}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n${body}`, false),
		() => odd(`${post}content-length: ${draw.of(["-1", "abc", "1e3", "99999999999999999999", "3, 4"])}\r\n\r\n${body}`, false),
		() => odd(`${post}content-length: ${body.length + 100}\r\n\r\n${body}`, false),
		() => odd(`${post}content-length: ${Math.max(body.length - 10, 0)}\r\n\r\n${body}`, false),
		() =>
			odd(
				draw.of(
					[
						"GET / HTTP/9.9",
						"GET",
						"\u0016\u0003\u0001",
						"G\u0000T / HTTP/1.1",
						"FOO /api/x HTTP/1.1",
						"CONNECT a:1 HTTP/1.1",
						"TRACE / HTTP/1.1",
					].map(line),
				),
				false,
			),
		() =>
			odd(
				`GET /healthz HTTP/1.1\r\n${draw.of(["", "host: a\r\nhost: b\r\n", "host: \u0001\r\n", "host: []\r\n", "host: a b\r\n", "host: a:99999\r\n"])}${close}\r\n\r\n`,
			),
		() => odd(`${draw.of(["POST", "GET"])} http://[::1/api/${action} HTTP/1.1\r\nhost: localhost\r\n${close}\r\ncontent-length: 0\r\n\r\n`),
	];
	return draw.of(kinds)();
}

const oddPaths = [
	"",
	"%",
	"%00",
	"%E0%A4%A",
	"%ff%fe",
	"..%2f..%2fetc%2fpasswd",
	"../src/main.ts",
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"listTeams/",
	"listTeams?x=%00",
	"listTeams;a=b",
	"list%54eams",
	"listTeams%0d%0aa:b",
	"LISTTEAMS",
	"a".repeat(5_000),
	"a/".repeat(3_000),
	"assets/%2e%2e/index.html",
	"panel/%00",
	"\\..\\..\\windows",
	"openapi.json/..",
	"0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01",
	"0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01%00",
];

const oddTokens = (token: string) => [
	"",
	"Bearer",
	"Bearer ",
	"Bearer a.b.c",
	`Bearer ${token}x`,
	`bearer ${token}`,
	`Basic ${token}`,
	`Bearer ${token.split(".").slice(0, 2).join(".")}.`,
	`Bearer ${".".repeat(3_000)}`,
	`Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${token.split(".")[1]}.`,
	"Bearer \u00e9.\u00e9.\u00e9",
];
