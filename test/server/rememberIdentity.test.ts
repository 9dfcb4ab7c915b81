import { expect, test } from "@jest/globals";
import { mintMe } from "../../src/core/me.ts";
import { rememberIdentity } from "../../src/server/rememberIdentity.ts";

const start = 1_000_000;
const person = (id: string) => mintMe({ tenantId: "t", id, name: id, mail: "", assertion: null });

/** A directory that is asked, and what it was asked. */
function directory(lasts: number, most?: number) {
	const asked: (string | undefined)[] = [];
	let known = true;
	let now = start;
	const identify = rememberIdentity(
		async (authorization) => {
			asked.push(authorization);
			return authorization && known ? { me: person(authorization), expiresAt: start + lasts } : null;
		},
		() => now,
		most,
	);
	return {
		...{ asked, identify },
		pass: (ms: number) => (now += ms),
		withdraw: () => (known = false),
	};
}

test("a token is proved once a minute, and each is its own person's", async () => {
	const { asked, identify, pass } = directory(3_600_000);
	for (const token of ["a", "b", "a", "b", "a"]) expect((await identify(token))?.me.id).toBe(token);
	expect(asked).toEqual(["a", "b"]);
	pass(59_999);
	await identify("a");
	expect(asked).toHaveLength(2);
	pass(1);
	await identify("a");
	expect(asked).toEqual(["a", "b", "a"]);
});

test("nobody is known longer than their token lasts, nor after a minute if what proved them is gone", async () => {
	const short = directory(10_000);
	await short.identify("a");
	short.withdraw();
	short.pass(9_999);
	expect(await short.identify("a")).not.toBeNull();
	short.pass(1);
	expect(await short.identify("a")).toBeNull();
	const long = directory(3_600_000);
	await long.identify("a");
	long.withdraw();
	long.pass(60_000);
	expect(await long.identify("a")).toBeNull();
});

test("who proved nobody is looked at again each time, and a request without a token too", async () => {
	const { asked, identify, withdraw } = directory(3_600_000);
	withdraw();
	for (const token of ["a", "a", undefined, undefined]) expect(await identify(token)).toBeNull();
	expect(asked).toEqual(["a", "a", undefined, undefined]);
});

test("however many there are, no more than so many are kept", async () => {
	const { asked, identify } = directory(3_600_000, 2);
	for (const token of ["a", "b", "c", "b", "c", "a"]) await identify(token);
	expect(asked).toEqual(["a", "b", "c", "a"]);
});
