import { expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { refuse } from "../../src/core/refusal.ts";
import type { Host } from "../../src/ui/host.ts";
import { panelIn, panelInAddress } from "../../teams-tab/panelInAddress.ts";
import { Shell } from "../../teams-tab/Shell.tsx";
import { panelId, seenBy } from "../ui/stage/room.ts";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../ui/stage/standIn.tsx";

const chat = { ref: { chatId: "19:meeting@thread.v2" }, panelId: null };
const server = ({ name }: Sent): unknown => {
	if (name === "findPanel") return { panelId };
	if (name === "viewPanel") return { panel: seenBy("tomas") };
	return { me: { id: "marcus", name: "Marcus Bell" }, asks: [] };
};

function pane(host: Host, answer = server) {
	const { api, sent } = serverThat(answer);
	render(
		<InPane api={api} host={host}>
			<Shell host={host} />
		</InPane>,
	);
	return sent;
}

test("the place decides the screen: details, side panel, stage", async () => {
	const sent = pane(hostAt("details", { meeting: async () => chat }));
	await screen.findByRole("heading", { level: 1, name: "Nothing is decided yet" });
	expect(sent.map(({ name, input }) => [name, input])).toEqual([
		["findPanel", chat.ref],
		["viewPanel", expect.objectContaining({ panelId })],
	]);
	cleanup();
	pane(hostAt("sidePanel", { meeting: async () => chat }));
	await screen.findByRole("heading", { level: 1, name: "Answers are final now" });
	cleanup();
	pane(hostAt("stage", { meeting: async () => ({ ref: null, panelId }) }));
	await screen.findByRole("tab", { name: /Rankings/ });
});

test("a meeting without a panel says so, and offers nothing that cannot be done here", async () => {
	pane(hostAt("details", { meeting: async () => chat }), () => ({ meeting: { panelId: null } }));
	await screen.findByText("Nothing to settle here yet");
	expect(screen.queryAllByRole("button")).toEqual([]);
});

test("whoever is not on the panel learns nothing of it, and can go to their own asks", async () => {
	pane(hostAt("page", { meeting: async () => ({ ref: null, panelId }) }), ({ name }) => {
		if (name === "viewPanel") throw refusal(refuse("notOnPanel").refused);
		return { me: { id: "marcus", name: "Marcus Bell" }, asks: [] };
	});
	await screen.findByText("This panel isn’t shared with you");
	fireEvent.click(screen.getByRole("button", { name: "Go to my asks" }));
	await screen.findByText("Nothing waits for you");
});

test("on a page of its own the board has an address, and Back leads to the meeting again", async () => {
	history.replaceState(null, "", `/panel/${panelId}?view=board`);
	pane(hostAt("page", { meeting: async () => ({ ref: null, panelId }) }));
	await screen.findByRole("tab", { name: /Rankings/ });
	fireEvent.click(screen.getByRole("button", { name: "Back to the meeting" }));
	await screen.findByText("Nothing is decided yet");
	expect(location.search).toBe("");
	fireEvent.click(screen.getByRole("button", { name: "See the board" }));
	expect(location.search).toBe("?view=board");
});

test("a panel is found in an invite’s link, in the stage’s address, and in a notification’s sub-page; nothing else is taken for one", () => {
	expect(panelInAddress({ pathname: `/panel/${panelId}`, search: "" })).toBe(panelId);
	expect(panelInAddress({ pathname: "/teams-tab/", search: `?panel=${panelId.toUpperCase()}` })).toBe(panelId);
	expect(panelInAddress({ pathname: "/teams-tab/", search: "?panel=../../x" })).toBeNull();
	expect(panelIn(`panel/${panelId}`)).toBe(panelId);
	expect(panelIn(undefined)).toBeNull();
});
