import react from "@vitejs/plugin-react";
import { build, type InlineConfig, type Plugin } from "vite";

const here = import.meta.dirname;

/** Office.js is one classic script, as the real one is; the pages are modules. */
const officeScript = (outDir: string): Plugin => ({
	name: "office-script",
	apply: "build",
	async closeBundle() {
		await build({
			configFile: false,
			root: here,
			logLevel: "warn",
			build: {
				outDir,
				emptyOutDir: false,
				target: "es2022",
				lib: { entry: `${here}/pages/office.ts`, formats: ["iife"], name: "SandboxOffice", fileName: () => "office.js" },
			},
		});
	},
});

/** How the sandbox's pages are built into a folder of their own. */
export const createSandboxBuild = (outDir: string): InlineConfig => ({
	root: `${here}/pages`,
	base: "/sandbox/",
	plugins: [react(), officeScript(outDir)],
	build: {
		outDir,
		emptyOutDir: true,
		target: "es2022",
		rolldownOptions: {
			input: { first: `${here}/pages/index.html`, outlook: `${here}/pages/outlook.html`, teams: `${here}/pages/teams.html` },
		},
	},
});

export default createSandboxBuild(`${here}/../dist/sandbox`);
