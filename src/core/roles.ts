import type { Instant } from "./instant.ts";
import type { Me } from "./me.ts";
import { deciderOf, isGone, type Panel, type PanelPerson } from "./panel.ts";
import type { Rights } from "./panelView.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { leftTrace, whyNotClosed } from "./tookPlace.ts";

declare const minted: unique symbol;

/** Somebody who may settle this panel's trade-offs. Only `asDecider` makes one, so holding it is proof. */
export type Decider = PanelPerson & { readonly [minted]: "decider" };

/** Somebody whose answer and stance count. Only `asLeader` makes one. */
export type Leader = PanelPerson & { readonly [minted]: "leader" };

/** Somebody who runs the panel: its facilitator or its decider. Only `asRunner` makes one. */
export type Runner = PanelPerson & { readonly [minted]: "runner" };

/** The reader as one of the panel's people, or the refusal that names nobody and tells no topic. Who was taken off the invite is none. */
export const asPerson = (panel: Panel, personId: string): PanelPerson | Refusal =>
	panel.people.find((person) => person.id === personId && !isGone(person)) ?? refuse("notOnPanel");

/**
 * Who facilitates a panel never decides it, even as an executive: product facilitates alignment, it does not own it.
 * Everyone but the one decider is refused, with the decider's name.
 */
export function asDecider(panel: Panel, person: PanelPerson): Decider | Refusal {
	const decider = deciderOf(panel)?.name;
	if (decider === undefined) return refuse("panelWithoutDecider");
	if (person.roles.includes("facilitator")) return refuse("facilitatorCannotDecide", { values: { decider } });
	if (!person.roles.includes("decider")) return refuse("onlyTheDecider", { values: { decider } });
	return person as Decider;
}

export const asLeader = (person: PanelPerson): Leader | Refusal =>
	person.roles.includes("leader") ? (person as Leader) : refuse("notALeader");

export const asRunner = (person: PanelPerson): Runner | Refusal =>
	person.roles.some((role) => role === "facilitator" || role === "decider") ? (person as Runner) : refuse("notYoursToRun");

/** Whoever looks after Evenover in their tenant, as its directory says. Only `asAdmin` makes one. */
export type Admin = Me & { readonly admin: true; readonly [minted]: "admin" };

export const asAdmin = (me: Me): Admin | Refusal => (me.admin ? (me as Admin) : refuse("notAdmin"));

/** The follow-up is the facilitator's to send or hold. */
export const asFacilitator = (person: PanelPerson): PanelPerson | Refusal =>
	person.roles.includes("facilitator") ? person : refuse("notYoursToRun");

/** Whoever set the panel up may change it: its organizer, its facilitator, its decider. */
export const asKeeper = (person: PanelPerson): PanelPerson | Refusal =>
	person.roles.includes("organizer") || person.roles.some((role) => role === "facilitator" || role === "decider")
		? person
		: refuse("notYoursToRun");

type Standing = {
	panel: Panel;
	person: PanelPerson;
	answered: number;
	leaders: number;
	/** How many statements of others are put to them. */
	ballot: number;
	now: Instant;
	openDecisions: boolean;
	followUpOut: boolean;
};

/** What somebody may do with a panel as it stands: what the buttons of the panes follow. */
export function rightsOf({ panel, person, answered, leaders, ballot, now, openDecisions, followUpOut }: Standing): Rights {
	const is = (role: PanelPerson["roles"][number]) => person.roles.includes(role);
	const sealed = panel.revealedAt === null && panel.closedAt === null;
	const revealed = panel.revealedAt !== null && panel.closedAt === null;
	const runs = is("facilitator") || is("decider");
	return {
		answer: sealed && is("leader"),
		vote: sealed && is("leader") && ballot > 0,
		reveal: sealed && runs,
		propose: revealed && runs,
		decide: revealed && is("decider") && !is("facilitator"),
		defer: revealed && runs,
		takeStance: revealed && is("leader") && !is("decider") && openDecisions,
		remind: sealed && (runs || is("organizer")) && answered < leaders && now < panel.meeting.endsAt && !panel.meeting.cancelledAt,
		change: sealed && (runs || is("organizer")),
		startRound: revealed && runs,
		runFollowUp: is("facilitator") && !followUpOut && (panel.closedAt === null || leftTrace(panel)),
		close: (runs || is("organizer")) && panel.closedAt === null && whyNotClosed(panel, followUpOut, now) === undefined,
	};
}
