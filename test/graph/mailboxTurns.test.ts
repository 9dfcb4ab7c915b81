import { expect, test } from "@jest/globals";
import { createTurns, mailboxIn } from "../../src/graph/mailboxTurns.ts";

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

test("of one mailbox four things are asked at once and never five, in the order they came; another's go on beside", async () => {
	const turn = createTurns(5_000);
	const begun: string[] = [];
	let [underWay, most] = [0, 0];
	const call = (name: string) => async () => {
		begun.push(name);
		most = Math.max(most, ++underWay);
		await pause(5);
		underWay--;
		return name;
	};
	const names = Array.from({ length: 20 }, (_, index) => `call ${index}`);
	expect(await Promise.all(names.map((name) => turn("ines", call(name))))).toEqual(names);
	expect([begun, most]).toEqual([names, 4]);
	await Promise.all([...names.map((name) => turn("ines", call(name))), ...names.map((name) => turn("tomas", call(name)))]);
	expect(most).toBe(8);
});

test("a call that fails makes room for the next", async () => {
	const turn = createTurns(5_000);
	const asked = await Promise.allSettled(Array.from({ length: 12 }, () => turn("ines", () => Promise.reject(new Error("no")))));
	expect(asked.map(({ status }) => status)).toEqual(Array(12).fill("rejected"));
	expect(await turn("ines", async () => "yes")).toBe("yes");
});

test("who waited too long is turned away without being asked for, and keeps nobody from theirs", async () => {
	const turn = createTurns(20);
	let open = () => {};
	const held = new Promise<void>((settle) => {
		open = settle;
	});
	const first = Array.from({ length: 4 }, () => turn("ines", () => held));
	let asked = false;
	const late = turn("ines", async () => {
		asked = true;
	});
	expect([await late, asked]).toEqual(["turnedAway", false]);
	open();
	await Promise.all(first);
	expect(await turn("ines", async () => "yes")).toBe("yes");
});

test.each([
	["/users/1/messages/2/send", "1"],
	["/users/1/events/2", "1"],
	["/users/1/teamwork/sendActivityNotification", undefined],
	["/chats/1/messages", undefined],
	["/subscriptions", undefined],
])("%s is about the mailbox %s", (path, mailbox) => {
	expect(mailboxIn(path)).toBe(mailbox);
});
