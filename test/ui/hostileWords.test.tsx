import { expect, test } from "@jest/globals";
import { act, cleanup, render } from "@testing-library/react";
import { payloads } from "../../faults/injection/payloads.ts";
import type { PanelView } from "../../src/core/panelView.ts";
import { DecisionsScreen } from "../../src/ui/decisions/DecisionsScreen.tsx";
import { SidePanel } from "../../src/ui/meeting/SidePanel.tsx";
import { decision, seenBy } from "./stage/room.ts";
import { hostAt, InPane, serverThat } from "./stage/standIn.tsx";

/** What people write and are called, wherever it stands in a reply. */
const written =
	/^(label|name|topic|teamName|subject|title|words|why|givesUp|scope|statement|limit|text|ownerName|decidedByName|reviewedByName|metric|threshold)$/;

function hostile<Whole>(value: Whole, payload: string): Whole {
	if (Array.isArray(value)) return value.map((one) => hostile(one, payload)) as Whole;
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [
			name,
			typeof one === "string" && written.test(name) && one !== "" ? payload : hostile(one, payload),
		]),
	) as Whole;
}

/** What a page may be made of is what it is made of with harmless words. */
function partsOf(container: HTMLElement): string[] {
	const all = [...container.ownerDocument.documentElement.querySelectorAll("*")];
	const names = all.flatMap((one) => [one.localName, ...[...one.attributes].map(({ name }) => name)]);
	const addresses = all.flatMap((one) => ["href", "src", "action", "srcdoc"].flatMap((name) => one.getAttribute(name) ?? []));
	return [...new Set([...names, ...addresses.filter((address) => !/^(https:\/\/teams\.microsoft\.com\/|mailto:|#)/.test(address))])];
}

const screens = [
	(view: PanelView) => <SidePanel panel={view} live={true} />,
	() => <DecisionsScreen teamId="33333333-3333-4333-8333-333333333333" onBack={() => undefined} />,
];

async function shown(payload: string | null): Promise<{ parts: Set<string>; text: string }> {
	const meant = <Whole,>(value: Whole): Whole => (payload === null ? value : hostile(value, payload));
	const log = {
		...decision,
		panelId: "p1",
		topic: "What for?",
		stances: [],
		reviews: [],
		states: ["inForce"],
		again: false,
		link: "https://teams.microsoft.com/l/x",
		supersedes: [],
	};
	const { api } = serverThat(({ name }) =>
		name === "listDecisions"
			? { decisions: [meant(log)] }
			: name === "listTeams"
				? { teams: [meant({ id: "33333333-3333-4333-8333-333333333333", name: "A team" })] }
				: {},
	);
	const parts = new Set<string>();
	let text = "";
	for (const view of [
		seenBy("ines"),
		seenBy("tomas", { panel: { wall: { show: "decision", decisionId: decision.id } }, decisions: [decision] }),
	])
		for (const screen of screens) {
			const { container } = render(
				<InPane api={api} host={hostAt("sidePanel")}>
					{screen(meant(view))}
				</InPane>,
			);
			// a part of a screen that comes later is waited for
			await act(async () => new Promise((settle) => setTimeout(settle, payload === null ? 150 : 0)));
			for (const part of partsOf(container)) parts.add(part);
			text += container.textContent ?? "";
			cleanup();
		}
	return { parts, text };
}

test("on a page, whatever people write is words: no element, attribute or address of theirs", async () => {
	const [first, again] = [await shown(null), await shown(null)];
	const harmless = { parts: new Set([...first.parts, ...again.parts, "aria-busy"]) };
	for (const payload of payloads.filter((one, index) => /[<>"'&]|script|https?:/.test(one) && index % 6 === 0)) {
		const { parts, text } = await shown(payload);
		expect([...parts].filter((part) => !harmless.parts.has(part))).toEqual([]);
		expect(text).toContain(payload.trim().split(/\s/)[0]?.slice(0, 6));
	}
}, 60_000);

test("a page that took words for HTML would be found", () => {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: that is what has to be found
	const { container } = render(<p dangerouslySetInnerHTML={{ __html: "<img src=https://evil.example onerror=alert(1)>" }} />);
	expect(partsOf(container)).toEqual(expect.arrayContaining(["img", "onerror", "https://evil.example"]));
});
