import { expect, test } from "@jest/globals";
import { isRead } from "../../src/contract/isRead.ts";
import { contract } from "../../src/contract.ts";

const known = [
	...[
		"checkLink",
		"exportAudit",
		"exportDecisions",
		"exportFramework",
		"exportMyData",
		"findPanel",
		"listDecisions",
		"listFrameworkVersions",
	],
	...[
		"listMyAsks",
		"listNudges",
		"listTeams",
		"previewErasure",
		"previewFollowUp",
		"viewAdministration",
		"viewAlignment",
		"viewAudit",
		"viewCoalition",
		"viewDiagnosis",
	],
	...["viewFramework", "viewFrameworkPosts", "viewMeeting", "viewPanel", "viewPulse", "viewRealignment", "viewSignals"],
	...["viewTeam", "viewTranslations"],
];

test("what may be sent again by itself is known by name, and whoever adds an action that is named so has to say it here", () => {
	expect(
		Object.keys(contract)
			.filter(isRead)
			.filter((name) => !known.includes(name)),
	).toEqual([]);
	expect(isRead("viewPanel")).toBe(true);
	expect(isRead("saveDraft")).toBe(false);
});

test("nothing that would be done twice if sent twice counts as reading", () => {
	const keyed = Object.entries(contract).filter(([, { input }]) => "shape" in input && "idempotencyKey" in (input.shape as object));
	expect(keyed.length).toBeGreaterThan(5);
	expect(keyed.map(([name]) => name).filter(isRead)).toEqual([]);
});
