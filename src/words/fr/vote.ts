import type { vote as en } from "../en/vote.ts";
import type { Translated } from "../translated.ts";

export const vote: Translated<typeof en> = {
	question: "Est-ce que cela tient ?",
	how: "Des collègues s’appuient dessus. Dites ce que vous savez.",
	holds: "Tient",
	doesNot: "Ne tient pas",
	unknown: "Ne sais pas",
	named: "Écrit par des collègues. Vous verrez qui a écrit quoi après la révélation.",
	unattributed: "Écrit par des collègues. Personne ne saura jamais par qui.",
	counted: "Votre vote n’apparaît jamais que dans un total.",
	none_one: "Dites si elle tient, puis envoyez.",
	none_other: "Choisissez au moins une réponse, puis envoyez.",
	left_one: "Réponses : {{chosen}}, il en reste une. Elle peut attendre.",
	left_other: "Réponses : {{chosen}}, il en reste {{count, words}}. Elles peuvent attendre.",
	send: "Envoyer",
	sending: "Envoi en cours",
	later: "Plus tard",
	kept: "Ce que vous avez choisi est toujours là.",
	changed: {
		title: "Ce qu’il y a à vérifier a changé",
		reason: "Ce que vous avez choisi est conservé, dans la mesure où c’est encore demandé.",
		go: "Afficher la version actuelle",
	},
};
