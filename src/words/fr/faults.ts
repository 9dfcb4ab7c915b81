import type { faults as en } from "../en/faults.ts";
import type { Translated } from "../translated.ts";

export const faults: Translated<typeof en> = {
	throttled: "Microsoft 365 nous a demandé de patienter.",
	unavailable: "Microsoft 365 n’était pas joignable.",
	unknownOutcome: "Impossible de savoir si c’est arrivé. Renseignez-vous avant de renvoyer.",
	consent: "Aucune personne autorisée à publier ici ne s’est connectée récemment. Ouvrez Evenover une fois, puis renvoyez.",
	late: "L’envoi a échoué pendant trois jours. Renvoyez si c’est encore utile.",
	notFound: "Cela n’existe plus.",
	forbidden:
		"Votre organisation ne nous laisse pas envoyer ceci : il manque l’autorisation {{permission}}. Une fois qu’un administrateur l’aura accordée, renvoyez.",
	rejected: "Microsoft 365 a refusé l’envoi.",
	unknownMailbox: "Cette adresse n’accepte pas d’e-mails.",
	noMailbox: "La personne qui organise n’a pas ici de boîte d’envoi. Dès qu’elle en aura une, renvoyez.",
	mailboxFull: "La boîte aux lettres est pleine.",
	noToDo: "Cette personne n’a pas de liste To Do.",
	gone: "Cette personne a quitté votre annuaire. Retirez-la de l’invitation.",
	withoutMailbox: "Cette personne n’a pas de boîte aux lettres.",
	notInChat: "Cette personne n’est pas dans la conversation de la réunion. Ajoutez-la : elle recevra le prochain.",
	organizerFull: "La boîte d’envoi de la personne qui organise est pleine. Dès qu’il y a de la place, renvoyez.",
};
