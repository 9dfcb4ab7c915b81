import { randomUUID } from "node:crypto";
import type { LifecycleEvent } from "../../sandbox/graph/notifications.ts";
import type { SeededMeeting } from "../../sandbox/graph/seed.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import type { PanelView } from "../../src/core/panelView.ts";
import { type Running, startRunning } from "./running.ts";

export const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
export const oid = (alias: string) => personByAlias(alias).oid;
export const hour = 3_600_000;
const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

export type Followed = { panel: PanelView; meeting: SeededMeeting; eventId: string; startsAt: Instant; endsAt: Instant };

const when = (at: Instant) => ({ dateTime: at.replace("Z", ""), timeZone: "UTC" });
export const times = (startsAt: Instant) => ({ start: when(startsAt), end: when(later(startsAt, hour)) });
export const attendees = (aliases: string[], type = "required") =>
	aliases.map((alias) => ({ emailAddress: { address: personByAlias(alias).mail }, type }));

/** The product with a tenant beside it, and Maya before her calendar. */
export async function openCalendar() {
	const running: Running = await startRunning();
	const { graph, identity, clock } = running.tenant;
	/** Asks until it is so. With `sweeping`, time passes for the product as well. */
	async function until<T>(ask: () => Promise<T>, fits: (seen: T) => boolean, sweeping = false): Promise<T> {
		let seen = await ask();
		for (const end = Date.now() + 12_000; !fits(seen) && Date.now() < end; seen = await ask()) {
			if (sweeping) await running.product.sweep();
			await pause(50);
		}
		return seen;
	}
	/** Long enough for anything that was under way to have had its effect. */
	async function aWhile(): Promise<void> {
		await graph.notifications.settled();
		for (let turn = 0; turn < 3; turn++) {
			await running.product.sweep();
			await pause(100);
		}
	}

	/** The organizer in Outlook. */
	async function inOutlook(alias: string, method: string, path: string, body?: unknown): Promise<void> {
		const token = await identity.tokenFor(alias, { audience: "graph" });
		const answer = await graph.app.request(`/v1.0/me/events/${path}`, {
			method,
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	}
	/** A panel of Maya's, a day from now, that has read its meeting and hears of changes. */
	async function followed({ series = false } = {}): Promise<Followed> {
		const startsAt = later(clock.now(), 24 * hour);
		const endsAt = later(startsAt, hour);
		const week = 7 * 24 * hour;
		const meeting = graph.seedMeeting({
			organizer: "maya",
			attendees: leaders,
			subject: "Leadership team",
			start: startsAt,
			end: endsAt,
			...(series ? { further: [{ start: later(startsAt, week), end: later(endsAt, week) }] } : {}),
		});
		const eventId = (series ? meeting.occurrences[0]?.eventIds : meeting.eventIds)?.["maya"] ?? "";
		const { panel } = await running.ask("maya", "attachPanel", {
			meeting: { itemId: eventId },
			topic: "What should the second half optimize for?",
			deciderId: oid("ines"),
			facilitatorId: oid("maya"),
			targets: labels,
			dueAt: later(startsAt, -2 * hour),
			idempotencyKey: randomUUID(),
		});
		await running.product.sweep();
		graph.received.clear();
		return { panel, meeting, eventId, startsAt, endsAt };
	}
	const view = async ({ panel }: Pick<Followed, "panel">, alias = "maya") =>
		(await running.ask(alias, "viewPanel", { panelId: panel.id })).panel;
	const asksOf = async (alias: string, { panel }: Followed) =>
		(await running.ask(alias, "listMyAsks", {})).asks.filter((ask) => ask.panelId === panel.id).map((ask) => ask.kind);
	/** But for reminders. */
	const mailsTo = (alias: string, { panel }: Followed) =>
		graph
			.mailbox(alias)
			.inbox.filter((mail) => JSON.stringify(mail).includes(panel.id) && !/answer is missing/.test(String(mail["subject"])));
	const subscriptionsTo = (alias: string) => graph.notifications.list().filter(({ person }) => person.alias === alias);

	/** All have answered, and everybody sees it. */
	async function reveal({ panel }: Followed): Promise<PanelView> {
		for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
		return (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel;
	}

	/** Something decided on the panel by its decider. */
	async function decide(there: Followed): Promise<void> {
		const { panel } = there;
		const revealed = await reveal(there);
		const [tension] = revealed.board?.tensions ?? [];
		await running.ask("ines", "forceDecision", {
			panelId: panel.id,
			tensionId: tension?.id ?? "",
			chosen: tension?.a.id ?? "",
			givesUp: "The Nordics launch",
			why: "Customers leave.",
			scope: "Second half",
			ownerId: oid("leila"),
			reviewOn: "2026-12-15",
			idempotencyKey: randomUUID(),
			supersedes: [],
		});
	}

	async function lifecycle(event: LifecycleEvent): Promise<void> {
		const [subscription] = subscriptionsTo("maya");
		await graph.notifications.lifecycle(subscription?.id ?? "", event);
	}
	return { running, graph, clock, until, aWhile, inOutlook, followed, view, asksOf, mailsTo, subscriptionsTo, reveal, decide, lifecycle };
}
