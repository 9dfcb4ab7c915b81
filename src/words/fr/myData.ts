import type { myData as en } from "../en/myData.ts";
import type { Translated } from "../translated.ts";

export const myData: Translated<typeof en> = {
	title: "Vos données",
	what: "Tout ce que vous avez dit ici et ce qui est conservé à votre sujet, en un seul fichier (JSON). Il ne contient rien de ce que d’autres ont dit.",
	take: "Emporter mes données",
	ready: "{{fileName}} est prêt.",
	leftOut:
		"Ce que {{team}} vous demande de vous rappeler n’y figure pas. Vous l’aurez dans le fichier une fois que vous aurez répondu ou passé la question.",
	copy: "Les copier à la place",
	copied: "Vos données sont copiées.",
	here: "La copie n’est pas autorisée ici. Sélectionnez le texte et copiez-le.",
	text: "Texte à copier",
};
