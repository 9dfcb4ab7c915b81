import type { rooms as en } from "../en/rooms.ts";
import type { Translated } from "../translated.ts";

export const rooms: Translated<typeof en> = {
	nav: "Pages de votre équipe",
	asks: "Mes demandes",
	framework: "Cadre de décision",
	pulse: "Pouls",
	signals: "Signaux",
	overTime: "Dans la durée",
	diagnosis: "Diagnostic",
	coalition: "Qui soutient quoi",
	translations: "Traductions",
	realign: "Réaligner",
	decisions: "Décisions",
	team: "Équipe",
	whose: "Équipe",
	noTeam: "Vous n’êtes encore dans aucune équipe",
	noTeamWhy:
		"À la première réunion qui demande votre réponse, ses participants forment une équipe. Vous pouvez aussi en créer une sous Équipe.",
};
