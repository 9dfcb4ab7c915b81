import { afterEach, expect, jest, test } from "@jest/globals";
import { keepDraft } from "../../../src/ui/answer/draftKeeper.ts";
import type { KeptDrafts } from "../../../src/ui/answer/keptDrafts.ts";
import { Unreachable } from "../../../src/ui/api.ts";
import { SignInNeeded } from "../../../src/ui/signIn/needed.ts";
import { fakeApi } from "../fakeApi.ts";
import { panelSeenBy, tomas } from "../samplePanel.ts";

afterEach(() => {
	jest.useRealTimers();
});

test("what is written while nobody is signed in stays on the device, says so, and is sent at once after signing in", async () => {
	jest.useFakeTimers();
	let signedIn = false;
	const onDevice: unknown[] = [];
	const kept = { keep: (draft: unknown) => void onDevice.push(draft), drop: () => undefined } as unknown as KeptDrafts;
	const { api, sentTo } = fakeApi({
		saveDraft: () => {
			if (!signedIn) throw new Unreachable(null, new SignInNeeded("interaction"), "signIn");
			return { savedAt: "2026-06-17T09:12:00.000Z" };
		},
	});
	const keeper = keepDraft({ api, panelId: panelSeenBy(tomas).id, kept, sealed: async () => undefined });
	keeper.write({ ranking: [] } as never, 1);
	await jest.advanceTimersByTimeAsync(700);
	expect(keeper.state().saving).toMatchObject({ state: "kept", signIn: true });
	expect(onDevice).toHaveLength(1);
	signedIn = true;
	dispatchEvent(new Event("online"));
	await jest.advanceTimersByTimeAsync(0);
	expect(keeper.state().saving).toEqual({ state: "saved" });
	expect(sentTo("saveDraft")).toHaveLength(2);
	keeper.stop();
});
