import type { Config } from "jest";

const shared = {
	modulePathIgnorePatterns: ["<rootDir>/var/", "<rootDir>/dist/"],
	extensionsToTreatAsEsm: [".ts", ".tsx"],
	transform: {
		"\\.tsx?$": [
			"@swc/jest",
			{
				jsc: {
					target: "es2024",
					parser: { syntax: "typescript", tsx: true },
					transform: { react: { runtime: "automatic" } },
				},
				module: { type: "es6" },
				sourceMaps: "inline",
			},
		],
	},
} satisfies Config;

export default {
	// a slow machine proves nothing wrong
	testTimeout: 30_000,
	// what a file's modules took is never given back: the process that runs the files is now and then a new one
	workerIdleMemoryLimit: "1GB",
	projects: [
		{
			...shared,
			displayName: "rules",
			testEnvironment: "node",
			testMatch: ["<rootDir>/test/*.test.ts", "<rootDir>/test/{config,core,words,contract,graph,sandbox,machine,manifest}/**/*.test.ts"],
		},
		{
			...shared,
			displayName: "server",
			testEnvironment: "node",
			testMatch: ["<rootDir>/test/{actions,doctor,faults,storage,server,jobs,journeys}/**/*.test.ts"],
			globalSetup: "<rootDir>/test/support/postgresUp.ts",
			globalTeardown: "<rootDir>/test/support/postgresDown.ts",
		},
		{
			...shared,
			displayName: "panes",
			testEnvironment: "jsdom",
			testMatch: ["<rootDir>/test/{ui,taskpane,teams-tab}/**/*.test.{ts,tsx}"],
			setupFiles: ["<rootDir>/test/support/browser.ts"],
			moduleNameMapper: { "\\.css$": "<rootDir>/test/support/noStyles.ts" },
		},
	],
} satisfies Config;
