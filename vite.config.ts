import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Both panes, into one folder, so that what they share is fetched once. */
export default defineConfig({
	plugins: [react()],
	publicDir: false,
	build: {
		outDir: "dist/panes",
		emptyOutDir: true,
		target: "es2022",
		sourcemap: true,
		// what a screen that comes later needs is named in that screen; to name it here too would cost every pane at its start
		modulePreload: {
			resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : needed.filter((one) => one.endsWith(".css"))),
		},
		rolldownOptions: { input: { taskpane: "taskpane/index.html", "teams-tab": "teams-tab/index.html" } },
	},
	server: { proxy: { "/api": "http://127.0.0.1:3000", "/config.json": "http://127.0.0.1:3000" } },
});
