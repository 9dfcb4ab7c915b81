import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import type { BallotLine, Vote } from "../../../src/core/vote.ts";
import { AnswerScreen } from "../../../src/ui/answer/AnswerScreen.tsx";
import { PaneGround } from "../../../src/ui/PaneGround.tsx";
import { PanelGate } from "../../../src/ui/states/PanelGate.tsx";
import { alone } from "../../../src/words/en/alone.ts";
import { fakeApi } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { panelSeenBy, tomas } from "../samplePanel.ts";

export const nordics: BallotLine = {
	id: "22222222-2222-4222-8222-222222222221",
	statement: "The Nordics can be sold without a local team",
	vote: null,
};
export const region: BallotLine = {
	id: "22222222-2222-4222-8222-222222222222",
	statement: "A new region pays back within a year",
	vote: null,
};

const seen = panelSeenBy(tomas);

/** A panel of which one has sealed one's own answer, with these statements of others to vote on. */
export function toVoteOn(ballot: readonly BallotLine[] = [nordics, region], more: Partial<PanelView> = {}): PanelView {
	const answer = {
		ranking: seen.targets.map(({ id }, at) => ({ target: id, place: at + 1 })),
		confidence: "medium" as const,
		limits: [],
		assumptions: [],
		guess: { first: "retention", sharing: 2 },
	};
	return panelSeenBy(tomas, {
		answered: [...seen.answered, tomas.id],
		mine: { answer, draft: null, draftSavedAt: null, ballot },
		me: { ...seen.me, may: { ...seen.me.may, vote: ballot.length > 0 } },
		...more,
	});
}

/** A server that keeps votes, and refuses or fails where it is told to. */
export function server(panel = toVoteOn()) {
	const state: { panel: PanelView; failure: Error | null } = { panel, failure: null };
	const fake = fakeApi({
		viewPanel: () => ({ panel: state.panel }),
		voteOnAssumption: ({ votes }: { votes: { id: string; vote: Vote }[] }) => {
			if (state.failure) throw state.failure;
			const { mine } = state.panel;
			const ballot = mine.ballot.map((line) => ({ ...line, vote: votes.find(({ id }) => id === line.id)?.vote ?? line.vote }));
			state.panel = { ...state.panel, mine: { ...mine, ballot } };
			return { panel: state.panel };
		},
	});
	return {
		...fake,
		told: state,
		/** Something changed on the server, and the pane hears of it. */
		now: async (panel: PanelView) => {
			state.panel = panel;
			await settle(fake.happened);
		},
	};
}

/** Lets everything that is on its way arrive. */
export const settle = (first: () => void = () => undefined) =>
	act(async () => {
		first();
		await new Promise((done) => setTimeout(done, 20));
	});

/** The pane as Outlook opens it, with the few words that are there from the start. */
export async function open({ api, told }: ReturnType<typeof server>) {
	const board = { shown: 0 };
	const { container } = render(
		<PaneGround host={fakeHost()} api={api} rooms={alone} timeZone="UTC">
			<PanelGate panelId={told.panel.id}>
				{(panel, live) => (
					<AnswerScreen
						panel={panel}
						live={live}
						onBoard={() => {
							board.shown += 1;
						}}
					/>
				)}
			</PanelGate>
		</PaneGround>,
	);
	await settle();
	return { board, container };
}

export const press = (name: string | RegExp) => settle(() => void fireEvent.click(screen.getByRole("button", { name })));
const radio = (statement: string, name: string): HTMLInputElement =>
	within(screen.getByRole("group", { name: statement })).getByRole<HTMLInputElement>("radio", { name });
export const say = ({ statement }: BallotLine, name: string) => fireEvent.click(radio(statement, name));
export const said = ({ statement }: BallotLine): string | null =>
	["Holds", "Doesn’t", "Don’t know"].find((name) => radio(statement, name).checked) ?? null;
export const title = () => screen.getByRole("heading", { level: 1 });
