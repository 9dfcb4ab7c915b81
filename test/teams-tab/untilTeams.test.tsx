import { afterEach, expect, test } from "@jest/globals";
import { act, cleanup, screen } from "@testing-library/react";
import { createRoot, type Root } from "react-dom/client";
import { tellNoOutlook } from "../../taskpane/NoOutlook.tsx";
import { drawUntilTeams } from "../../teams-tab/UntilTeams.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const roots: Root[] = [];
function place(): Root {
	const root = createRoot(document.body.appendChild(document.createElement("div")));
	roots.push(root);
	return root;
}
afterEach(async () => {
	await act(async () => roots.splice(0).forEach((root) => void root.unmount()));
	cleanup();
	document.body.replaceChildren();
});
const speaking = (language: string) => Object.defineProperty(navigator, "language", { value: language, configurable: true });

test("while Teams says nothing the shape of what comes stands there, with a heading, and no complaint yet", async () => {
	speaking("en-GB");
	await act(() => drawUntilTeams(place(), () => true));
	expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Evenover");
	expect(screen.queryByRole("alert")).toBeNull();
});

test("where Teams refuses, that is said at once, in the browser’s language, with a way into the browser", async () => {
	speaking("de-CH");
	await act(() => drawUntilTeams(place(), () => true, true));
	await screen.findByText("Teams antwortet nicht");
	expect(screen.getByRole("link", { name: "Im Browser öffnen" }).getAttribute("href")).toBe(location.href);
	expect(document.documentElement.lang).toBe("de-CH");
});

test("what was fetched after Teams had answered is not drawn over the pane", async () => {
	speaking("en-GB");
	await act(() => drawUntilTeams(place(), () => false));
	expect(screen.queryByRole("heading")).toBeNull();
});

test("where no Outlook answers, the way on leads to one’s asks", async () => {
	speaking("en-GB");
	await act(() => tellNoOutlook(place(), "outlook"));
	expect(screen.getByRole("alert").textContent).toMatch(/Outlook isn’t answering/);
	expect(screen.getByRole("link", { name: "Open in the browser" }).getAttribute("href")).toBe("/asks");
});
