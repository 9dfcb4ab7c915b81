import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";

type Said = { kind: "up"; url: string; adopted: boolean } | { kind: "refused"; name: string; message: string } | { kind: "lost" };
type Identity = { uid: number; gid: number };

const program = fileURLToPath(new URL("./holdEmbedded.ts", import.meta.url));
const apps = new Set<ChildProcess>();

/** Starts a process that starts the built-in database on this home, without waiting for it. */
export function launchApp(home: string, as?: Identity): ChildProcess {
	const app = fork(program, [home], {
		execArgv: [],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
		...as,
	});
	apps.add(app);
	app.once("exit", () => apps.delete(app));
	return app;
}

export async function nextWord(app: ChildProcess): Promise<Said> {
	const [said] = await Promise.race([
		once(app, "message"),
		once(app, "exit").then(([code]) => Promise.reject(new Error(`the app ended with ${code}`))),
	]);
	return said as Said;
}

export type App = { process: ChildProcess; url: string; adopted: boolean };

/** A process that has the built-in database running. */
export async function startApp(home: string, as?: Identity): Promise<App> {
	const process = launchApp(home, as);
	const said = await nextWord(process);
	if (said.kind !== "up") throw new Error(`did not start: ${JSON.stringify(said)}`);
	return { process, url: said.url, adopted: said.adopted };
}

/** How a start is refused: the error's name and its words. */
export async function refusedApp(home: string, as?: Identity): Promise<{ name: string; message: string }> {
	const said = await nextWord(launchApp(home, as));
	if (said.kind !== "refused") throw new Error(`was not refused: ${JSON.stringify(said)}`);
	return said;
}

export async function stopApp(app: App): Promise<void> {
	app.process.send("stop");
	await once(app.process, "exit");
}

export async function killApp(app: { process: ChildProcess }): Promise<void> {
	app.process.kill("SIGKILL");
	await once(app.process, "exit");
}

export function killAllApps(): void {
	for (const app of apps) app.kill("SIGKILL");
}

/** Runs one statement over a connection of its own. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	client.on("error", () => {});
	await client.connect();
	try {
		return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
	} finally {
		await client.end();
	}
}
