import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readSettings } from "../../manifest/settings.ts";
import { settled } from "../../manifest/settled.ts";
import { settings } from "./sample.ts";

const example: unknown = JSON.parse(readFileSync("manifest/settings.example.json", "utf8"));
const faultsOf = (given: unknown) => {
	const read = readSettings(given);
	return "faults" in read ? read.faults : [];
};

describe("the settings of the package", () => {
	test("are taken as they are when they are right", () => {
		expect(readSettings(settings)).toEqual(settings);
	});

	test("are refused as the example has them, every placeholder at once, each with the place of the right value", () => {
		const faults = faultsOf(example);
		expect(faults.map((fault) => fault.split(":")[0])).toEqual([
			"origin",
			"teamsAppId",
			"outlookAddInId",
			"entraClientId",
			"company.name",
			"company.websiteUrl",
			"company.privacyUrl",
			"company.termsOfUseUrl",
		]);
		expect(faults.filter((fault) => !/Where to find it: \S.{10,}\.$/.test(fault))).toEqual([]);
		expect(faults[0]).toContain("PUBLIC_URL");
		expect(faults[3]).toContain("entra.microsoft.com");
	});

	test("name what is missing and what does not exist", () => {
		const { version: _, ...rest } = settings;
		expect(faultsOf({ ...rest, orgin: "x" })).toEqual([
			expect.stringMatching(/^version: is missing\. Where to find it: raise it/),
			"orgin: there is no such setting.",
		]);
		expect(faultsOf(null)).toHaveLength(1);
	});

	test.each([
		["http://evenover.brightwater.io", /begin with https/],
		["https://localhost:3978", /one machine/],
		["https://10.0.0.4", /one machine/],
		["https://[::1]", /one machine/],
		["https://evenover", /full name/],
		["https://evenover.contoso.com", /example/],
		["https://evenover.brightwater.io/app", /without a path/],
		["evenover.brightwater.io", /no web address/],
	])("refuse %s as the place of the server", (origin, why) => {
		expect(faultsOf({ ...settings, origin })).toEqual([expect.stringMatching(why)]);
	});

	test("take a server's place with or without a last stroke", () => {
		expect(readSettings({ ...settings, origin: `${settings.origin}/` })).toEqual(settings);
	});

	test("refuse one id for two things, in whatever case it is written", () => {
		expect(faultsOf({ ...settings, outlookAddInId: settings.teamsAppId.toUpperCase() })).toEqual([
			expect.stringMatching(/^outlookAddInId: is the same as teamsAppId/),
		]);
		expect(faultsOf({ ...settings, entraClientId: settings.outlookAddInId, teamsAppId: settings.outlookAddInId })).toHaveLength(2);
	});

	test.each(["1.0", "1.0.0.0", "v1.0.0", "1.0.0-beta", "01.0.0"])("refuse %s as a version", (version) => {
		expect(faultsOf({ ...settings, version })).toEqual([expect.stringMatching(/^version: must be three numbers/)]);
	});

	test("on the command line come before those in the file", () => {
		const { file, values } = settled(["--settings=ours.json", "version=2.0.0", "company.name=A=B"], {
			settings: "usual.json",
			into: "dist",
		});
		expect(file).toBe("ours.json");
		expect(values(JSON.stringify(settings))).toEqual({ ...settings, version: "2.0.0", company: { ...settings.company, name: "A=B" } });
	});
});
