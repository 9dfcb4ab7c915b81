import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { DataInUseError, startEmbedded } from "../../src/storage/embedded.ts";
import { ask, killAllApps, launchApp, nextWord, refusedApp, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

const folder = tempFolder();
const home = join(folder, "home");
afterEach(killAllApps);
afterAll(() => clearFolder(folder));

test("a second app on the same data is refused, and the first goes on unharmed", async () => {
	const first = await startApp(home);
	const served = postmasterOf(home);
	const refusal = await refusedApp(home);
	expect(refusal.name).toBe("DataInUseError");
	expect(refusal.message).toContain(home);
	expect(refusal.message).toContain("EVENOVER_HOME");
	expect(postmasterOf(home)).toBe(served);
	expect(await ask(first.url, "select 1")).toEqual([1]);
	await stopApp(first);
	await stopApp(await startApp(home));
});

test("a second start in the same process is refused as well", async () => {
	const first = await startEmbedded({ home });
	await expect(startEmbedded({ home })).rejects.toBeInstanceOf(DataInUseError);
	expect(await ask(first.url, "select 1")).toEqual([1]);
	await first.stop();
});

test("of several very first starts at the same instant exactly one wins", async () => {
	const fresh = join(folder, "fresh");
	const apps = [1, 2, 3, 4].map(() => launchApp(fresh));
	const said = await Promise.all(apps.map(nextWord));
	expect(said.map((one) => one.kind).sort()).toEqual(["refused", "refused", "refused", "up"]);
	for (const one of said) if (one.kind === "refused") expect(one.name).toBe("DataInUseError");
	const winner = said.findIndex((one) => one.kind === "up");
	const app = apps[winner];
	const up = said[winner];
	if (!app || up?.kind !== "up") throw new Error("nobody won");
	expect(await ask(up.url, "select 1")).toEqual([1]);
	await stopApp({ process: app, url: up.url, adopted: up.adopted });
});
