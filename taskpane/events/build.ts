import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { InlineConfig } from "vite";

const root = join(import.meta.dirname, "../..");

/** What Outlook calls without the pane: one script that needs no other, since classic Outlook loads no second, and a page around it. */
export const eventsBuild = (panesDir: string): InlineConfig => ({
	configFile: false,
	root,
	logLevel: "warn",
	publicDir: false,
	plugins: [
		{
			name: "events-page",
			async closeBundle() {
				await mkdir(join(root, panesDir, "taskpane"), { recursive: true });
				await copyFile(join(root, "taskpane/events.html"), join(root, panesDir, "taskpane/events.html"));
			},
		},
	],
	build: {
		outDir: join(panesDir, "taskpane"),
		emptyOutDir: false,
		target: "es2016",
		lib: { entry: join(root, "taskpane/events/events.ts"), formats: ["iife"], name: "EvenoverEvents", fileName: () => "events.js" },
	},
});
