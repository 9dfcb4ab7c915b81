import { type Answer, type Limit, rankingOf } from "../../src/core/answer.ts";
import { buildBoard, untouched } from "../../src/core/buildBoard.ts";
import { type Panel, type PanelPerson, slug, standardDimensions } from "../../src/core/panel.ts";
import { board } from "../../src/words/en/board.ts";
import { common } from "../../src/words/en/common.ts";
import { createWords } from "../../src/words/say.ts";

export const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { ...common, board } } } });

const letters: Record<string, string> = {
	N: "New revenue",
	G: "Growth in users",
	R: "Retention",
	E: "Enterprise value",
	M: "Operating margin",
};

const leader = (name: string, ...more: PanelPerson["roles"]): PanelPerson => ({
	id: slug(name),
	name,
	mail: `${slug(name)}@brightwater.example`,
	title: "",
	roles: ["leader", ...more],
});

export const people: readonly PanelPerson[] = [
	leader("Ines Duarte", "decider"),
	leader("Tomas Lindqvist"),
	leader("Priya Nair"),
	leader("Hana Sato"),
	leader("Leila Haddad"),
	leader("Marcus Bell"),
];

export const panel: Panel = {
	id: "panel",
	teamId: "team",
	topic: "What should the second half optimize for?",
	meeting: { subject: "Leadership", startsAt: "2026-06-18T10:00:00.000Z", endsAt: "2026-06-18T11:00:00.000Z", joinUrl: null, chatId: null },
	targets: Object.values(letters).map((label) => ({ id: slug(label), label })),
	dimensions: [...standardDimensions, { id: "pricing", label: "Pricing" }],
	attribution: "named",
	dueAt: "2026-06-18T09:00:00.000Z",
	round: 1,
	revealedAt: "2026-06-18T10:04:00.000Z",
	closedAt: null,
	wall: { show: "rankings" },
	people,
};

/** "RNEGM": targets by letter, first to last. */
const order = (spelled: string) => rankingOf([...spelled].map((letter) => slug(letters[letter] ?? letter)));

/** "!1 October" fixed with a limit, "!" fixed, "~" flexible, "?" don't know, "" not answered. */
export const limit = (dimension: string, mark: string): Limit[] => {
	if (mark === "") return [];
	if (mark === "~") return [{ dimension, hold: "flexible" }];
	if (mark === "?") return [{ dimension, hold: "unknown" }];
	return [{ dimension, hold: "fixed", ...(mark.length > 1 ? { limit: mark.slice(1) } : {}) }];
};

export const answer = (
	spelled: string,
	guess: Answer["guess"],
	limits: Record<string, string> = {},
	assumptions: string[] = [],
): Answer => ({
	ranking: order(spelled),
	confidence: "medium",
	limits: Object.entries(limits).flatMap(([dimension, mark]) => limit(dimension, mark)),
	assumptions,
	guess,
});

const guess = (letter: string, sharing: number) => ({ first: slug(letters[letter] ?? ""), sharing });
const rows: [string, Answer["guess"], string[]][] = [
	["RNEGM", guess("N", 4), ["!4.2 million", "!no new hires", "!1 October", "~", "?", "?"]],
	["NGERM", guess("N", 4), ["?", "~", "!1 October", "!single sign-on", "?", "?"]],
	["RGENM", guess("R", 2), ["!4.2 million", "~", "~", "~", "!", "?"]],
	["REGNM", guess("N", 3), ["!4.2 million", "~", "~", "~", "!", "~"]],
	["NRGEM", guess("N", 3), ["!4.2 million", "?", "!1 October", "~", "!", "?"]],
	["MRNEG", guess("R", 2), ["!4.2 million", "!no new hires", "?", "?", "!", "~"]],
];

/** Six leaders, six different orders: three put retention first, two new revenue, one operating margin; five put margin last. */
export const six = rows.map(([spelled, guessed, marks], index) => ({
	personId: people[index]?.id ?? "",
	answer: answer(spelled, guessed, Object.fromEntries(panel.dimensions.map(({ id }, at) => [id, marks[at] ?? ""])), [
		`Statement ${6 - index}`,
	]),
}));

/** The first people of the panel, each with the order spelled; guesses and limits nobody cares about. */
export const boardOf = (...spelled: string[]) =>
	buildBoard(
		{
			...panel,
			targets: panel.targets.filter(({ id }) => order(spelled[0] ?? "").some((placing) => placing.target === id)),
			people: people.slice(0, spelled.length),
		},
		spelled.map((one, index) => ({
			personId: people[index]?.id ?? "",
			answer: answer(one, { first: order(one)[0]?.target ?? "", sharing: 0 }),
		})),
		untouched,
	);
