import { afterEach, expect, test } from "@jest/globals";
import { cleanup, render, screen } from "@testing-library/react";
import { PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import type { OutlookHost } from "../../taskpane/outlookHost.ts";
import { Shell } from "../../taskpane/Shell.tsx";
import { fakeApi } from "../ui/fakeApi.ts";
import { fakeHost } from "../ui/fakeHost.ts";
import { maya, panelSeenBy } from "../ui/samplePanel.ts";

afterEach(() => {
	cleanup();
	localStorage.clear();
});

const panel = panelSeenBy(maya);
const copiedFrom = "0b9b0000-0000-4000-8000-00000000000c";

function open(leadsHere: boolean | null, existing: string | null) {
	const host: OutlookHost = {
		...fakeHost({ place: "read" }),
		meeting: async () => ({ ref: { itemId: "copy" }, panelId: copiedFrom, organizes: false }),
		onItemChange: () => () => undefined,
		isMail: false,
		body: async () => "",
	};
	const fake = fakeApi({
		viewPanel: ({ panelId }: { panelId: string }) => ({
			panel: { ...panel, id: panelId, topic: panelId === copiedFrom ? "Copied" : "Own" },
		}),
		viewMeeting: () => ({ meeting: { panelId: existing, onBehalf: false } }),
		...(leadsHere === null ? {} : { checkLink: () => ({ leadsHere }) }),
	});
	render(
		<PaneGround host={host} api={fake.api} rooms={alone} timeZone="UTC">
			<Shell host={host} />
		</PaneGround>,
	);
	return fake;
}
const heading = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 5_000 });

test("a copied invite shows the panel of its own meeting, not the one its text links to", async () => {
	open(false, panel.id);
	await heading("Own");
});

test("a copied invite whose meeting has no panel says so", async () => {
	open(false, null);
	await heading("Nothing to settle here yet");
});

test("a link is followed where it leads to this meeting's panel, and where nobody can tell", async () => {
	const { sentTo } = open(true, null);
	await heading("Copied");
	expect(sentTo("checkLink")[0]?.input).toEqual({ meeting: { itemId: "copy" }, panelId: copiedFrom });
	cleanup();
	open(null, null);
	await heading("Copied");
});
