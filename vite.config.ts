import react from "@vitejs/plugin-react";
import { build, defineConfig } from "vite";
import { notices } from "./scripts/notices.ts";
import { eventsBuild } from "./taskpane/events/build.ts";

/** What both panes stand on from the start, in one file: it is smaller than its parts would be. */
const ground = [
	/node_modules\/(react|react-dom|scheduler|@tanstack|i18next)\//,
	/src\/core\/(answer|panel)\.ts$/,
	/src\/words\/(locale|say|languages|en\/(alone|answer|common|panes))\.ts$/,
	/src\/ui\/(api|appQueries|following|later|pane|PaneGround|icons|usePanel|usePanelWords|usePerform|words|signIn\/(ask|config|lateToken))\.tsx?$/,
	/src\/ui\/states\/\w+\.tsx$/,
	/src\/ui\/parts\/(Avatar|Frame|PaneHead|PickRow|Message|Refusal|Segmented|Skeleton|Steps|WhoAnswered|Icon)\.tsx$/,
];

/** Both panes, into one folder, so that what they share is fetched once. */
export default defineConfig({
	plugins: [react(), notices(), { name: "events", apply: "build", closeBundle: async () => void (await build(eventsBuild("dist/panes"))) }],
	// the icons that the manifests name
	publicDir: "manifest/served",
	build: {
		outDir: "dist/panes",
		emptyOutDir: true,
		target: "es2022",
		sourcemap: true,
		// what a screen that comes later needs is named in that screen; to name it here too would cost every pane at its start
		modulePreload: {
			resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : needed.filter((one) => one.endsWith(".css"))),
		},
		rolldownOptions: {
			input: { taskpane: "taskpane/index.html", "teams-tab": "teams-tab/index.html", "sign-in": "sign-in/index.html" },
			output: {
				codeSplitting: {
					includeDependenciesRecursively: false,
					groups: [{ name: "ground", test: (id) => ground.some((one) => one.test(id)) }],
				},
			},
		},
	},
	server: { proxy: { "/api": "http://127.0.0.1:3000", "/config.json": "http://127.0.0.1:3000" } },
});
