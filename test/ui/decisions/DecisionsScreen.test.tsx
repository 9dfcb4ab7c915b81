import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { LoggedDecision } from "../../../src/core/decisionLog.ts";
import { DecisionsScreen } from "../../../src/ui/decisions/DecisionsScreen.tsx";
import { decision } from "../stage/room.ts";
import { hostAt, InPane, refusal, serverThat } from "../stage/standIn.tsx";

const teamId = "33333333-3333-4333-8333-333333333333";
const base: LoggedDecision = {
	...decision,
	panelId: "p1",
	topic: "What is the second half for?",
	stances: [
		{ personId: "hana", name: "Hana Sato", stance: "commit", words: "", takenAt: "2026-06-18T10:30:00.000Z" },
		{
			personId: "hana",
			name: "Hana Sato",
			stance: "cannotCommit",
			words: "Not without two engineers.",
			takenAt: "2026-06-19T10:30:00.000Z",
		},
	],
	reviews: [
		{
			id: "r",
			decisionId: decision.id,
			verdict: "stillRight",
			reviewOn: "2027-01-15",
			words: "Churn is down.",
			reviewedBy: "leila",
			reviewedByName: "Leila Haddad",
			reviewedAt: "2026-10-15T09:00:00.000Z",
		},
	],
	states: ["inForce", "objected"],
	again: false,
	link: "https://teams.microsoft.com/l/entity/app/evenover",
	supersedes: ["old"],
};
const old: LoggedDecision = {
	...base,
	id: "old",
	chosen: { id: "growth", label: "Growth in users" },
	ownerId: "tomas",
	ownerName: "Tomas Lindqvist",
	decidedAt: "2025-01-15T10:20:00.000Z",
	givesUp: "The price rise",
	stances: [],
	reviews: [],
	states: ["replaced"],
	supersedes: [],
	supersededBy: base.id,
};

const opened: string[] = [];
function show({ log = [base, old], teams = [{ id: teamId, name: "Leadership team" }], team = teamId as string | null, answer = {} } = {}) {
	const server = serverThat(({ name }) => {
		if (name === "listDecisions") return { decisions: log };
		return name === "listTeams" ? { teams } : answer;
	});
	render(
		<InPane host={hostAt("details", { open: (url) => opened.push(url) })} api={server.api}>
			<DecisionsScreen teamId={team} onBack={() => opened.push("back")} />
		</InPane>,
	);
	return server.sent;
}
const sentences = () => screen.queryAllByRole("listitem").map((item) => item.querySelector(".t4")?.textContent);

const { createObjectURL, revokeObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;
const saved: Blob[] = [];
beforeEach(() => {
	opened.length = 0;
	saved.length = 0;
	URL.createObjectURL = (blob) => {
		saved.push(blob as Blob);
		return "blob:it";
	};
	URL.revokeObjectURL = () => undefined;
	HTMLAnchorElement.prototype.click = () => undefined;
});
afterEach(() => {
	Object.assign(URL, { createObjectURL, revokeObjectURL });
	HTMLAnchorElement.prototype.click = click;
});

test("each decision is its sentence, what it gives up, whose it is, since when, and how it stands in words", async () => {
	show();
	await screen.findByRole("heading", { level: 2, name: "Two decisions" });
	expect(sentences()).toEqual(["Retention even over new revenue", "Growth in users even over new revenue"]);
	const [first, second] = screen.getAllByRole("listitem");
	expect(first?.textContent).toContain("Given up: The Nordics launch, until October");
	expect(first?.textContent).toContain("Thursday 18 JuneLeila Haddad owns itSomebody can’t commit");
	expect(second?.textContent).toContain("Wednesday 15 January 2025Tomas Lindqvist owns itReplaced");
});

test("words and filters narrow it as they are typed, and what is found is counted aloud", async () => {
	show();
	fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "engineers" } });
	expect(sentences()).toEqual(["Retention even over new revenue"]);
	expect(screen.getByRole("heading", { level: 2, name: "One of two" }).getAttribute("aria-live")).toBe("polite");
	fireEvent.change(screen.getByLabelText("State"), { target: { value: "replaced" } });
	screen.getByText("Nothing matches");
	fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
	expect(sentences()).toHaveLength(2);
	expect(screen.queryByLabelText("Owner")?.closest("[hidden]")).not.toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "More filters" }));
	fireEvent.change(screen.getByLabelText("Owner"), { target: { value: "tomas" } });
	fireEvent.change(screen.getByLabelText("Decided until"), { target: { value: "2025-12-31" } });
	expect(sentences()).toEqual(["Growth in users even over new revenue"]);
});

test("one opens in the list’s place with everything said of it, and closes onto where it stood", async () => {
	show();
	fireEvent.click(await screen.findByRole("button", { name: /^Retention even over/ }));
	const title = screen.getByRole("heading", { level: 1 });
	expect(title.textContent).toBe("Retention even over new revenue");
	expect(document.activeElement).toBe(title);
	const said = screen.getByRole("article").textContent ?? "";
	expect(said).toContain("Hana Sato cannot commit since Friday 19 June“Not without two engineers.”Before that: commits");
	expect(said).toContain("Leila Haddad said it is still right. Next look Friday 15 January 2027.");
	expect(said).toContain("“Churn is down.”");
	fireEvent.click(screen.getByRole("button", { name: "Open its panel" }));
	expect(opened).toEqual([base.link]);
	fireEvent.click(within(screen.getByRole("article")).getByRole("button", { name: "Growth in users even over new revenue" }));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Growth in users even over new revenue");
	fireEvent.click(screen.getByRole("button", { name: "Back to all decisions" }));
	expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Growth in users even over/ }));
});

test("what is found is taken along, as it is filtered", async () => {
	const sent = show({ answer: { fileName: "decisions.csv", mediaType: "text/csv", content: "a,b" } });
	fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "engineers" } });
	screen.getByText("Only what you see, as filtered.");
	fireEvent.click(screen.getByRole("button", { name: "Spreadsheet (CSV)" }));
	await screen.findByText("decisions.csv is ready.");
	expect(sent.at(-1)?.input).toMatchObject({ teamId, format: "csv", words: "engineers" });
	expect(saved.map(({ type, size }) => [type, size])).toEqual([["text/csv", 3]]);
});

test("whoever is on several teams chooses; whoever is on none is told how one comes to be", async () => {
	const other = { id: "44444444-4444-4444-8444-444444444444", name: "Product" };
	const sent = show({ team: null, teams: [{ id: teamId, name: "Leadership team" }, other] });
	fireEvent.change(await screen.findByLabelText("Team"), { target: { value: other.id } });
	await act(async () => undefined);
	expect(sent.filter(({ name }) => name === "listDecisions").map(({ input }) => input["teamId"])).toEqual([teamId, other.id]);
});

test("nothing decided, no team, and a team that is not the reader’s are each said in words", async () => {
	show({ log: [] });
	await screen.findByText("Nothing is decided yet");
	document.body.replaceChildren();
	show({ team: null, teams: [] });
	await screen.findByText("You’re on no team yet");
	document.body.replaceChildren();
	const server = serverThat(() => {
		throw refusal("notOnTeam");
	});
	render(
		<InPane api={server.api}>
			<DecisionsScreen teamId={teamId} />
		</InPane>,
	);
	await screen.findByText("These decisions aren’t shared with you");
});
