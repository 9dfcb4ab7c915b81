import { jest } from "@jest/globals";
import axe from "axe-core";

/** What axe finds wrong on the page as it stands. */
export async function findings(): Promise<string[]> {
	jest.useRealTimers();
	document.title = "Evenover";
	document.documentElement.lang = "en";
	const { violations } = await axe.run(document, {
		// what these need is drawn, and nothing is drawn here
		rules: { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } },
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
