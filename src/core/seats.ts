import { deciderOf, facilitatorOf, isGone, type Panel, type PanelPerson, type Role } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Who is to take a seat that is empty, by the id of somebody on the panel. */
export type Named = { deciderId?: string; facilitatorId?: string };

/**
 * The panel's people once somebody has taken a seat that nobody holds: whoever decided or facilitated it was erased. A seat that
 * somebody holds is theirs until they are gone; who facilitates does not decide. Whoever decides is asked like every leader while
 * answers are sealed; whoever facilitates is counted no more, and after the reveal nobody begins to who was counted: a board
 * without them would tell by the difference what they said. Nobody makes themselves decide; and once answers are revealed, nobody who
 * may not read them makes themselves facilitate, and read them so.
 *
 * @param by the id of whoever names them.
 * @example peopleWithNamed(panelWithoutDecider, { deciderId: priya.id }, maya.id) // everybody, Priya as decider and leader
 */
export function peopleWithNamed(panel: Panel, { deciderId, facilitatorId }: Named, by: string): readonly PanelPerson[] | Refusal {
	const [decider, facilitator] = [deciderOf(panel), facilitatorOf(panel)];
	if (deciderId !== undefined && decider) return taken("deciderId", decider);
	if (facilitatorId !== undefined && facilitator) return taken("facilitatorId", facilitator);
	const here = (id: string) => panel.people.some((person) => person.id === id && !isGone(person));
	if (deciderId !== undefined && !here(deciderId)) return refuse("deciderNotInvited", { fields: { deciderId: "deciderNotInvited" } });
	if (facilitatorId !== undefined && !here(facilitatorId))
		return refuse("facilitatorNotInvited", { fields: { facilitatorId: "facilitatorNotInvited" } });
	const [decides, facilitates] = [deciderId ?? decider?.id, facilitatorId ?? facilitator?.id];
	if (decides !== undefined && decides === facilitates) {
		const field = deciderId === undefined ? "facilitatorId" : "deciderId";
		return refuse("facilitatorDecides", { fields: { [field]: "facilitatorDecides" } });
	}
	if (deciderId === by) return refuse("deciderNamedByAnother", { fields: { deciderId: "deciderNamedByAnother" } });
	const sealed = panel.revealedAt === null;
	if (!sealed && panel.people.some(({ id, roles }) => id === facilitatorId && roles.includes("leader")))
		return refuse("alreadyCounted", { fields: { facilitatorId: "alreadyCounted" } });
	if (!sealed && facilitatorId === by) return refuse("notYoursToRun", { fields: { facilitatorId: "notYoursToRun" } });
	return panel.people.map((person) => {
		if (person.id === deciderId) return { ...person, roles: seated(person.roles, ["decider", ...(sealed ? (["leader"] as const) : [])]) };
		if (person.id === facilitatorId) return { ...person, roles: seated(person.roles, ["facilitator"]).filter((role) => role !== "leader") };
		return person;
	});
}

const taken = (field: string, { name }: PanelPerson): Refusal =>
	refuse("seatTaken", { values: { name }, fields: { [field]: "seatTaken" } });

const seated = (roles: readonly Role[], added: readonly Role[]): Role[] => [
	...added,
	...roles.filter((role) => role !== "observer" && !added.includes(role)),
];
