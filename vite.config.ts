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
		rolldownOptions: { input: { taskpane: "taskpane/index.html", "teams-tab": "teams-tab/index.html" } },
	},
	server: { proxy: { "/api": "http://127.0.0.1:3000", "/config.json": "http://127.0.0.1:3000" } },
});
