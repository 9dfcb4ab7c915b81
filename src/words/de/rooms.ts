import type { rooms as en } from "../en/rooms.ts";
import type { Translated } from "../translated.ts";

export const rooms: Translated<typeof en> = {
	nav: "Seiten Ihres Teams",
	asks: "Meine Anfragen",
	framework: "Leitrahmen",
	pulse: "Puls",
	signals: "Signale",
	overTime: "Im Zeitverlauf",
	diagnosis: "Diagnose",
	coalition: "Wer was mitträgt",
	translations: "Übersetzungen",
	realign: "Neu ausrichten",
	decisions: "Entscheidungen",
	team: "Team",
	whose: "Team",
	noTeam: "Sie sind noch in keinem Team",
	noTeamWhy:
		"Mit der ersten Besprechung, die um Ihre Antwort bittet, werden die Eingeladenen zum Team. Sie können auch unter Team eines bilden.",
};
