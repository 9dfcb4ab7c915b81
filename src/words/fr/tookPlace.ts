import type { tookPlace as en } from "../en/tookPlace.ts";
import type { Translated } from "../translated.ts";

export const tookPlace: Translated<typeof en> = {
	ask: "Cette réunion a-t-elle eu lieu ?",
	booked: "Elle était prévue jusqu’au {{day}}, {{time}}. Rien n’a été révélé ; rien n’est donc parti.",
	decides:
		"Elle était prévue jusqu’au {{day}}, {{time}}. Rien n’a été révélé ; rien n’est donc parti. {{name}} peut dire qu’elle a eu lieu.",
	meeting: "Si vous vous réunissez tout de même, révélez les réponses : le compte rendu part alors de lui-même.",
	did: "Oui : envoyer ce qui reste ouvert",
	didnt: "Non : clore la consultation",
	moved: "Elle a été déplacée",
	movedHow: "Modifiez l’invitation dans Outlook. La consultation la suit à sa nouvelle heure, et les réponses restent telles quelles.",
	sending: "Le compte rendu part maintenant.",
	done: "Terminé avec cette consultation ?",
	close: "Clore la consultation",
	sealed: "Plus personne ne peut répondre ni décider ici, et plus personne n’est relancé. Les réponses restent scellées pour toujours.",
	revealed:
		"Plus personne ne peut répondre, décider ni prendre position ici, et la mémoire de personne n’est plus sollicitée. Ce qui a été décidé reste en vigueur.",
	readable: "Tout reste aussi lisible qu’aujourd’hui. Elle ne peut pas être rouverte.",
	yes: "La clore",
	no: "Pas maintenant",
	closed: "La consultation est close.",
	closedOn: "Cette consultation a été close le {{day}}",
	closedSealed: "Les réponses n’ont jamais été révélées. Elles restent scellées pour toujours.",
	closedRevealed: "Elle n’accepte plus rien de nouveau. Ce qui a été décidé reste en vigueur.",
	answersRemoved: "Les réponses ont été retirées le {{day}}",
	answersRemovedWhy: "Votre organisation ne conserve les réponses qu’un certain temps.",
	tooFewLeft: "Les réponses ne sont plus montrées",
	tooFewLeftWhy: "Les données d’une personne ont été effacées. Le peu de réponses qui restent permettrait de reconnaître quelqu’un.",
	decidedStays: "Ce qui a été décidé reste.",
	replacedSince: "Ce qui a été décidé ici a été remplacé depuis.",
	undecided: "Rien n’a été décidé ici.",
	seat: {
		why: "Ce qui est encore ouvert le reste jusqu’à ce que quelqu’un décide de nouveau.",
		ask: "Demandez à {{names}} de nommer quelqu’un.",
		name: "Nommer qui décide",
		named: "{{name}} décide désormais.",
	},
};
