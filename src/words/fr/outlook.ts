import type { outlook as en } from "../en/outlook.ts";
import type { Translated } from "../translated.ts";

export const outlook: Translated<typeof en> = {
	asks_one: "Une chose à faire",
	asks_other: "{{count, Words}} choses à faire",
	about_one: "Dans cet e-mail, environ une minute.",
	about_other: "Dans cet e-mail, environ {{count, words}} minutes.",
	first: "D’abord, de mémoire",
	firstWhy: "Ce que demande cet e-mail donnerait la réponse. Cela vient juste après.",
	done: "C’est tout ce que demandait cet e-mail",
	nothing: "Rien ne vous attend dans cet e-mail.",
	also: "Vous attend aussi",
	alsoCount_one: "Vous attend aussi : une demande",
	alsoCount_other: "Vous attendent aussi : {{count, words}} demandes",
	noMore: "Rien d’autre ne vous attend.",
	back: "Retour",
	open: "Ouvrir : {{room}}",
	gone: {
		pulse: {
			title: "Il ne reste rien à répondre ici",
			why: "Ce pouls est clos. Ce que chaque personne a dit se trouve sur sa page.",
			answered: "Vous avez répondu à ce pouls et pouvez modifier votre réponse {{until}}.",
		},
		translations: {
			title: "Il ne reste rien à répondre ici",
			why: "Chaque ligne qui vous était soumise a votre réponse.",
		},
		framework: { title: "Vous êtes à jour", why: "Vous avez lu la version en vigueur." },
		signals: { title: "Cette alerte est réglée", why: "Elle a été écartée, ou ce qui la fondait n’a plus cours." },
		realign: { title: "Rien n’attend ici", why: "C’est réglé, ou la demande s’adressait à une autre personne." },
		panel: {
			title: "Cette consultation n’est plus là pour vous",
			why: "Elle a été retirée de sa réunion, ou vous n’êtes plus sur l’invitation.",
		},
		other: { title: "Rien ne vous attend dans cet e-mail", why: "Tout ce qu’il vous demandait est fait." },
	},
};
