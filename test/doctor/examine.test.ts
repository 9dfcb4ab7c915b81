import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { asText, type Finding, type Level } from "../../src/doctor/finding.ts";
import { namesOf } from "../../src/graph/permissions.ts";
import { selfSigned } from "../support/certificate.ts";
import { type Installation, install } from "../support/installation.ts";

let place: Installation;
beforeAll(async () => {
	place = await install();
});
afterAll(() => place.close());

const named = (findings: Finding[], what: string) => findings.find((one) => one.what === what);
const levels = (findings: Finding[], level: Level) => findings.filter((one) => one.level === level).map(({ what }) => what);
const day = 86_400_000;

test("an installation in order is told so: nothing is at fault, and what cannot be seen from here is said to be so", async () => {
	const findings = await place.findings();
	expect(levels(findings, "fault")).toEqual([]);
	expect(levels(findings, "warn")).toEqual(["Settings", "Credential"]);
	expect(levels(findings, "unchecked")).toEqual(["Teams app", "Delegated permissions"]);
	expect(levels(findings, "ok")).toEqual([
		"Settings",
		"Database",
		"Schema",
		"App's role",
		"Connections",
		"Damage",
		"Master key",
		"Certificate of the address",
		"Server",
		"Sign-in of the panes",
		"Panes",
		"Frames",
		"Directory",
		"App's token",
		"Application permissions",
		"Graph",
		"Clock",
	]);
	for (const { level, told, todo } of findings) {
		expect(told).toMatch(/[.]$/);
		expect(todo !== undefined).toBe(level !== "ok");
	}
	expect(asText(findings)).toContain("Faults: 0. Warnings: 2. In order: 17. Could not be checked: 2.");
});

test("settings that are wrong are all told, and nothing else is looked at", async () => {
	const findings = await place.findings({ CLIENT_ID: "<client id>", MASTER_KEY: undefined });
	expect(findings.map(({ what, level }) => [what, level])).toEqual([
		["Settings", "fault"],
		["Settings", "fault"],
	]);
});

test("a permission that was withdrawn is told with what does not work without it, and that the rest does", async () => {
	const { appRoles } = place.tenant.registration;
	const [taken = ""] = appRoles.splice(appRoles.indexOf("Mail.Send"), 1);
	const findings = await place.findings();
	appRoles.push(taken);
	expect(levels(findings, "fault")).toEqual(["Permission Mail.Send"]);
	const told = named(findings, "Permission Mail.Send");
	expect(told?.told).toMatch(/so no reminder and no follow-up goes out by mail\. Everything else works\./);
	expect(told?.todo).toContain("/adminconsent?client_id=");
});

test("each application permission is looked for, whichever is missing", async () => {
	const { appRoles } = place.tenant.registration;
	for (const name of namesOf("application")) {
		appRoles.splice(appRoles.indexOf(name), 1);
		const findings = await place.findings();
		appRoles.push(name);
		expect(levels(findings, "fault")).toEqual([`Permission ${name}`]);
		expect(named(findings, "Graph")?.level).toBe("ok");
	}
});

test("mailboxes' permissions that are granted in Exchange only are no fault, and it is said that they cannot be seen", async () => {
	const { appRoles } = place.tenant.registration;
	const all = appRoles.splice(0, Number.POSITIVE_INFINITY, "User.ReadBasic.All", "TeamsActivity.Send");
	const findings = await place.findings();
	appRoles.splice(0, Number.POSITIVE_INFINITY, ...all);
	expect(levels(findings, "fault")).toEqual([]);
	expect(named(findings, "Mailbox permissions")).toMatchObject({
		level: "warn",
		told: expect.stringContaining("Calendars.Read, Mail.ReadWrite, Mail.Send"),
	});
});

test("a permission that nothing needs is told, to be taken away", async () => {
	place.tenant.registration.appRoles.push("Sites.FullControl.All");
	const findings = await place.findings();
	place.tenant.registration.appRoles.pop();
	expect(named(findings, "Permissions beyond need")).toMatchObject({
		level: "warn",
		told: expect.stringContaining("Sites.FullControl.All"),
	});
});

test("a wrong secret is told as such, with where to find the right one, and is not repeated", async () => {
	const findings = await place.findings({ CLIENT_SECRET: "not-this-one" });
	expect(named(findings, "App's token")).toMatchObject({
		level: "fault",
		told: expect.stringContaining("the client secret is not right (AADSTS7000215)"),
	});
	expect(named(findings, "App's token")?.todo).toContain("Certificates & secrets");
	expect(JSON.stringify(findings)).not.toContain("not-this-one");
});

test("an application that the tenant does not know, and a tenant that is none, are told by their names", async () => {
	const other = await place.findings({ CLIENT_ID: "11111111-2222-4333-8444-555555555555" });
	expect(named(other, "App's token")?.told).toContain("this application is unknown there");
	expect(named(other, "Sign-in of the panes")?.told).toContain("another CLIENT_ID");
	const nowhere = await place.findings({ TENANT_IDS: "11111111-2222-4333-8444-555555555555" });
	expect(named(nowhere, "Directory")).toMatchObject({ level: "fault", todo: expect.stringContaining("TENANT_IDS") });
});

test.each([
	["nobody answers there", (url: URL) => (url.port = "9"), /nobody answers at its host and port/],
	["the host has no address", (url: URL) => (url.hostname = "no-such-host.invalid"), /no address/],
	["the password is another", (url: URL) => (url.password = "another"), /name and the password/],
	["there is no such database", (url: URL) => (url.pathname = "/nothing"), /no database of that name/],
])("a database that cannot be reached since %s is told so, without its password", async (_why, spoil, told) => {
	const url = new URL(place.environment["DATABASE_URL"] ?? "");
	const { password } = url;
	spoil(url);
	const findings = await place.findings({ DATABASE_URL: url.href });
	expect(levels(findings, "fault")).toEqual(["Database"]);
	expect(named(findings, "Database")?.told).toMatch(told);
	expect(JSON.stringify(findings)).not.toContain(password);
});

test("a role that may look past the policies, a schema of a newer version, and changes not applied are told", async () => {
	const owner = new pg.Client({ connectionString: place.environment["DATABASE_URL"] });
	owner.on("error", () => {});
	await owner.connect();
	const after = async (change: string, back: string) => {
		await owner.query(change);
		try {
			return await place.findings();
		} finally {
			await owner.query(back);
		}
	};
	const newer = await after(
		"insert into kysely_migration values ('999-later', '2999-01-01')",
		"delete from kysely_migration where name = '999-later'",
	);
	expect(named(newer, "Schema")).toMatchObject({ level: "fault", told: expect.stringContaining("newer version of Evenover (999-later)") });
	const [{ name, timestamp }] = (await owner.query("select * from kysely_migration order by name desc limit 1")).rows;
	const older = await after(
		`delete from kysely_migration where name = '${name}'`,
		`insert into kysely_migration values ('${name}', '${timestamp}')`,
	);
	expect(named(older, "Schema")).toMatchObject({ level: "warn", told: expect.stringContaining(name) });
	const open = await after("alter table panels no force row level security", "alter table panels force row level security");
	expect(named(open, "App's role")).toMatchObject({ level: "fault", told: expect.stringContaining("panels") });
	await owner.end();
});

test("a certificate of the address that ends soon, has ended or is not trusted is told", async () => {
	const soon = await place.findings({}, { now: () => Date.now() + 285 * day });
	expect(named(soon, "Certificate of the address")).toMatchObject({ level: "warn", told: expect.stringMatching(/in 1[45] days/) });
	const ended = await place.findings({}, { now: () => Date.now() + 301 * day });
	expect(named(ended, "Certificate of the address")).toMatchObject({ level: "fault", told: expect.stringContaining("expired on") });
	const { ca: _ca, ...without } = place.outside;
	const strange = await place.findings({}, { ...without, ca: selfSigned().cert });
	expect(named(strange, "Certificate of the address")).toMatchObject({
		level: "fault",
		told: expect.stringContaining("will not trust it"),
	});
});

test("the app's own certificate that has expired or does soon is told, also where the directory would still take it", async () => {
	const withOne = (until: number) =>
		place.findings({ CLIENT_SECRET: undefined, CLIENT_CERTIFICATE: selfSigned({ from: -400, until }).both });
	expect(named(await withOne(-1), "Credential")).toMatchObject({ level: "fault", told: expect.stringContaining("expired on") });
	expect(named(await withOne(20), "Credential")).toMatchObject({ level: "warn", told: expect.stringMatching(/in (19|20) days/) });
	expect(named(await withOne(200), "Credential")).toMatchObject({ level: "ok" });
});

test("a clock that is off is told, by how much", async () => {
	const ahead = await place.findings({}, { now: () => Date.now() + 90_000 });
	expect(named(ahead, "Clock")).toMatchObject({ level: "fault", told: expect.stringMatching(/(89|90|91) seconds ahead/) });
	const behind = await place.findings({}, { now: () => Date.now() - 30_000 });
	expect(named(behind, "Clock")).toMatchObject({ level: "warn", told: expect.stringContaining("behind") });
});

test("a proxy that forbids frames, panes that were not built, and a server that is not there are told", async () => {
	const { meddling } = place;
	meddling.headers["x-frame-options"] = "DENY";
	expect(named(await place.findings(), "Frames")).toMatchObject({ level: "fault", told: expect.stringContaining("X-Frame-Options: DENY") });
	meddling.headers = { "content-security-policy": "frame-ancestors 'self'" };
	expect(named(await place.findings(), "Frames")).toMatchObject({
		level: "fault",
		told: expect.stringContaining("https://teams.microsoft.com"),
	});
	meddling.headers = {};
	meddling.missing.add("/taskpane/");
	expect(named(await place.findings(), "Panes")).toMatchObject({ level: "fault", told: expect.stringContaining("/taskpane/") });
	meddling.missing.clear();
	const away = await place.findings({ PUBLIC_URL: "https://localhost:9" });
	expect(named(away, "Server")).toMatchObject({ level: "fault", told: expect.stringContaining("nobody answers") });
	const unnamed = await place.findings({ PUBLIC_URL: "https://evenover.no-such-host.invalid" });
	expect(named(unnamed, "Address")).toMatchObject({ level: "fault", told: expect.stringContaining("no address in the DNS") });
});

test("Microsoft that cannot be reached is told once for what was asked", async () => {
	const findings = await place.findings({}, { graph: "http://localhost:9" });
	expect(levels(findings, "fault")).toEqual(["Graph"]);
	const nowhere = await place.findings({}, { login: "http://localhost:9" });
	expect(levels(nowhere, "fault")).toEqual(["Directory"]);
});

test("a built-in database that is not running is not started to be looked at", async () => {
	const checkout = mkdtempSync(join(tmpdir(), "evenover-doctor-"));
	const findings = await place.findings(
		{ DATABASE_URL: undefined, EVENOVER_HOME: checkout },
		{ machine: { checkout, uid: process.getuid?.() } },
	);
	expect(named(findings, "Database")).toMatchObject({ level: "unchecked", told: expect.stringContaining("not running") });
	expect(named(findings, "Disk")?.told).toContain(checkout);
	expect(readdirSync(checkout)).toEqual([]);
	rmdirSync(checkout);
});

test("as a program it ends with 1 where something is at fault, and says all of it in JSON where asked", async () => {
	const ended = await promisify(execFile)(process.execPath, ["src/doctor.ts", "--json"], { env: {} }).then(
		() => ({ code: 0, stdout: "" }),
		(problem: { code: number; stdout: string }) => problem,
	);
	expect(ended.code).toBe(1);
	const { findings } = JSON.parse(ended.stdout) as { findings: Finding[] };
	expect(findings.map(({ told }) => told.split(":")[0])).toEqual([
		"PUBLIC_URL",
		"CLIENT_ID",
		"TENANT_IDS",
		"TEAMS_APP_ID",
		"MASTER_KEY",
		"MANAGED_IDENTITY_CLIENT_ID, CLIENT_CERTIFICATE_PATH or CLIENT_SECRET",
	]);
});

test("where the catalogue may be read, an app that is not there is told, and an id that is the manifest's is told with the right one", async () => {
	const catalogue = createServer((request, response) => {
		const filter = new URL(request.url ?? "", "http://graph").searchParams.get("$filter") ?? "";
		const value = filter === answers.to ? [{ id: "aaaaaaaa-0000-4000-8000-000000000001", displayName: "Evenover" }] : [];
		response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ value }));
	});
	const answers = { to: "" };
	await new Promise<void>((resolve) => catalogue.listen(0, "127.0.0.1", resolve));
	const graph = `http://127.0.0.1:${(catalogue.address() as AddressInfo).port}`;
	place.tenant.registration.appRoles.push("AppCatalog.Read.All");
	const told = async (to: string) => {
		answers.to = to;
		return named(await place.findings({}, { graph }), "Teams app");
	};
	const id = place.environment["TEAMS_APP_ID"];
	expect(await told(`id eq '${id}'`)).toMatchObject({ level: "ok", told: expect.stringContaining("Evenover") });
	expect(await told(`externalId eq '${id}'`)).toMatchObject({
		level: "fault",
		todo: "Set TEAMS_APP_ID to aaaaaaaa-0000-4000-8000-000000000001.",
	});
	expect(await told("nothing")).toMatchObject({ level: "fault", todo: expect.stringContaining("Upload the package") });
	place.tenant.registration.appRoles.pop();
	catalogue.close();
});
