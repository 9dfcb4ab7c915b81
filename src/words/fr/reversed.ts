import type { reversed as en } from "../en/reversed.ts";
import type { Translated } from "../translated.ts";

export const reversed: Translated<typeof en> = {
	assumption: "la salle ne retient plus l’hypothèse « {{statement}} »",
	above: "{{metric}} est à {{value}} (seuil dépassé : {{threshold}})",
	below: "{{metric}} est à {{value}} (sous le seuil : {{threshold}})",
	again: "Rouverte d’elle-même : {{because}}.",
	why: "elle s’est rouverte d’elle-même : {{because}}.",
	ask: "Vous êtes responsable de cette décision. Elle s’est rouverte d’elle-même : {{because}}.",
	mail: "La décision « {{chosen}} plutôt que {{over, inner}} » s’est rouverte d’elle-même : {{because}}.",
	mailElsewhere: "Une décision d’une autre réunion s’est rouverte d’elle-même : {{because}}.",
};
