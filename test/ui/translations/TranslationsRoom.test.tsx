import { beforeAll, expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { Reply } from "../../../src/contract.ts";
import { TranslationsRoom } from "../../../src/ui/translations/TranslationsRoom.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

type Page = Reply<"viewTranslations">;
type Translation = Page["translations"][number];
type Verdict = Translation["implications"][number]["verdict"];

beforeAll(() => {
	document.title = "Evenover";
});
const findings = async () =>
	(
		await axe.run(document, {
			rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false }, region: { enabled: false } },
		})
	).violations.map(({ id }) => id);

const at = "2026-06-16T09:00:00.000Z";
const line = (id: string, text: string, verdict: Verdict = null) => ({ id, text, verdict });
const value: Translation = {
	id: "v",
	statement: "More focus on enterprise value",
	saidByName: "Ines Duarte",
	saidOn: "2026-06-15",
	proposedByName: "Maya Okafor",
	proposedAt: at,
	mine: true,
	implications: [line("a", "Admin console before consumer features."), line("b", "No free plan.")],
};
const page: Page = {
	teamId: "t1",
	teamName: "Leadership team",
	speakers: [
		{ id: "ines", name: "Ines Duarte" },
		{ id: "tomas", name: "Tomas Lindqvist" },
	],
	mayPropose: false,
	remember: null,
	translations: [value],
};

/** A server that keeps what is answered. */
async function show(first: Page, refuse: (sent: Sent) => Error | undefined = () => undefined) {
	let kept = first;
	const server = serverThat((sent) => {
		const no = refuse(sent);
		if (no) throw no;
		const { implicationId, verdict: is, words } = sent.input as { implicationId: string; verdict: "confirmed"; words: string };
		if (sent.name === "answerTranslation")
			kept = {
				...kept,
				translations: kept.translations.map((one) => ({
					...one,
					implications: one.implications.map((known) => (known.id === implicationId ? { ...known, verdict: { is, words, at } } : known)),
				})),
			};
		return kept;
	});
	render(
		<InPane host={hostAt("personal")} api={server.api}>
			<TranslationsRoom teamId="t1" onOpen={() => undefined} onRoom={() => undefined} />
		</InPane>,
	);
	await screen.findAllByText(/./);
	await act(async () => undefined);
	return (name: string) => server.sent.filter((one) => one.name === name).map(({ input }) => input);
}
const row = (text: string) => within(screen.getByText(text).closest("li") as HTMLElement);
const press = (text: string, name: string) => act(async () => void fireEvent.click(row(text).getByRole("button", { name })));
const button = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const pressed = (text: string) =>
	row(text)
		.getAllByRole("button", { pressed: true })
		.map(({ textContent }) => textContent);

test("each line is a yes or a no of one tap, and can be changed with another", async () => {
	const sent = await show(page);
	expect(screen.getByText("Two lines wait for your yes or no")).toBeTruthy();
	expect(screen.getByText("You said it on Monday 15 June. Maya Okafor asks if this is what you meant.")).toBeTruthy();
	expect(await findings()).toEqual([]);
	await press("No free plan.", "Yes");
	expect(sent("answerTranslation")).toEqual([{ translationId: "v", implicationId: "b", verdict: "confirmed", words: "" }]);
	await waitFor(() => expect(pressed("No free plan.")).toEqual(["Yes"]));
	expect(row("No free plan.").getByRole("status").textContent).toBe("You said yes on Tuesday 16 June.");
	expect(screen.getByText("One line waits for your yes or no")).toBeTruthy();
	await press("No free plan.", "No");
	await waitFor(() => expect(pressed("No free plan.")).toEqual(["No"]));
	expect(row("Admin console before consumer features.").queryAllByRole("button", { pressed: true })).toEqual([]);
});

test("not quite opens one field that begins with the line; nothing is sent until a word is different", async () => {
	const sent = await show(page);
	await press("No free plan.", "Not quite");
	const field = screen.getByLabelText("How would you say it?") as HTMLTextAreaElement;
	expect(document.activeElement).toBe(field);
	expect(field.value).toBe("No free plan.");
	expect(await findings()).toEqual([]);
	await button("Keep my words");
	expect(screen.getByText("Nothing is different yet. Change the words, or choose Yes.")).toBeTruthy();
	await type("How would you say it?", " ");
	expect(screen.getByText("Say it in your words.")).toBeTruthy();
	expect(sent("answerTranslation")).toEqual([]);
	await type("How would you say it?", "A smaller free plan.");
	await button("Keep my words");
	expect(sent("answerTranslation")).toMatchObject([{ implicationId: "b", verdict: "corrected", words: "A smaller free plan." }]);
	await waitFor(() => expect(screen.queryByLabelText("How would you say it?")).toBeNull());
	expect(row("No free plan.").getByRole("status").textContent).toBe("In your words since Tuesday 16 June: “A smaller free plan.”");
	expect(document.activeElement?.textContent).toBe("Not quite");
});

test("what is refused is said at its line, and the line keeps what it had", async () => {
	await show(page, ({ name }) => (name === "answerTranslation" ? refusal("noSuchTranslation") : undefined));
	await press("No free plan.", "Yes");
	expect((await row("No free plan.").findByRole("alert")).textContent).toContain("This isn’t there any more");
	expect(row("No free plan.").queryAllByRole("button", { pressed: true })).toEqual([]);
});

const answered: Translation = {
	...value,
	id: "old",
	statement: "Quality first",
	implications: [line("c", "Bugs before features.", { is: "confirmed", words: "", at })],
};
const toms: Translation = {
	...value,
	id: "toms",
	statement: "Sell what we have",
	saidByName: "Tomas Lindqvist",
	mine: false,
	implications: [
		line("d", "No custom work.", { is: "corrected", words: "Custom work only when paid.", at }),
		line("e", "No new pilots.", { is: "rejected", words: "", at }),
		line("f", "Same price list."),
	],
};

test("what waits for the reader stands first, and stays there once it is answered", async () => {
	await show({ ...page, translations: [toms, answered, value] });
	const titles = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);
	expect(titles()).toEqual(["“More focus on enterprise value”", "“Quality first”", "“Sell what we have”"]);
	await press("No free plan.", "Yes");
	await press("Admin console before consumer features.", "Yes");
	await screen.findByText("All is answered");
	expect(titles()[0]).toBe("“More focus on enterprise value”");
});

test("whoever asks sees what was answered to each line; the others read what it means", async () => {
	await show({ ...page, mayPropose: true, translations: [toms] });
	expect(screen.getByText("Tomas Lindqvist said it on Monday 15 June. Written down by Maya Okafor.")).toBeTruthy();
	const badges = ["No custom work.", "No new pilots.", "Same price list."].map(
		(text) => row(text).getByText(/^(Yes|No|Not quite|Waiting)$/, { selector: ".badge" }).textContent,
	);
	expect(badges).toEqual(["Not quite", "No", "Waiting"]);
	expect(screen.getByText("In Tomas Lindqvist’s words: “Custom work only when paid.”")).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Yes" })).toBeNull();
	expect(await findings()).toEqual([]);
});

test("a correction reads to the others as who said it put it", async () => {
	await show({ ...page, translations: [{ ...toms, implications: toms.implications.slice(0, 1) }] });
	expect(screen.getByText("Custom work only when paid.")).toBeTruthy();
	expect(screen.queryByText("No custom work.")).toBeNull();
	expect(screen.queryByRole("button")).toBeNull();
});

test("a statement is restated in up to five lines; each field comes once the one before is begun", async () => {
	const sent = await show({ ...page, mayPropose: true, translations: [] });
	await button("Restate a statement");
	expect(document.activeElement?.textContent).toBe("What did somebody mean?");
	await button("Ask them");
	for (const why of ["Choose who said it.", "Write down what was said.", "Write one line at least."])
		expect(screen.getByText(why)).toBeTruthy();
	expect(document.activeElement).toBe(screen.getByLabelText("Who said it?"));
	await type("Who said it?", "ines");
	await type("What did they say?", "More focus on enterprise value");
	await type("When?", "2999-01-01");
	expect(screen.getByText("Choose a day that has come.")).toBeTruthy();
	await type("When?", "2026-06-15");
	expect(screen.queryByLabelText("Line 2")).toBeNull();
	for (const [index, text] of ["It means one.", "It means two.", " "].entries()) await type(`Line ${index + 1}`, text);
	expect(screen.queryByLabelText("Line 4")).toBeNull();
	for (const number of [3, 4, 5]) await type(`Line ${number}`, `It means ${number}.`);
	expect(screen.queryByLabelText("Line 6")).toBeNull();
	await type("Line 3", " ");
	expect(await findings()).toEqual([]);
	await button("Ask Ines");
	expect(sent("proposeTranslation")).toMatchObject([
		{
			teamId: "t1",
			saidBy: "ines",
			saidOn: "2026-06-15",
			statement: "More focus on enterprise value",
			implications: ["It means one.", "It means two.", "It means 4.", "It means 5."],
		},
	]);
	expect(document.activeElement?.textContent).toBe("Ines Duarte is asked now. The answers will stand here.");
});

test("Enter in a line goes to the next one and sends nothing", async () => {
	const sent = await show({ ...page, mayPropose: true, translations: [] });
	await button("Restate a statement");
	await type("Line 1", "It means one.");
	fireEvent.keyDown(screen.getByLabelText("Line 1"), { key: "Enter" });
	expect(document.activeElement).toBe(screen.getByLabelText("Line 2"));
	expect(sent("proposeTranslation")).toEqual([]);
	await button("Not now");
	await act(() => new Promise((settle) => setTimeout(settle)));
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Restate a statement" }));
});
