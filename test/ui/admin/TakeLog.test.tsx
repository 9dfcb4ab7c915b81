import { expect, jest, test } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { adminWords } from "../../../src/ui/admin/adminWords.ts";
import { TakeLog } from "../../../src/ui/admin/TakeLog.tsx";
import { Unreachable } from "../../../src/ui/api.ts";
import { MoreWords } from "../../../src/ui/words.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);

const saved: Blob[] = [];
URL.createObjectURL = (content) => {
	saved.push(content as Blob);
	return "blob:taken";
};
URL.revokeObjectURL = () => {};
/** What the browser would write into the file. */
const textOf = (blob: Blob | undefined) =>
	new Promise<string>((settle) => {
		const reader = new FileReader();
		reader.onload = () => settle(String(reader.result));
		reader.readAsText(blob ?? new Blob());
	});

async function show(answers: { exportAudit: (input: never) => unknown }) {
	const words = await adminWords.en();
	const server = serverThat(({ input }: Sent) => answers.exportAudit(input as never) as never);
	await act(
		async () =>
			void render(
				<InPane host={hostAt("details")} api={server.api}>
					<MoreWords rooms={words}>
						<TakeLog />
					</MoreWords>
				</InPane>,
			),
	);
	return { sentTo: (wanted: string) => server.sent.filter(({ name }: Sent) => name === wanted).map(({ input }: Sent) => input) };
}

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

test("the log is taken along part by part, as one file, and where it breaks is told whichever part it was", async () => {
	const hash = "ab".repeat(32);
	const [second, third] = [
		{ number: 2, hash },
		{ number: 4, hash },
	];
	let before = 0;
	const { sentTo } = await show({
		exportAudit: ({ after }: { after?: { number: number } }) => {
			before = after?.number ?? 0;
			return {
				...{ fileName: "log.csv", mediaType: "text/csv", content: `${before};` },
				fault: before === 2 ? { number: 3, kind: "gone" } : null,
				next: before === 0 ? second : before === 2 ? third : null,
			};
		},
	});
	await press("Take the log along");
	expect(await screen.findByText("log.csv is ready.")).toBeTruthy();
	expect(sentTo("exportAudit")).toEqual([{}, { after: second }, { after: third }]);
	expect(await textOf(saved.at(-1))).toBe("0;2;4;");
	expect(screen.getByText("The chain breaks at entry 3.")).toBeTruthy();
});

test("a part that cannot be had makes no file of the others", async () => {
	const made = saved.length;
	await show({
		exportAudit: ({ after }: { after?: object }) => {
			if (after) throw refusal("notAdmin");
			return { fileName: "log.csv", mediaType: "text/csv", content: "0;", fault: null, next: { number: 1, hash: "ab".repeat(32) } };
		},
	});
	await press("Take the log along");
	expect((await screen.findAllByRole("alert")).length).toBeGreaterThan(0);
	expect([saved.length, screen.queryByText("log.csv is ready.")]).toEqual([made, null]);
});

test("a part that did not arrive is fetched again, and none before it", async () => {
	const next = { number: 1, hash: "ab".repeat(32) };
	let away = true;
	const { sentTo } = await show({
		exportAudit: ({ after }: { after?: object }) => {
			if (after && away) throw new Unreachable(null);
			return { fileName: "log.csv", mediaType: "text/csv", content: after ? "1;" : "0;", fault: null, next: after ? null : next };
		},
	});
	await press("Take the log along");
	await screen.findByText("We couldn’t reach Evenover");
	away = false;
	await press("Try now");
	expect(await screen.findByText("log.csv is ready.")).toBeTruthy();
	expect(sentTo("exportAudit")).toEqual([{}, { after: next }, { after: next }]);
	expect(await textOf(saved.at(-1))).toBe("0;1;");
});
