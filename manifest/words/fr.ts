import type { ManifestWords } from "./words.ts";

export const fr: ManifestWords = {
	name: { short: "Evenover", full: "Evenover : décider de ce qui passe avant" },
	outlookName: "Evenover pour Outlook",
	description: {
		short: "Voir les désaccords des dirigeants avant la réunion, et les trancher pendant.",
		medium:
			"Avant la réunion, demandez à chaque dirigeant, seul, ce qu'elle doit privilégier et ce qui ne peut pas changer. Voyez où vous divergez, tranchez en faveur de l'un, même au détriment de l'autre, et gardez-en la trace.",
		full: "Les équipes dirigeantes sont d'accord en réunion, puis suivent des priorités différentes à leur bureau. Evenover le rend visible avant la réunion, amène à trancher pendant, et fait vivre la décision ensuite.\n\nAvant : ajoutez Evenover à une invitation dans Outlook. Chaque dirigeant répond seul à quatre questions, en deux minutes. Personne ne voit la réponse d'un autre avant que toutes soient révélées.\n\nPendant : chacun voit où les réponses se séparent et la prochaine question à trancher. La personne qui décide choisit l'un, même au détriment de l'autre, avec un responsable et un jour de réexamen.\n\nAprès : ce qui a été décidé est envoyé une fois à toutes les personnes invitées. Quelques jours plus tard, une question montre ce qu'il en reste en mémoire.",
	},
	tab: "Décisions",
	group: "Evenover",
	buttons: {
		organizer: {
			label: "Demander avant la réunion",
			tip: "Demandez à chaque dirigeant, seul, ce que cette réunion doit privilégier et ce qui ne peut pas changer.",
		},
		attendee: {
			label: "Répondre avant la réunion",
			tip: "Quatre questions, deux minutes, en répondant seul. Personne ne voit votre réponse avant que toutes soient révélées.",
		},
		mail: {
			label: "Répondre avant la réunion",
			tip: "Répondez depuis l'invitation dans votre boîte de réception : quatre questions, deux minutes.",
		},
	},
	activities: {
		followUpSent: { description: "Ce qu'une réunion a décidé, et ce qui reste ouvert", template: "Après la réunion : {topic}" },
		answersRequested: { description: "Votre réponse avant une réunion manque encore", template: "Avant la réunion : {topic}" },
		echoAsked: { description: "Ce que vous retenez de ce qui a été décidé", template: "De mémoire : {topic}" },
		pulseAsked: {
			description: "Si les priorités de votre équipe sont encore justes",
			template: "Les priorités sont-elles encore justes ? {topic}",
		},
		warningRaised: { description: "Une priorité de votre équipe évolue peut-être", template: "Une priorité évolue peut-être : {topic}" },
		translationAsked: {
			description: "Si une formulation correspond à ce qui était voulu",
			template: "Est-ce bien ce que vous vouliez dire ? {topic}",
		},
	},
};
