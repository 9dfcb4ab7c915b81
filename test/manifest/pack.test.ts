import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { make } from "../../manifest/make.ts";
import { pack } from "../../manifest/pack.ts";
import { settings } from "./sample.ts";

let room: string;
const at = (...names: string[]) => join(room, ...names);
const places = () => ({ panes: at("panes"), remembered: at("settings.packed.json"), into: at("package") });
const faultsOf = (given: unknown) => {
	const packed = pack(given, places());
	return "faults" in packed ? packed.faults : [];
};
function build(paths: readonly string[]): void {
	for (const path of paths) {
		const file = at("panes", path === "/asks" ? "/teams-tab/" : path, path.endsWith("/") || path === "/asks" ? "index.html" : "");
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, "");
	}
}

beforeEach(() => {
	room = mkdtempSync(join(tmpdir(), "evenover-package-"));
});
afterEach(() => rmSync(room, { recursive: true }));

describe("packing", () => {
	test("writes both files and remembers the version", () => {
		build(make(settings).paths);
		expect(faultsOf(settings)).toEqual([]);
		expect(readdirSync(at("package")).sort()).toEqual(["evenover-outlook.xml", "evenover.zip"]);
		expect(JSON.parse(readFileSync(at("settings.packed.json"), "utf8"))).toMatchObject({ version: "1.4.0" });
	});

	test("gives the same files again for the same settings, and asks for a higher version for others", () => {
		build(make(settings).paths);
		pack(settings, places());
		const zip = readFileSync(at("package", "evenover.zip"));
		expect(faultsOf(settings)).toEqual([]);
		expect(readFileSync(at("package", "evenover.zip")).equals(zip)).toBe(true);
		const moved = { ...settings, origin: "https://decide.brightwater.io" };
		expect(faultsOf(moved)).toEqual([expect.stringMatching(/^version: 1\.4\.0 was not raised/)]);
		expect(readFileSync(at("package", "evenover.zip")).equals(zip)).toBe(true);
		expect(faultsOf({ ...moved, version: "1.4.1" })).toEqual([]);
	});

	test("writes nothing where a page or a picture that is named would not be there", () => {
		const { paths } = make(settings);
		build(paths.filter((path) => !/events\.js|-25\.png/.test(path)));
		expect(faultsOf(settings)).toEqual([
			expect.stringMatching(/^\/icons\/evenover-25\.png: .*npm run build/),
			expect.stringMatching(/^\/taskpane\/events\.js: .*npm run build/),
		]);
		expect(existsSync(at("package"))).toBe(false);
		expect(existsSync(at("settings.packed.json"))).toBe(false);
	});

	test("asks for the panes to be built where they were not", () => {
		expect(faultsOf(settings)).toEqual([expect.stringContaining("npm run build")]);
	});

	test("says on the command line what is wrong, and ends so that a script notices", async () => {
		const run = (...words: string[]) =>
			promisify(execFile)("node_modules/.bin/node", ["manifest/package.ts", `--into=${at("package")}`, ...words]).catch(
				(failed: { code: number; stderr: string }) => failed,
			);
		writeFileSync(at("broken.json"), "{");
		expect(await run("--settings=manifest/settings.example.json")).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("PUBLIC_URL"),
		});
		expect(await run(`--settings=${at("none.json")}`)).toMatchObject({ code: 2, stderr: expect.stringContaining("settings.example.json") });
		expect(await run(`--settings=${at("broken.json")}`)).toMatchObject({ code: 2, stderr: expect.stringContaining("no JSON") });
		expect(existsSync(at("package"))).toBe(false);
	});
});
