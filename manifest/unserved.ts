import { existsSync } from "node:fs";
import { join } from "node:path";

/** The page of the browser is the tab's own, under another address. */
const sameAs: Record<string, string> = { "/asks": "/teams-tab/" };

/** The paths of a manifest that nobody would serve, since the built panes have no such file. */
export function unserved(paths: readonly string[], panes: string): string[] {
	if (!existsSync(panes)) return [`${panes} is missing: build the panes first, with npm run build.`];
	return paths.flatMap((path) => {
		const file = join(panes, sameAs[path] ?? path, path.endsWith("/") || path in sameAs ? "index.html" : "");
		return existsSync(file)
			? []
			: [`${path}: the manifests name it, and the built panes have no such file. Build them anew: npm run build.`];
	});
}
