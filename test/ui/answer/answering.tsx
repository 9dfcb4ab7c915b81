import { jest } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { PanelView } from "../../../src/core/panelView.ts";
import { AnswerScreen } from "../../../src/ui/answer/AnswerScreen.tsx";
import { PanelGate } from "../../../src/ui/states/PanelGate.tsx";
import { fakeApi } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { PaneRoot } from "../PaneRoot.tsx";
import { panelSeenBy, tomas } from "../samplePanel.ts";

type Submitted = { answer: NonNullable<PanelView["mine"]["answer"]> };

export function server(panel = panelSeenBy(tomas)) {
	const state = { panel };
	const fake = fakeApi({
		viewPanel: () => ({ panel: state.panel }),
		saveDraft: () => ({ savedAt: "2026-06-17T09:12:00.000Z" }),
		submitAnswer: ({ answer }: Submitted) => {
			state.panel = {
				...state.panel,
				answered: [...state.panel.answered, tomas.id],
				mine: { answer, draft: null, draftSavedAt: null, ballot: [] },
			};
			return { panel: state.panel };
		},
		askForRound: () => ({ panel: state.panel }),
	});
	return { ...fake, panels: state };
}

export const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

export async function open(fake: ReturnType<typeof server>) {
	const board = { shown: false };
	render(
		<PaneRoot host={fakeHost()} api={fake.api} timeZone="UTC">
			<PanelGate panelId={fake.panels.panel.id}>
				{(panel, live) => (
					<AnswerScreen
						panel={panel}
						live={live}
						onBoard={() => {
							board.shown = true;
						}}
					/>
				)}
			</PanelGate>
		</PaneRoot>,
	);
	await pass(50);
	return board;
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const press = (name: string | RegExp) => fireEvent.click(button(name));
export const choose = (group: string | RegExp, name: string) =>
	fireEvent.click(within(screen.getByRole("group", { name: group })).getByRole("radio", { name }));
export const tap = (label: string) =>
	fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${label}, (not placed|place \\d)`) }));

export async function rankAll() {
	for (const label of ["Retention", "New revenue", "Enterprise value", "Growth in users"]) tap(label);
	await pass(300);
	choose("How sure are you?", "Fairly");
}

export async function reachTheEnd() {
	await rankAll();
	press("Next");
	press("Next");
	press("Next");
	choose("What will the others put first?", "New revenue");
	choose(/How many of the other five/, "2");
}
