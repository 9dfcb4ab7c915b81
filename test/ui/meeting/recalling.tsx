import { act, fireEvent, render, screen } from "@testing-library/react";
import type { Recall } from "../../../src/core/echo.ts";
import type { PanelView, ViewDecision } from "../../../src/core/panelView.ts";
import { MeetingDetails } from "../../../src/ui/meeting/MeetingDetails.tsx";
import { SidePanel } from "../../../src/ui/meeting/SidePanel.tsx";
import { decision, seenBy } from "../stage/room.ts";
import { hostAt, InPane, type Sent, serverThat } from "../stage/standIn.tsx";

/** A panel that settled something, as a leader sees it whom it asks what they remember: the question is gone, its answer not shown. */
export function asked(reader: string, more: Partial<PanelView> = {}): PanelView {
	const panel = seenBy(reader, { decisions: [decision] });
	const me = { ...panel.me, may: { ...panel.me.may, takeStance: false } };
	return { ...panel, me, decisions: [], order: { version: 0, levels: [] }, echo: "open", ...more };
}

/** The same panel once they answered or skipped. */
export const told = (reader: string, decisions: readonly ViewDecision[] = [decision], echo: PanelView["echo"] = "answered"): PanelView => ({
	...seenBy(reader, { decisions: [...decisions] }),
	echo,
});

/** Keeps what it is told, and shows the decisions from then on. */
export const remembering =
	(reader: string, decisions?: readonly ViewDecision[]) =>
	({ input }: Sent) => ({ panel: told(reader, decisions, input["recall"] === null ? "skipped" : "answered") });

export const places = [
	["beside the room", SidePanel],
	["in the meeting’s own tab", MeetingDetails],
] as const;

export async function shown(Screen: (typeof places)[number][1], panel: PanelView, answer?: (sent: Sent) => unknown) {
	const { api, sent } = serverThat(answer);
	const inPane = (panel: PanelView) => (
		<InPane api={api} host={hostAt("sidePanel")}>
			<Screen panel={panel} live={true} />
		</InPane>
	);
	const { rerender, container } = render(inPane(panel));
	await settle();
	return {
		sent,
		container,
		now: async (panel: PanelView) => {
			rerender(inPane(panel));
			await settle();
		},
	};
}

export const settle = () => act(() => new Promise((done) => setTimeout(done, 20)));
export const press = async (name: string | RegExp) => {
	fireEvent.click(screen.getByRole("button", { name }));
	await settle();
};
export const title = () => screen.getByRole("heading", { level: 1 });
export const field = (name: "What wins" | "What gives way") => screen.getByRole<HTMLInputElement>("combobox", { name });
export const type = (name: "What wins" | "What gives way", value: string) => fireEvent.change(field(name), { target: { value } });

export async function recall({ chosen, over }: Recall) {
	type("What wins", chosen);
	type("What gives way", over);
	await press("That’s what I remember");
}
