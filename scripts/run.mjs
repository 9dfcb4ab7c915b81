// The way in on any machine: `npm start`, `npm test`, `npm run check`, `npm run bench`, `npm run faults`. Installs and builds what is missing first.
// Plain JavaScript on purpose: it runs before anything is installed, on whatever Node the machine has.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, needChromium } from "./chromium.mjs";
import { install } from "./install.mjs";
import { build } from "./panes.mjs";
import { Refusal, root, run, shell } from "./processes.mjs";

const jest = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", join("node_modules", "jest", "bin", "jest.js")];
const [command = "", ...rest] = process.argv.slice(2);

const commands = {
	async start() {
		const node = await install();
		await build(node);
		return run(node, [join("sandbox", "main.ts"), ...rest]);
	},

	async test() {
		const node = await install();
		await build(node);
		const named = rest.filter((word) => !word.startsWith("-"));
		const inBrowser = named.length === 0 || named.some((word) => word.includes("journey"));
		const chromium = inBrowser ? await needChromium() : findChromium();
		return run(node, [...jest, ...rest], chromium ? { CHROMIUM: chromium } : {});
	},

	async check() {
		const node = await install();
		const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
		for (const [step, what] of Object.entries({ lint: "format and lint", types: "types", unused: "unused code" })) {
			process.stderr.write(`\n— ${what}\n`);
			const code = await shell(scripts[step]);
			if (code !== 0) return code;
		}
		process.stderr.write("\n— supply chain\n");
		const held = await run(node, [join("scripts", "supply.ts")]);
		if (held !== 0) return held;
		// where the tests ran already, as in CI
		if (rest.includes("--no-tests")) return 0;
		await build(node);
		process.stderr.write("\n— tests\n");
		return run(node, [...jest, ...rest], { CHROMIUM: await needChromium() });
	},

	bench: () => oneOf("bench", "measure", "measurement"),

	async faults() {
		const [name, ...words] = rest;
		if (name !== "all") return oneOf("faults", "let fail", "fault run", ["all"]);
		const broken = [];
		for (const one of programsIn("faults")) {
			process.stderr.write(`\n— ${one}\n`);
			if ((await runOne("faults", one, words)) !== 0) broken.push(one);
		}
		if (broken.length > 0) throw new Refusal(`These did not hold: ${broken.join(", ")}.`);
		return 0;
	},
};

function programsIn(folder) {
	const path = join(root, folder);
	return existsSync(path) ? readdirSync(path).flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -3)] : [])) : [];
}

async function runOne(folder, name, words) {
	const node = await install();
	await build(node);
	const file = join(root, folder, `${name}.ts`);
	const chromium = readFileSync(file, "utf8").includes("CHROMIUM") ? await needChromium() : undefined;
	return run(node, [file, ...words], chromium ? { CHROMIUM: chromium } : {});
}

/** Runs the named program of a folder, or lists what there is. */
async function oneOf(folder, verb, noun, besides = []) {
	const names = programsIn(folder);
	const [name, ...words] = rest;
	if (names.includes(name)) return runOne(folder, name, words);
	const listed = [...names, ...(names.length > 0 ? besides : [])].map((one) => `  npm run ${folder} -- ${one}`);
	const there = listed.length === 0 ? "There are none." : `There are:\n${listed.join("\n")}`;
	if (name !== undefined) throw new Refusal(`There is no ${noun} called "${name}". ${there}`);
	process.stdout.write(`Say what to ${verb}. ${there}\n`);
	return 0;
}

try {
	const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined;
	if (!chosen) throw new Refusal(`Say what to do: ${Object.keys(commands).join(", ")}.`);
	process.exitCode = await chosen();
} catch (problem) {
	if (!(problem instanceof Refusal)) throw problem;
	process.stderr.write(`\n${problem.message}\n`);
	process.exitCode = 1;
}
