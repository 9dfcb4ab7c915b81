import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { make } from "../../manifest/make.ts";
import { contentsOf, versionFault, zipped } from "../../manifest/packed.ts";
import { settings } from "./sample.ts";

const { app } = make(settings);

describe("the zip", () => {
	test("is the same to the byte whenever it is packed, in whatever order the files come", () => {
		const again = Object.fromEntries(Object.entries(make(settings).app).reverse());
		const packed = Buffer.from(zipped(app));
		expect(packed.equals(zipped(again))).toBe(true);
		// midnight of the first day that a zip can name (APPNOTE 4.4.6), not of today
		expect([packed.readUInt16LE(10), packed.readUInt16LE(12)]).toEqual([0, 0x21]);
	});

	test("holds the manifest, a file for each language that it names, and both icons in their sizes", () => {
		const files = unzipSync(zipped(app));
		const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as {
			localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
			icons: { color: string; outline: string };
		};
		const { additionalLanguages: languages } = manifest.localizationInfo;
		expect(languages.map(({ languageTag }) => languageTag)).toEqual(["de", "fr", "es", "ja"]);
		const named = ["manifest.json", ...languages.map(({ file }) => file), manifest.icons.color, manifest.icons.outline];
		expect(Object.keys(files).sort()).toEqual(named.sort());
		// a PNG says its width and height in its sixteenth to twenty-third byte
		const size = (name: string) => [16, 20].map((at) => Buffer.from(files[name] ?? []).readUInt32BE(at));
		expect([size("color.png"), size("outline.png")]).toEqual([
			[192, 192],
			[32, 32],
		]);
	});
});

describe("a version", () => {
	const last = { version: "1.4.0", contents: "a" };

	test("is free for the first package, and for the same one again", () => {
		expect(versionFault(last, undefined)).toBeUndefined();
		expect(versionFault(last, last)).toBeUndefined();
	});

	test.each(["1.4.1", "1.5.0", "2.0.0", "1.10.0"])("may go on to %s", (version) => {
		expect(versionFault({ version, contents: "b" }, last)).toBeUndefined();
		expect(versionFault({ version, contents: "a" }, last)).toBeUndefined();
	});

	test.each(["1.4.0", "1.3.9", "0.9.0"])("may not be %s for other contents", (version) => {
		expect(versionFault({ version, contents: "b" }, last)).toMatch(/was not raised; 1\.4\.0 was packed before/);
	});

	test("may not go back for the same contents either", () => {
		expect(versionFault({ version: "1.3.0", contents: "a" }, last)).toBeDefined();
	});

	test("is asked for by any change in what people get", () => {
		const changed = { ...app, "de.json": `${String(app["de.json"])} ` };
		expect(contentsOf(changed)).not.toBe(contentsOf(app));
		expect(contentsOf(make(settings).app)).toBe(contentsOf(app));
	});
});
