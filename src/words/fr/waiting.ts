import type { waiting as en } from "../en/waiting.ts";
import type { Translated } from "../translated.ts";

export const waiting: Translated<typeof en> = {
	posting: {
		one: "Le compte rendu ({{subject}}) n’a pas pu être publié dans la conversation sans vous. Nous le publions maintenant.",
		many: "{{count, Words}} comptes rendus n’ont pas pu être publiés dans leurs conversations sans vous. Nous les publions maintenant.",
	},
	consent: {
		title: "Le compte rendu a besoin de votre autorisation",
		one: "Le compte rendu ({{subject}}) attend d’être publié en votre nom dans la conversation de la réunion. Evenover n’y est plus autorisé.",
		many: "{{count, Words}} comptes rendus attendent d’être publiés en votre nom dans les conversations de leurs réunions. Evenover n’y est plus autorisé.",
		how: "Si rien ne vous est demandé, un administrateur doit l’accorder pour votre organisation.",
		give: "Autoriser et publier",
		notNow: "Pas maintenant",
	},
};
