import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { beginJourney, focused, focusOn, type Journey, screen } from "../support/journey.ts";

jest.setTimeout(90_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterAll(() => journey.close());

describe("the keyboard alone", () => {
	test("gives a whole answer in the task pane at 320 pixels, seals it and opens it again, the focus always where the work is", async () => {
		const { panelId, meeting } = await journey.attached();
		const { page, pane } = await (await journey.desk("leila")).outlook({ meeting: meeting.chatId });
		await pane.getByRole("heading", { name: "What should this optimize for?" }).waitFor();
		expect(await pane.locator("body").evaluate(() => innerWidth)).toBeLessThanOrEqual(320);
		expect(await pane.locator("body").evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		const press = (...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
		/** Tab until something with these words has the focus; fails when a round of the pane does not meet it. */
		const tabTo = async (words: string | RegExp, key = "Tab") => {
			for (let stops = 0; stops < 25; stops++) {
				await press(key);
				const said = await focused(pane);
				if (typeof words === "string" ? said === words : words.test(said)) return;
			}
			throw new Error(`Tab never came to ${words}`);
		};
		const shown = () => pane.locator(".rank button, .order li").evaluateAll((rows) => rows.map((row) => row.textContent));
		const named = async () => (await pane.locator(".rank .vh").allTextContents()).map((said) => said.split(",")[0] ?? "");

		// ranking: one stop for Tab, arrows inside, Enter, Space and numbers place, Ctrl+Z and Backspace take back
		await page.locator('iframe[title="Evenover in Outlook"]').focus();
		const targets = await named();
		await tabTo(/not placed$/);
		await press("ArrowDown", "Enter");
		await focusOn(pane, new RegExp(`${targets[1]}, place 1, tap to take back$`));
		await press("ArrowUp", "Space");
		await focusOn(pane, new RegExp(`${targets[0]}, place 2, tap to take back$`));
		await press("ArrowUp", "1");
		await focusOn(pane, new RegExp(`${targets[4]}, place 1, tap to take back$`));
		expect((await shown()).join("\n")).toContain(`${targets[1]}, place 2`);
		await press("Control+z");
		await focusOn(pane, new RegExp(`${targets[4]}, not placed$`));
		await press("Enter", "Backspace");
		await focusOn(pane, new RegExp(`${targets[4]}, not placed$`));
		await pane.getByText("Two placed, three to go").waitFor();

		// what is not complete does not go on, and says so
		await tabTo("Next");
		await press("Enter");
		await pane.getByText("Two placed, three to go").waitFor();
		await focusOn(pane, "Next");
		await tabTo("They all matter equally", "Shift+Tab");
		await press("Enter");
		await focusOn(pane, "One has to be first");
		await screen(page, "k01-all-equal");

		// the last one places itself; then the order can be moved, and the focus goes along
		await tabTo(/, not placed$|tap to take back$/);
		while (!/not placed$/.test(await focused(pane))) await press("ArrowDown");
		await press("Enter");
		while (!/not placed$/.test(await focused(pane))) await press("ArrowDown");
		await press("Enter");
		await focusOn(pane, "This is your order");
		await screen(page, "k02-order");
		await tabTo(/^Move .* down$/);
		const moved = /^Move (.*) down$/.exec(await focused(pane))?.[1];
		await press("Enter");
		await focusOn(pane, `Move ${moved} down`);
		await pane
			.getByText(new RegExp(`${moved}, place 2 of 5`, "i"))
			.first()
			.waitFor();
		await press("Enter");
		await focusOn(pane, `Move ${moved} down`);
		await pane
			.getByText(new RegExp(`${moved}, place 3 of 5`, "i"))
			.first()
			.waitFor();
		await press("Control+z");
		await pane
			.getByText(new RegExp(`${moved}, place 2 of 5`, "i"))
			.first()
			.waitFor();
		await focusOn(pane, `Move ${moved} down`);
		const radio = () =>
			pane.locator("body").evaluate(() => (document.activeElement as HTMLInputElement | null)?.closest("label")?.textContent ?? "");
		const tabToRadio = async () => {
			for (let stops = 0; stops < 25 && (await radio()) === ""; stops++) await press("Tab");
		};
		await tabToRadio();
		expect(await radio()).toBe("Not very");
		await press("ArrowRight");
		expect(await radio()).toBe("Fairly");
		await tabTo("Next");
		await press("Enter");

		// limits: a group is one stop, and what is fixed opens its line right behind
		await focusOn(pane, "What can’t change?");
		await tabToRadio();
		expect(await radio()).toBe("Fixed");
		await press("Space", "Tab");
		await focusOn(pane, /^Limit for .*, optional$/);
		await page.keyboard.type("No new hires");
		await tabTo("Next");
		await press("Enter");
		await focusOn(pane, "What are you assuming?");
		await press("Tab");
		await page.keyboard.type("A new region pays back within a year");
		await tabTo("Next");
		await press("Enter");

		// the guess: nothing preset, and what is missing is said
		await focusOn(pane, "What will the others put first?");
		await tabTo("Seal my answer");
		await press("Enter");
		await pane.getByText("Guess what the others put first.").waitFor();
		await focusOn(pane, "Seal my answer");
		for (let stops = 0; stops < 25 && !targets.includes(await radio()); stops++) await press("Shift+Tab");
		await press("Space");
		await tabTo("Seal my answer");
		await press("Enter");
		await pane.getByText("Say how many of the others share your first target.").waitFor();
		for (let stops = 0; stops < 25 && !/^\d$/.test(await radio()); stops++) await press("Shift+Tab");
		await press("Home");
		while ((await radio()) !== "2") await press("ArrowRight");
		await tabTo("Seal my answer");
		await screen(page, "k03-guess");
		await press("Enter");
		await focusOn(pane, "Your answer is sealed");
		await screen(page, "k04-sealed");
		const { panel } = await journey.running.ask("leila", "viewPanel", { panelId });
		expect(panel.mine.answer).toMatchObject({
			confidence: "medium",
			limits: [{ hold: "fixed", limit: "No new hires" }],
			assumptions: ["A new region pays back within a year"],
			guess: { sharing: 2 },
		});

		await tabTo("Change my answer");
		await press("Enter");
		await focusOn(pane, "What should this optimize for?");
		await pane.getByText("This is your order").waitFor();
		await screen(page, "k05-change");
		await tabTo("Back");
		await press("Enter");
		await focusOn(pane, "Your answer is sealed");
		await page.close();
	});
});
