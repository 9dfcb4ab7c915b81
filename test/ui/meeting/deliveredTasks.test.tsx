import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import type { ViewDelivery } from "../../../src/core/panelView.ts";
import { Deliveries } from "../../../src/ui/meeting/Deliveries.tsx";
import { hostAt, InPane } from "../stage/standIn.tsx";

const task = (recipientName: string, more: Partial<ViewDelivery> = {}): ViewDelivery => ({
	channel: "task",
	recipientName,
	recipientMail: "x@brightwater.example",
	state: "sent",
	attempts: 0,
	notBefore: "2026-06-18T11:00:00.000Z",
	lastError: null,
	sentAt: "2026-06-18T11:00:00.000Z",
	...more,
});
const show = (deliveries: ViewDelivery[]) =>
	render(
		<InPane host={hostAt("details")}>
			<Deliveries deliveries={deliveries} />
		</InPane>,
	);

test("tasks are counted, and one that waits for its owner says so", () => {
	show([task("Leila Haddad"), task("Hana Sato", { state: "waiting", lastError: "consent", sentAt: null })]);
	expect(screen.getByText("One of two tasks in To Do")).toBeTruthy();
	expect(screen.getByText(/^Hana Sato has no task in To Do\./)).toBeTruthy();
	expect(screen.getByText(/when they open Evenover next/)).toBeTruthy();
});

test("a mail and a task that fail for one reason are told apart", () => {
	const failed = { state: "failed", lastError: "withoutMailbox", sentAt: null } as const;
	show([task("Leila Haddad", { ...failed, channel: "mail" }), task("Leila Haddad", failed)]);
	expect(screen.getByText(/^Mail to Leila Haddad/)).toBeTruthy();
	expect(screen.getByText(/^Leila Haddad has no task in To Do\./)).toBeTruthy();
});

test("two tasks in two lists are all of them", () => {
	show([task("Leila Haddad"), task("Hana Sato")]);
	expect(screen.getByText("Two tasks in To Do")).toBeTruthy();
});
