import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { packagedPrograms, programsFor } from "../../src/storage/embeddedPrograms.ts";
import { clearFolder, tempFolder } from "../support/holdSweep.ts";

let folder: string;
let native: string;
let home: string;
/** The package as it comes without its install script: no links from the libraries' short names. */
beforeEach(async () => {
	folder = tempFolder();
	home = join(folder, "home");
	mkdirSync(home);
	native = join(folder, "package", "native");
	const packed = await packagedPrograms();
	cpSync(packed, native, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
	cpSync(join(dirname(packed), "package.json"), join(folder, "package", "package.json"));
});
afterEach(() => clearFolder(folder));

const version = (programs: string) => execFileSync(join(programs, "postgres"), ["--version"], { encoding: "utf8", stdio: "pipe" });

test("programs installed without their library links get them", () => {
	expect(() => version(join(native, "bin"))).toThrow("error while loading shared libraries");
	expect(programsFor(home, native, false)).toBe(join(native, "bin"));
	expect(version(join(native, "bin"))).toContain("PostgreSQL");
	expect(readdirSync(home)).toEqual([]);
});

test("programs in a folder that their account may not enter are copied into the home, once", () => {
	chmodSync(join(folder, "package"), 0o700);
	const programs = programsFor(home, native, true);
	expect(dirname(dirname(programs))).toBe(home);
	expect(version(programs)).toContain("PostgreSQL");
	const made = lstatSync(programs).ctimeMs;
	expect(programsFor(home, native, true)).toBe(programs);
	expect(lstatSync(programs).ctimeMs).toBe(made);
});

test("a copy that was cut off or belongs to another version is replaced by a whole one", () => {
	chmodSync(join(folder, "package"), 0o700);
	mkdirSync(join(home, "programs-17.0.0", "bin"), { recursive: true });
	const programs = programsFor(home, native, true);
	expect(existsSync(join(home, "programs-17.0.0"))).toBe(false);
	const copy = dirname(programs);
	rmSync(copy, { recursive: true });
	mkdirSync(`${copy}.half`);
	writeFileSync(join(`${copy}.half`, "bin"), "");
	expect(version(programsFor(home, native, true))).toContain("PostgreSQL");
});
