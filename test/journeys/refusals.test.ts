import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { answerAs, beginJourney, focusOn, type Journey, leaders, screen, topic } from "../support/journey.ts";

jest.setTimeout(60_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterAll(() => journey.close());

const facilitator = "Maya Okafor, Head of product";
const canary = "Zugspitze canary of Tomas";

/** Every link to a panel in somebody's copy of a meeting. */
const linksIn = (alias: string, subject: string): number => {
	const events = journey.running.tenant.graph.mailbox(alias).events as readonly { subject?: string | null }[];
	const copy = JSON.stringify(events.filter((event) => event.subject === subject));
	return copy.split(`${journey.running.origin}/panel/`).length - 1;
};

async function newInvite(alias: string, subject: string, invited: readonly string[]): Promise<{ page: Page; pane: FrameLocator }> {
	const { page, pane } = await (await journey.desk(alias)).outlook({ newMeeting: true });
	await page.getByLabel("Subject").fill(subject);
	for (const name of invited) await page.getByLabel("Invite", { exact: true }).selectOption(personByAlias(name).mail);
	await pane.getByRole("button", { name: "Attach a panel" }).click();
	await pane.getByRole("heading", { name: "Decide something in this meeting" }).waitFor();
	return { page, pane };
}

describe("attaching", () => {
	test("an assistant attaches from the executive's calendar, sees who has answered, and no answer", async () => {
		const meeting = journey.meet("ines", [...leaders.slice(1), "maya"], { subject: "Where the next hires go" });
		const jonas = await journey.desk("jonas");
		const ines = await journey.desk("ines");
		const hers = await ines.outlook({ meeting: meeting.chatId });
		await hers.pane.getByRole("heading", { name: "Decide something in this meeting" }).waitFor();

		const { page, pane } = await jonas.outlook({ meeting: meeting.chatId });
		await pane.getByText("You book for Ines Duarte").waitFor();
		await pane.getByLabel("Who facilitates?").selectOption({ label: facilitator });
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await pane.getByText("Nobody has answered yet").waitFor();
		const { panelId } = (await journey.running.ask("maya", "viewMeeting", { meeting: { chatId: meeting.chatId } })).meeting;
		await journey.running.ask("tomas", "saveDraft", { panelId: panelId ?? "", draft: { assumptions: [canary] } });
		await answerAs(journey.running, "tomas", panelId ?? "");
		await pane.getByText("One of six has answered").waitFor();
		await screen(page, "r01-assistant");
		const received = jonas.received.join();
		expect(received).not.toContain(canary);
		expect(received).not.toContain("The Nordics can be sold without a local team");
		await page.close();

		// her form was open all the while
		await hers.pane.getByLabel("Who facilitates?").selectOption({ label: facilitator });
		await hers.pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await hers.pane.getByText("This meeting has a panel already").waitFor();
		await focusOn(hers.pane, "This meeting has a panel already");
		await screen(hers.page, "r02-panel-exists");
		await hers.pane.getByRole("button", { name: "Open that panel" }).click();
		await hers.pane.getByText("One of six has answered").waitFor();
		await hers.pane.getByRole("button", { name: "Give my answer" }).waitFor();
		await hers.page.close();
		const again = await ines.outlook({ meeting: meeting.chatId });
		await again.pane.getByText("One of six has answered").waitFor();
		await again.page.close();
	});

	test("a meeting with nobody else on it is refused in words; people are added, and nothing of the form is lost", async () => {
		const { page, pane } = await newInvite("maya", "Nobody else is here", []);
		await pane.getByLabel("What should be settled?").fill(topic);
		await pane.getByRole("button", { name: "Remove Operating margin" }).click();
		await pane.getByLabel("Who facilitates?").selectOption({ label: facilitator });
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await pane.getByText("Two more people are needed").waitFor();
		await focusOn(pane, "Two more people are needed");
		await screen(page, "r03-nobody-else");
		for (const alias of ["ines", "hana"]) await page.getByLabel("Invite", { exact: true }).selectOption(personByAlias(alias).mail);
		await pane.getByRole("button", { name: "Read the invite again" }).click();
		await pane.getByLabel("Who decides?").selectOption({ label: "Ines Duarte, Chief executive" });
		expect(await pane.getByText("Two more people are needed").count()).toBe(0);
		expect(await pane.getByLabel("What should be settled?").inputValue()).toBe(topic);
		expect(await pane.locator(".chip").allTextContents()).toEqual(["New revenue", "Growth in users", "Retention", "Enterprise value"]);
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await pane.getByText("Nobody has answered yet").waitFor();
		await page.close();
	});

	test("who facilitates can't decide, and two targets are too few; each is told where it is mended", async () => {
		const { page, pane } = await newInvite("maya", "Facilitator decides", ["ines", "hana", "leila"]);
		await pane.getByLabel("Who decides?").selectOption({ label: facilitator });
		await pane.getByLabel("Who facilitates?").selectOption({ label: facilitator });
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await focusOn(pane, "Two different people, please");
		await screen(page, "r04-two-people");
		await pane.getByLabel("Who decides?").selectOption({ label: "Ines Duarte, Chief executive" });
		expect(await pane.getByText("Two different people, please").count()).toBe(0);
		while ((await pane.locator(".chip").count()) > 2)
			await pane
				.getByRole("button", { name: /^Remove / })
				.last()
				.click();
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await focusOn(pane, "Three to seven targets");
		await pane.getByText("Fewer leave nothing to weigh, more can’t be ranked with care.").waitFor();
		await screen(page, "r05-two-targets");
		await pane.getByRole("button", { name: "Add a target" }).click();
		await pane.getByLabel("New target").fill("Hiring");
		await pane.getByLabel("New target").press("Enter");
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await pane.getByText("Nobody has answered yet").waitFor();
		await page.close();
	});

	test("the link stands in the invite once, however often it is pressed and although Outlook refused it at first", async () => {
		const subject = "Pressed again and again";
		const { page, pane } = await newInvite("maya", subject, leaders);
		await pane.getByLabel("Who decides?").selectOption({ label: "Ines Duarte, Chief executive" });
		await pane.getByLabel("Who facilitates?").selectOption({ label: facilitator });
		await pane.locator("body").evaluate(() => {
			const { body } = Office.context.mailbox.item as Office.AppointmentCompose;
			const { prependAsync } = body;
			body.prependAsync = (...args: unknown[]) => {
				body.prependAsync = prependAsync;
				const done = args.at(-1) as (result: unknown) => void;
				done({ status: "failed", error: { name: "ItemLocked", message: "The invite is locked", code: 9000 } });
			};
		});
		await pane.getByRole("button", { name: "Attach to this meeting" }).dblclick();
		await focusOn(pane, "The question is attached, but the invite’s text couldn’t be changed.");
		await screen(page, "r06-link-missing");
		await pane.getByRole("button", { name: "Add the link to the invite" }).evaluate((button: HTMLElement) => {
			// faster than the screen can follow
			for (let times = 0; times < 3; times++) button.click();
		});
		await pane.getByText("couldn’t be changed").waitFor({ state: "detached" });
		await page.getByRole("button", { name: /Send (invite|update)/ }).click();
		await page.getByText("Changed, not sent").waitFor({ state: "detached" });
		for (let times = 0; times < 4; times++) await page.getByRole("button", { name: "Evenover", exact: true }).click();
		await pane.getByText("Nobody has answered yet").waitFor();
		expect(linksIn("maya", subject)).toBe(1);
		expect(linksIn("hana", subject)).toBe(1);
		await page.close();
	});
});

describe("answering", () => {
	test("“They all matter equally” is refused with the reason, and the list stays as it was and usable", async () => {
		const { meeting } = await journey.attached();
		const { page, pane } = await (await journey.desk("priya")).outlook({ meeting: meeting.chatId });
		await pane.getByRole("button", { name: "Retention, not placed" }).click();
		await pane.getByRole("button", { name: "They all matter equally" }).click();
		await focusOn(pane, "One has to be first");
		await pane.getByText("Optimizing for everything is optimizing for nothing.").waitFor();
		await screen(page, "r07-all-equal");
		await pane.getByRole("button", { name: "Retention, place 1, tap to take back" }).waitFor();
		for (const label of ["New revenue", "Enterprise value", "Growth in users"])
			await pane.getByRole("button", { name: `${label}, not placed` }).click();
		await focusOn(pane, "This is your order");
		expect(await pane.getByText("One has to be first").count()).toBe(0);
		await page.close();
	});
});

describe("not on the panel", () => {
	const nothingTold = async (shown: string, received: string) => {
		const { people } = await import("../../sandbox/people.ts");
		for (const text of [shown, received]) {
			expect(text).not.toContain(topic);
			for (const { name } of people.filter(({ alias }) => leaders.includes(alias))) expect(text).not.toContain(name);
		}
	};

	test("whoever opens the link without being invited learns nothing, and is led to their own asks", async () => {
		const { panelId } = await journey.attached(["tomas"]);
		const ruth = await journey.desk("ruth");
		const page = await ruth.browserPage(panelId);
		await page.getByRole("heading", { name: "This panel isn’t shared with you" }).waitFor();
		await screen(page, "r08-not-shared");
		await nothingTold((await page.locator("body").textContent()) ?? "", ruth.received.join());
		await page.getByRole("button", { name: "Go to my asks" }).click();
		await page.getByRole("heading", { name: /^Good (morning|afternoon|evening), / }).waitFor();
		await page.getByText("Nothing waits for you").waitFor();
		await screen(page, "r09-my-asks");
		await page.close();
	});

	test("a forwarded invite opens nothing in Outlook either, and leads to the same place", async () => {
		const { panelId } = await journey.attached();
		const body = `<p>See <a href="${journey.running.origin}/panel/${panelId}">this</a></p>`;
		const { chatId } = journey.meet("leila", ["ruth"], { subject: "Forwarded", body });
		const ruth = await journey.desk("ruth");
		const { page, pane } = await ruth.outlook({ meeting: chatId });
		await pane.getByRole("heading", { name: "This panel isn’t shared with you" }).waitFor();
		await screen(page, "r10-not-shared-outlook");
		const opened = ruth.context.waitForEvent("page");
		await pane.getByRole("button", { name: "Go to my asks" }).click();
		const asks = await opened;
		await asks.getByRole("heading", { name: /^Good (morning|afternoon|evening), / }).waitFor();
		await asks.close();
		await page.close();
	});

	test("nobody of another company can sign in to it, and their token opens nothing", async () => {
		const { panelId } = await journey.attached();
		const olga = await journey.desk("olga");
		const page = await olga.context.newPage();
		await page.goto(`${journey.running.origin}/panel/${panelId}`);
		await page.getByRole("link", { name: "Ines Duarte" }).waitFor();
		expect(await page.getByRole("link", { name: "Olga Brandt" }).count()).toBe(0);
		await page.goto(`${page.url()}&login_hint=${personByAlias("olga").mail}`);
		await page.getByText("Pick an account").waitFor();
		expect(await journey.running.refused("olga", "viewPanel", { panelId })).toMatchObject({ code: "notOnPanel", status: 403 });
		await page.close();
	});
});
