import type { nudge as en } from "../en/nudge.ts";
import type { Translated } from "../translated.ts";

export const nudge: Translated<typeof en> = {
	noPanel:
		"La plupart des membres de {{team}} figurent sur cette invitation, et elle n’a pas de consultation. Avec une consultation, chaque personne dit avant la réunion, à part, ce qu’il faut optimiser. Vous pouvez aussi l’envoyer telle quelle.",
	add: "Consulter avant",
	added_one: "S’ajoute à cette invitation : {{names}}. Jusqu’à la révélation, la consultation s’adresse aussi à cette personne.",
	added_other: "S’ajoutent à cette invitation : {{names}}. Jusqu’à la révélation, la consultation s’adresse aussi à ces personnes.",
	comma: "{{first}}, {{next}}",
	and: "{{first}} et {{last}}",
	others_one: "une autre personne",
	others_other: "{{count}} autres",
};
