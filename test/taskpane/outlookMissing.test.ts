import { afterEach, expect, test } from "@jest/globals";
import { describe } from "../../manifest/description.ts";
import { createOutlookHost, outlookMissing } from "../../taskpane/outlookHost.ts";
import { settings } from "../manifest/sample.ts";

const here = globalThis as { Office?: unknown };
afterEach(() => {
	delete here.Office;
});

/** An Outlook that has the functions up to this version of its mailbox. */
function outlookUpTo(most: string, mailbox: object | undefined = {}) {
	const parts = (version: string) => version.split(".").map(Number);
	const isSetSupported = (name: string, least: string) => name === "Mailbox" && (parts(least)[1] ?? 0) <= (parts(most)[1] ?? 0);
	return { onReady: async () => ({}), context: { mailbox, requirements: { isSetSupported } } };
}

test("an Outlook that the manifests let in is not too old for the pane, and one before it is", async () => {
	here.Office = outlookUpTo(describe(settings).requires.pane);
	expect(await outlookMissing()).toBeNull();
	here.Office = outlookUpTo("1.15");
	expect(await outlookMissing()).toBeNull();
	here.Office = outlookUpTo("1.4");
	expect(await outlookMissing()).toBe("old");
});

test("where Office.js did not come, stands outside Outlook or never gets ready, no Outlook answers", async () => {
	expect(await outlookMissing()).toBe("outlook");
	here.Office = { onReady: async () => ({ host: null }), context: {} };
	expect(await outlookMissing()).toBe("outlook");
	here.Office = { onReady: () => new Promise(() => undefined) };
	expect(await outlookMissing(20)).toBe("outlook");
});

test("an Outlook that cannot name a saved invite has it named by saving it", async () => {
	const done = (value: unknown) => ({ status: "succeeded", value });
	const item = {
		saveAsync: (told: (answer: unknown) => void) => setTimeout(() => told(done("AAA"))),
		body: { getAsync: (_: string, told: (answer: unknown) => void) => setTimeout(() => told(done(""))) },
	};
	const { context } = outlookUpTo("1.5", { item, userProfile: { emailAddress: "ines@brightwater.test" } });
	here.Office = { context, CoercionType: { Html: "html" } };
	const host = createOutlookHost(async () => "token");
	expect(await host.meeting()).toMatchObject({ ref: null });
	expect(await host.meeting({ save: true })).toMatchObject({ ref: { itemId: "AAA" } });
});
