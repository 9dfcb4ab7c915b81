import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readSettings } from "../manifest/settings.ts";
import { ways } from "../src/config/credential.ts";
import { settings } from "../src/config/settings.ts";
import { readConfig } from "../src/config.ts";
import { settings as packageSettings } from "./manifest/sample.ts";
import { selfSigned } from "./support/certificate.ts";

const good = {
	PUBLIC_URL: "https://evenover.brightwater.io/",
	CLIENT_ID: "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11",
	CLIENT_SECRET: "abc8Q~not-a-real-one",
	TENANT_IDS: "5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10, C9D81E57-2b46-4f0a-a3c4-95e7d0614b20",
	TEAMS_APP_ID: "0e4cbb1f-6a1d-4c8c-9d0c-3a2f60f5a9d2",
	MASTER_KEY: Buffer.from([...Array(32).keys()]).toString("base64"),
};
const { CLIENT_SECRET: _secret, ...unproven } = good;
const faultsOf = (environment: Record<string, string | undefined>, readFile?: (path: string) => string) => {
	const read = readConfig(environment, readFile);
	return "faults" in read ? read.faults : [];
};

test("settings are read once, with defaults for what may be left out", () => {
	expect(readConfig(good)).toMatchObject({
		PORT: 3978,
		PUBLIC_URL: "https://evenover.brightwater.io",
		LOG_LEVEL: "info",
		OTEL_SERVICE_NAME: "evenover",
		TENANT_IDS: ["5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10", "c9d81e57-2b46-4f0a-a3c4-95e7d0614b20"],
	});
});

test("a setting left blank is one left out", () => {
	expect(readConfig({ ...good, DATABASE_URL: "", PORT: "  ", CLIENT_CERTIFICATE: "" })).toMatchObject({ PORT: 3978 });
});

test("all faults are told at once, each by the setting's name, with what it should be and where to find it", () => {
	const faults = faultsOf({ ...good, PUBLIC_URL: "http://plain.contoso.com", MASTER_KEY: "short", CLIENT_ID: undefined });
	expect(faults.map((fault) => fault.split(":")[0])).toEqual(["PUBLIC_URL", "CLIENT_ID", "MASTER_KEY"]);
	for (const fault of faults) expect(fault).toMatch(/It should be .+ Where to find it: /);
	expect(faults[1]).toContain("Azure portal > Microsoft Entra ID > App registrations > your app > Overview");
	expect(faults.join()).not.toContain("short");
});

test("every setting says what it should be and where it is found", () => {
	for (const { should, where } of Object.values(settings)) expect([should.length, where.length].every((length) => length > 8)).toBe(true);
});

test.each([
	["CLIENT_ID", "<application id>"],
	["CLIENT_ID", "00000000-0000-0000-0000-000000000000"],
	["CLIENT_ID", "11111111-1111-1111-1111-111111111111"],
	["TEAMS_APP_ID", "{teams-app-id}"],
	["PUBLIC_URL", "https://evenover.example.com"],
	["TENANT_IDS", `${good.CLIENT_ID}, <your tenant>`],
	["CLIENT_SECRET", "changeme"],
	["CLIENT_SECRET", "your-client-secret"],
	["DATABASE_URL", "postgres://owner:change-me@db.contoso.com/evenover"],
	["TEAMS_APP_ID", "xxxxxxxx"],
])("%s as %s is refused as a placeholder, in words", (name, value) => {
	const [fault = "", ...others] = faultsOf({ ...good, [name]: value });
	expect(fault).toMatch(new RegExp(`^${name}: still holds a placeholder`));
	expect(others).toEqual([]);
});

test.each([
	["a path", "PUBLIC_URL", "https://contoso.com/evenover", /has a path/],
	["a name and a password", "PUBLIC_URL", "https://me:you@contoso.com", /name or a password/],
	["no password", "DATABASE_URL", "postgres://owner@db.contoso.com/evenover", /no password/],
	["no database", "DATABASE_URL", "postgres://owner:secret@db.contoso.com", /names no database/],
	["the application's id", "TENANT_IDS", good.CLIENT_ID, /names the application's id/],
	["one byte repeated", "MASTER_KEY", Buffer.alloc(32, 7).toString("base64"), /one byte repeated/],
	["the secret's id", "CLIENT_SECRET", good.TEAMS_APP_ID, /not its "Secret ID"/],
])("%s in %s is told", (_what, name, value, told) => {
	expect(faultsOf({ ...good, [name]: value })).toEqual([expect.stringMatching(told)]);
});

test.each([
	["DATABASE_URL", "postgres://owner:Sup/erSecret@db:5432/x", "erSecret"],
	["DATABASE_URL", "db.contoso.com", "db.contoso"],
	["DATABASE_URL", "mysql://owner:Hunter2@db/x", "Hunter2"],
	["PUBLIC_URL", "https://me:Hunter2@:99999999", "Hunter2"],
	["PUBLIC_URL", "evenover.contoso.com/app", "contoso.com/app"],
	["OTEL_EXPORTER_OTLP_ENDPOINT", "http://key:Hunter2@[", "Hunter2"],
])("a mistyped %s (%s) is a fault in words, and nothing of it is repeated", (name, value, told) => {
	const [fault = "", ...others] = faultsOf({ ...good, [name]: value });
	expect([fault, others]).toEqual([expect.stringMatching(new RegExp(`^${name}: is not right\\. It should be`)), []]);
	expect(fault).not.toContain(told);
});

test("ids are taken as Entra gives them, whatever version of UUID they claim to be", () => {
	const given = "5B2F9A34-7C1E-0D80-1E66-0F1D2B7A4C10";
	const same = given.toLowerCase();
	const { CLIENT_SECRET: _, ...rest } = good;
	const read = readConfig({
		...rest,
		CLIENT_ID: given,
		TEAMS_APP_ID: given,
		TENANT_IDS: good.TEAMS_APP_ID,
		MANAGED_IDENTITY_CLIENT_ID: given,
	});
	expect(read).toMatchObject({ CLIENT_ID: same, TEAMS_APP_ID: same, credential: { managedIdentity: same } });
	expect(readConfig({ ...good, TENANT_IDS: given })).toMatchObject({ TENANT_IDS: [same] });
});

test("a certificate with what openssl writes around it is taken, and one never filled in is not", () => {
	const { cert, key } = selfSigned();
	const text = `Bag Attributes: <No Attributes>\nsubject=CN = evenover\n${cert}Key Attributes: <No Attributes>\n${key}`;
	expect(readConfig({ ...unproven, CLIENT_CERTIFICATE: text })).toHaveProperty("credential.certificate");
	expect(faultsOf({ ...unproven, CLIENT_CERTIFICATE: "<the PEM text>" })).toEqual([expect.stringMatching(/no certificate/)]);
});

test.each([
	"https://10.0.0.1",
	"https://localhost:3978",
	"https://[::1]",
	"https://evenover",
	"https://evenover.internal",
	"https://evenover.contoso.com",
	"https://evenover.example.com",
	"http://evenover.brightwater.io",
	"evenover.brightwater.io",
	"https://evenover.brightwater.io/app",
	"https://evenover.brightwater.io/",
	"https://evenover.brightwater.io:8443",
])("the server and the package take or refuse %s alike", (address) => {
	const packed = readSettings({ ...packageSettings, origin: address });
	expect(faultsOf({ ...good, PUBLIC_URL: address }).length > 0).toBe("faults" in packed);
});

test("exactly one way to prove who the app is: none and two are refused, a secret is warned about", () => {
	expect(faultsOf(unproven)).toEqual([expect.stringContaining("managed identity, then a certificate")]);
	const both = { ...good, MANAGED_IDENTITY_CLIENT_ID: good.TEAMS_APP_ID };
	expect(faultsOf(both)).toEqual([expect.stringMatching(/^MANAGED_IDENTITY_CLIENT_ID, CLIENT_SECRET: only one of them/)]);
	expect(readConfig(good)).toMatchObject({
		credential: { clientSecret: good.CLIENT_SECRET },
		warnings: [expect.stringContaining("safer")],
	});
	expect(readConfig({ ...unproven, MANAGED_IDENTITY_CLIENT_ID: good.TEAMS_APP_ID })).toMatchObject({
		credential: { managedIdentity: good.TEAMS_APP_ID },
		warnings: [],
	});
});

test("a certificate is read from a file or from the setting itself, with the moment until which it counts", () => {
	const { both } = selfSigned({ until: 40 });
	const byFile = readConfig({ ...unproven, CLIENT_CERTIFICATE_PATH: "/etc/evenover/app.pem" }, () => both);
	const byText = readConfig({ ...unproven, CLIENT_CERTIFICATE: both.replaceAll("\n", "\\n") });
	expect(byFile).toEqual(byText);
	if ("faults" in byFile || !("certificate" in byFile.credential)) throw new Error("no certificate was read");
	expect(byFile.credential.certificate.thumbprint).toMatch(/^[0-9A-F]{64}$/);
	expect(Date.parse(byFile.credential.certificate.until) - Date.now()).toBeGreaterThan(39 * 86_400_000);
});

test.each([
	["whose key belongs to another", () => selfSigned().key + selfSigned().cert, /belongs to another certificate/],
	["without a key", () => selfSigned().cert, /no private key/],
	["without a certificate", () => selfSigned().key, /no certificate/],
	["that is cut off", () => selfSigned().both.replace(/.{400}\n-----END CERT/s, "\n-----END CERT"), /cut off/],
	["with a locked key", () => selfSigned().both.replaceAll("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"), /locked with a password/],
])("a certificate %s is told so, and nothing of it is repeated", (_what, pem, told) => {
	const text = pem();
	const [fault = "", ...others] = faultsOf({ ...unproven, CLIENT_CERTIFICATE_PATH: "/app.pem" }, () => text);
	expect([fault, others]).toEqual([expect.stringMatching(told), []]);
	for (const line of text.split("\n").filter((one) => one.length > 40)) expect(fault).not.toContain(line);
});

test("a certificate's file that is not there is told", () => {
	expect(faultsOf({ ...unproven, CLIENT_CERTIFICATE_PATH: "/nowhere/app.pem" })).toEqual([expect.stringContaining("ENOENT")]);
});

test("the guide to deploying names every setting, and no other", () => {
	const rows = [...readFileSync("docs/deploy.md", "utf8").matchAll(/^\| `([A-Z][A-Z_]+)` +\|/gm)].map(([, name]) => name ?? "");
	expect(rows.sort()).toEqual([...Object.keys(settings), ...ways].sort());
});
