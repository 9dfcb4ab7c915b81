import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { QueryObserver } from "@tanstack/react-query";
import { type Refused, Unreachable } from "../../src/ui/api.ts";
import { createQueries } from "../../src/ui/appQueries.ts";
import { refusal } from "./stage/standIn.tsx";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Somebody looks at something that could be read once; then every reading fails until `mend`. */
async function looking(fails: Unreachable | Refused) {
	let failure: Error | null = null;
	let reads = 0;
	const queries = createQueries();
	const observer = new QueryObserver(queries, {
		queryKey: ["panel"],
		queryFn: async () => {
			reads++;
			if (failure) throw failure;
			return { reads };
		},
	});
	const leave = observer.subscribe(() => {});
	await jest.advanceTimersByTimeAsync(100);
	failure = fails;
	const away = observer.refetch();
	await jest.advanceTimersByTimeAsync(1_000);
	await away;
	return {
		reads: () => reads,
		shown: () => observer.getCurrentResult().data,
		mend: () => {
			failure = null;
		},
		close: () => {
			leave();
			queries.clear();
		},
	};
}

test("what is in sight and could not be read again is read by itself once the server is back, and then no more", async () => {
	const there = await looking(new Unreachable(null));
	await jest.advanceTimersByTimeAsync(12_000);
	const tried = there.reads();
	expect(there.shown()).toEqual({ reads: 1 });
	there.mend();
	await jest.advanceTimersByTimeAsync(6_000);
	expect(there.shown()).toEqual({ reads: tried + 1 });
	await jest.advanceTimersByTimeAsync(60_000);
	expect(there.reads()).toBe(tried + 1);
	there.close();
});

test("what was refused, or waits for somebody to sign in, is not asked for again by itself", async () => {
	for (const why of [refusal("notOnPanel"), new Unreachable(null, null, "signIn")]) {
		const there = await looking(why);
		const tried = there.reads();
		await jest.advanceTimersByTimeAsync(60_000);
		expect(there.reads()).toBe(tried);
		there.close();
	}
});
