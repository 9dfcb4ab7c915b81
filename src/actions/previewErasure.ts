import { refuse } from "../core/refusal.ts";
import { asAdmin } from "../core/roles.ts";
import { countErasure, knownPerson } from "../storage/erasure.ts";
import { type Act, asMe } from "./action.ts";

/** Who it is and what an erasure takes and leaves, before anybody decides on it. Whoever has left the directory is found too. */
export const previewErasure: Act<"previewErasure"> = async (wanted, context) => {
	const admin = asAdmin(context.me);
	if ("refused" in admin) return admin;
	return asMe(context, async (trx) => {
		const person = await knownPerson(trx, admin.tenantId, wanted);
		if (!person) return refuse("nobodyKnown");
		const counts = await countErasure(trx, admin.tenantId, person.id, context.now);
		return { person: { id: person.id, name: person.names[0] ?? null, mail: person.mails[0] ?? null }, ...counts };
	});
};
