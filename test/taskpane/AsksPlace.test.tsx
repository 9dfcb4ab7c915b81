import { expect, test } from "@jest/globals";
import { act, render, screen } from "@testing-library/react";
import type { Ask } from "../../src/ui/asks/ask.ts";
import { PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import { AsksPlace } from "../../taskpane/AsksPlace.tsx";
import { fakeApi } from "../ui/fakeApi.ts";
import { fakeHost } from "../ui/fakeHost.ts";

const panelId = "0b9b4c1e-5f7e-4a0b-9c51-2d6f3f1f9a10";
const about = { panelId, decisionId: null, sides: null, subject: "", topic: "Second half", dueAt: "2026-06-18T15:00:00.000Z" };
const answer: Ask = { ...about, kind: "answer" };
const echo: Ask = { ...about, kind: "echo", targets: ["Retention"], metAt: "2026-06-11T08:00:00.000Z" };

test("what somebody is writing on a panel stays before them, whatever is asked meanwhile", async () => {
	let asks = [answer];
	const { api, sentTo } = fakeApi({ listMyAsks: () => ({ me: { id: "tomas", name: "Tomas Lindqvist" }, asks }) });
	render(
		<PaneGround host={fakeHost({ place: "read" })} api={api} rooms={alone} timeZone="UTC">
			<AsksPlace link={{ panelId }} panelAt={() => <textarea aria-label="Why" />} />
		</PaneGround>,
	);
	const written = await screen.findByLabelText("Why");
	asks = [answer, echo];
	const read = sentTo("listMyAsks").length;
	// what was read a moment ago is not read again
	await act(() => new Promise((settle) => setTimeout(settle, 1_100)));
	await act(async () => {
		window.dispatchEvent(new Event("visibilitychange"));
		await new Promise((settle) => setTimeout(settle, 50));
	});
	expect(sentTo("listMyAsks").length).toBeGreaterThan(read);
	expect(screen.getByLabelText("Why")).toBe(written);
	expect(screen.queryByText("One thing to do")).toBeNull();
});
